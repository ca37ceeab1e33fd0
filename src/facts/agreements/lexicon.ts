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
  /** Whether a document's first word stands behind its modifiers ('peace treaty'). */
  modifiersFirst: boolean;
  /** Words that end the document's name. */
  documentEnds: ReadonlySet<string>;
  /** Articles and counts left out of a document's name. */
  determiners: ReadonlySet<string>;
  /** Words right before a verb that make its subject the document or the appointed: 'được', 'was'. */
  passives: ReadonlySet<string>;
  /** 'hai bên', 'the two sides': parties that an earlier sentence names, by what they must be. */
  pairs: readonly { words: readonly string[]; type?: 'place' | 'organization' }[];
  /** Words that make a passive behind them speak of something else than the document before. */
  subordinators: ReadonlySet<string>;
  /** Words that a document's name does not end with. */
  danglers: ReadonlySet<string>;
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
    words(`sẽ, sớm, kiến, mong, muốn, bị, để, việc, chưa, không, nghị, đẩy, xét, gọi, cần, nên, phải,
      sau, khi, trước, nếu, thể, dự, tới, hướng, chờ, trình, xin, chối, ngày, theo`),
  ),
  documents:
    sequences(`ý định thư, biên bản, bản ghi nhớ, hiệp định, hiệp ước, hợp đồng, thỏa thuận,
    thoả thuận, bản thỏa thuận, nghị định thư, nghị định, tuyên bố, kế hoạch, văn kiện, văn bản, nghị quyết,
    quyết định, luật, dự luật, đạo luật, thông tư, chỉ thị, chương trình, dự án, quy hoạch, đề án, công ước,
    quy chế, chiến lược, sắc lệnh, ngân sách, pháp lệnh, quy định, phương án, danh mục, hiến chương`),
  modifiersFirst: false,
  documentEnds: new Set(
    words(
      'giữa, với, nhằm, tại, vào, để, do, dưới, ngày, hôm, sáng, chiều, sau, trước, trong, khi, trị',
    ),
  ),
  determiners: new Set(words('một, các, những, hai, ba, bốn, năm, sáu, nhiều, số, được')),
  passives: new Set(['được']),
  pairs: [
    ...sequences('hai bên, 2 bên').map((words) => ({ words })),
    ...sequences(
      'hai nước, hai tỉnh, hai thành phố, hai địa phương, hai quốc gia, hai chính phủ, 2 nước, 2 tỉnh, 2 địa phương',
    ).map((words) => ({ words, type: 'place' as const })),
    ...sequences(
      'hai đơn vị, hai công ty, hai doanh nghiệp, hai cơ quan, hai trường, hai tổ chức, hai tập đoàn, hai ngân hàng',
    ).map((words) => ({ words, type: 'organization' as const })),
  ],
  subordinators: new Set(['như', 'mà', 'không', 'theo', 'khi', 'nếu', 'chưa', 'nhưng']),
  danglers: new Set(['và', 'của', 'về', 'cho']),
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
    measure, legislation, decree, merger, convention, truce, ceasefire, settlement, partnership, charter, drug, vaccine, request, proposal, loan, project, sale, purchase, takeover,
    package, sanctions, amendment, ordinance, regulation, rules, constitution`),
  modifiersFirst: true,
  documentEnds: new Set(
    words(`between, with, at, after, before, that, which, by, during, monday, tuesday, wednesday, thursday,
      friday, saturday, sunday, last, when, while, but, and, in, under, despite, since, through, until, worth, into`),
  ),
  determiners: new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'this', 'that']),
  passives: new Set(['was', 'were', 'been', 'is', 'are']),
  pairs: [
    ...sequences('two sides, both sides, two parties, both parties').map((words) => ({ words })),
    ...sequences(
      'two countries, both countries, two governments, both governments, two nations, two leaders',
    ).map((words) => ({ words, type: 'place' as const })),
    ...sequences('two companies, both companies, two firms, two groups').map((words) => ({
      words,
      type: 'organization' as const,
    })),
  ],
  subordinators: new Set(words('that, which, who, when, if, as, not, but')),
  danglers: new Set(words('on, in, at, of, for, to, and, by, with, the')),
  between: 'between',
  and: new Set(['and']),
  with: new Set(['with']),
  by: new Set(['by']),
  detachers: new Set(words(`of, in, at, on, for, from, to, near, by, 's`)),
};
