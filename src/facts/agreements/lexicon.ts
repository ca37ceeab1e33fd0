/** The words of one language that agreements and decisions are read from; all lower case. */
export interface AgreementLexicon {
  /** Verbs whose object is a document: 'ký kết', 'signed'. */
  signing: readonly (readonly string[])[];
  /** Verbs whose object is a person: 'bổ nhiệm', 'appointed'. */
  appointing: readonly (readonly string[])[];
  /** Words before the verb, in the same clause, that keep it from having happened. */
  unrealised: ReadonlySet<string>;
  /** First words of documents and decisions. */
  documents: readonly (readonly string[])[];
  /** Words that end the document's name. */
  documentEnds: ReadonlySet<string>;
  /** Articles and counts left out of a document's name. */
  determiners: ReadonlySet<string>;
  between: string;
  and: ReadonlySet<string>;
  with: ReadonlySet<string>;
  by: ReadonlySet<string>;
  /** Words that make the name behind them no party: 'tại', 'of'. */
  detachers: ReadonlySet<string>;
}

function words(list: string): string[] {
  return list.split(',').map((word) => word.trim().replace(/\s+/gu, ' '));
}

function sequences(list: string): string[][] {
  return words(list).map((phrase) => phrase.split(' '));
}

export const vietnameseAgreements: AgreementLexicon = {
  signing: sequences(
    'ký kết, ký ban hành, ký, kí kết, kí, ban hành, phê duyệt, thông qua, phê chuẩn',
  ),
  appointing: sequences('bổ nhiệm'),
  unrealised: new Set(
    words(`sẽ, sớm, kiến, mong, muốn, bị, để, việc, chưa, không, nghị, đẩy, xét, gọi, cần, nên, phải, lễ,
      sau, khi, trước, nếu, có thể, định, tới, hướng, chờ, trình, xin, từ chối, ngày, theo`),
  ),
  documents:
    sequences(`ý định thư, biên bản, bản ghi nhớ, hiệp định, hiệp ước, hợp đồng, thỏa thuận,
    thoả thuận, bản thỏa thuận, nghị định thư, nghị định, tuyên bố, kế hoạch, văn kiện, văn bản, nghị quyết,
    quyết định, luật, dự luật, đạo luật, thông tư, chỉ thị, chương trình, dự án, quy hoạch, đề án, công ước,
    quy chế, chiến lược, sắc lệnh, ngân sách, pháp lệnh, quy định, phương án, danh mục, hiến chương`),
  documentEnds: new Set(
    words(
      'giữa, với, nhằm, tại, vào, để, do, dưới, ngày, hôm, sáng, chiều, sau, trước, trong, khi, trị',
    ),
  ),
  determiners: new Set(
    words('một, các, những, hai, ba, bốn, năm, sáu, nhiều, số, bản, được, được các'),
  ),
  between: 'giữa',
  and: new Set(['và']),
  with: new Set(['với', 'cùng']),
  by: new Set(['bởi', 'do']),
  detachers: new Set(words('tại, ở, của, cho, về, trên, trong, từ, đến')),
};

export const englishAgreements: AgreementLexicon = {
  signing: sequences(
    'signed, signs, ratified, ratifies, approved, approves, inked, adopted, struck, reached',
  ),
  appointing: sequences('appointed, appoints'),
  unrealised: new Set(
    words(`will, would, to, not, t, 't, could, should, may, might, must, can, if, yet, never, until, before,
      when, hopes, unless, without, once`),
  ),
  documents:
    sequences(`agreement, agreements, treaty, deal, deals, memorandum, contract, contracts, pact,
    accord, accords, declaration, letter, bill, law, order, act, protocol, resolution, plan, plans, budget,
    measure, legislation, decree, merger, convention, truce, ceasefire, settlement, partnership, charter`),
  documentEnds: new Set(
    words(`between, with, at, after, before, that, which, by, during, monday, tuesday, wednesday, thursday,
      friday, saturday, sunday, last, when, while, but, and, in, under, despite, since, through, until, worth`),
  ),
  determiners: new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'this', 'that']),
  between: 'between',
  and: new Set(['and']),
  with: new Set(['with']),
  by: new Set(['by']),
  detachers: new Set(words(`of, in, at, on, for, from, to, near, by, 's`)),
};
