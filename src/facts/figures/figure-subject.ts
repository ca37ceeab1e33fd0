import type { BriefLanguage } from '../../language/language.ts';
import type { Token } from '../../language/numbers-tokens.ts';
import type { NumberFigure, Scan } from './figure.ts';
import { isTimeUnit } from './figure-when.ts';
import { isPluralNoun } from './units-en.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** First words of nouns whose size is told: 'kim ngạch', 'giá', 'turnout'. */
const HEADS: Readonly<Record<BriefLanguage, ReadonlySet<string>>> = {
  vi: words(
    'gdp grdp cpi ppi pmi fdi kim doanh lợi vốn sản diện dân giá tốc tỷ tỉ mức lương thu chi phí tổng số lượng trị ' +
      'ngân thiệt quy qui công chiều trọng khối nhiệt lãi lạm tăng thị xuất nhập đầu nợ dư tiền học kinh tài cổ chỉ ' +
      'vận năng độ hợp khoản thâm thặng viện lệ cân thuế lỗ lãi khách lưu hạn quỹ thưởng',
  ),
  en: words(
    'gdp cpi revenue revenues sales profit profits income price prices cost costs population area rate rates growth ' +
      'inflation unemployment turnout toll budget investment investments exports imports deal contract fine salary ' +
      'bail bond debt deficit surplus stake share shares fortune magnitude speed height length weight temperature ' +
      'production output value number total funding aid loan loans losses loss earnings spending tax taxes fee fees ' +
      'prize reward payment donation capacity distance depth width score average turnover market wages pay pension ' +
      'donations subsidy subsidies damage damages tariff tariffs stock index majority support approval worth estate',
  ),
};

/** Heads that need their second syllable to be one: 'chi phí' is, 'chi nhánh' is not. */
const SECOND_SYLLABLES: Readonly<Record<string, ReadonlySet<string>>> = {
  kim: words('ngạch'),
  doanh: words('thu số'),
  lợi: words('nhuận'),
  sản: words('lượng xuất'),
  diện: words('tích'),
  dân: words('số'),
  tốc: words('độ'),
  tỷ: words('lệ giá trọng suất'),
  tỉ: words('lệ giá trọng suất'),
  thu: words('nhập ngân'),
  chi: words('phí tiêu ngân'),
  trị: words('giá'),
  ngân: words('sách'),
  thiệt: words('hại'),
  quy: words('mô'),
  qui: words('mô'),
  công: words('suất'),
  chiều: words('dài cao rộng sâu'),
  trọng: words('lượng'),
  khối: words('lượng'),
  nhiệt: words('độ'),
  lãi: words('suất ròng'),
  lạm: words('phát'),
  tăng: words('trưởng'),
  thị: words('phần'),
  xuất: words('khẩu siêu'),
  nhập: words('khẩu siêu'),
  đầu: words('tư'),
  dư: words('nợ'),
  học: words('phí bổng'),
  kinh: words('phí'),
  tài: words('sản trợ'),
  cổ: words('phần phiếu tức'),
  chỉ: words('số'),
  vận: words('tốc'),
  năng: words('suất lượng'),
  độ: words('dài cao sâu ẩm tuổi phủ'),
  hợp: words('đồng'),
  khoản: words('vay nợ tiền phạt chi thu lỗ đầu hỗ bảo'),
  thâm: words('hụt'),
  thặng: words('dư'),
  viện: words('trợ'),
  lệ: words('phí'),
  cân: words('nặng'),
  lưu: words('lượng'),
  hạn: words('mức ngạch'),
  khách: words('quốc du'),
};

/** Words that end a noun phrase: verbs of change, prepositions, links, relative words. */
const BREAKS: Readonly<Record<BriefLanguage, ReadonlySet<string>>> = {
  vi: words(
    'là đạt của năm tháng ngày quý trong tại ở vượt lên xuống chiếm ước khoảng hơn gần trên dưới với và có được bị ' +
      'đã đang sẽ vẫn còn chỉ cho từ đến tới so sau trước khi mà để nếu thì do vì theo về này đó cũng đều mới lại ' +
      'giảm thêm tăng hiện cả những các mỗi một rất quá ra vào cùng như bằng nhưng không phải qua bán mua hoặc hay sang nằm rơi dao tùy tuỳ từng tự sống làm đi chết thiệt mất ngồi đứng tham trị luôn thúc thời trở vậy cứ xây tôi ta họ nó',
  ),
  en: words(
    'is was are were be been of in on at to from for with by and or but who which that than then as has had have will ' +
      'would could should can may might must did does do not after before since until during over under against ' +
      'between about around up down out off into per because so also only still rose fell grew climbed dropped ' +
      'increased decreased reached hit totaled totalled stood set put made left said says its his her their a an the ' +
      'more less nearly almost least most this these those it he she they we you i worth costs cost paid s reported raised posted announced recorded saw added cut won lost gained settled closed whether if cause causes caused including like',
  ),
};

/** Too general to say what is measured: the phrase before it does. */
const GENERAL: Readonly<Record<BriefLanguage, ReadonlySet<string>>> = {
  vi: new Set([
    'mức',
    'số',
    'tổng',
    'tổng số',
    'số lượng',
    'mức cao nhất',
    'mức thấp nhất',
    'lượng',
    'con số',
    'mức giá',
    'trị giá',
  ]),
  en: new Set(['number', 'total', 'average', 'majority', 'value', 'worth', 'area']),
};

/** How many words before a figure its subject may start. */
const LOOK_BACK = 24;
/** A count has its own noun: only what stands beside it ('dân số gần 10 triệu dân') says more. */
const COUNT_REACH = 7;
const LONGEST_SUBJECT = 8;
/** Words before an English head noun: 'tuition fee income'. */
const LONGEST_ATTRIBUTE = 3;

function breaks(token: Token, language: BriefLanguage): boolean {
  if (token.kind !== 'word') return true;
  // 'tăng trưởng' is a noun, 'tăng' alone a verb.
  return BREAKS[language].has(token.lower);
}

function isHead(tokens: readonly Token[], at: number, language: BriefLanguage): boolean {
  const token = tokens[at];
  if (!token || !HEADS[language].has(token.lower)) return false;
  const seconds = language === 'vi' ? SECOND_SYLLABLES[token.lower] : undefined;
  return seconds === undefined || seconds.has(tokens[at + 1]?.lower ?? '');
}

/** Whether a token belongs to a noun phrase; 'tăng' does in 'tăng trưởng'. */
function isPhraseWord(tokens: readonly Token[], at: number, language: BriefLanguage): boolean {
  const token = tokens[at];
  if (!token || token.kind !== 'word') return false;
  return !breaks(token, language) || isHead(tokens, at, language);
}

/** The part of a run of phrase words that starts (or in English ends) with a noun of size. */
function phraseIn(scan: Scan, from: number, to: number): string | undefined {
  const { text, tokens, language } = scan;
  for (let step = 0; step < to - from; step += 1) {
    const head = language === 'vi' ? from + step : to - 1 - step;
    if (!isHead(tokens, head, language)) continue;
    const phrase =
      language === 'vi'
        ? sliceOf(text, tokens, head, Math.min(to, head + LONGEST_SUBJECT))
        : sliceOf(text, tokens, Math.max(from, head - LONGEST_ATTRIBUTE), head + 1);
    return phrase === undefined || GENERAL[language].has(phrase.toLowerCase()) ? undefined : phrase;
  }
  return undefined;
}

function sliceOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): string | undefined {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && to > from ? text.slice(first.start, last.end) : undefined;
}

/** The noun phrase before a figure that holds a noun of size, within its clause. */
function subjectBefore(
  scan: Scan,
  figure: NumberFigure,
  clauses: readonly number[],
  reach: number,
): string | undefined {
  const { tokens, language } = scan;
  const clause = clauses[figure.start];
  const stop = Math.max(0, figure.start - reach);
  let at = figure.start - 1;
  while (at >= stop && clauses[at] === clause) {
    if (!isPhraseWord(tokens, at, language)) {
      at -= 1;
      continue;
    }
    const to = at + 1;
    while (at > stop && clauses[at - 1] === clause && isPhraseWord(tokens, at - 1, language))
      at -= 1;
    const phrase = phraseIn(scan, at, to);
    if (phrase !== undefined) return phrase;
    at -= 1;
  }
  return undefined;
}

/** First words of what a Vietnamese share is a share of, besides the nouns of size. */
const WHOLES: ReadonlySet<string> = words(
  'tổng số dân người cử học doanh hộ sản diện vốn cổ lượng gdp thị nhân sinh khách phụ nam nữ trẻ cán công giáo ' +
    'thí bất cơ xe hàng nhà đất nước địa thành viên bệnh ca vụ đại phiếu ghế trường cửa khu rừng lao thanh kinh tiền',
);

/** The noun phrase directly behind a figure: '50% tổng vốn đăng ký', '40 per cent stake in …'. */
function subjectBehind(scan: Scan, figure: NumberFigure): string | undefined {
  const { text, tokens, language } = scan;
  let from = figure.end;
  const isOf = tokens[from]?.lower === 'of';
  if (language === 'en') {
    if (isOf) from += 1;
    while (
      /^(?:the|its|their|his|her|our|my|your|these|those|all|registered)$/.test(
        tokens[from]?.lower ?? '',
      )
    )
      from += 1;
  }
  // '98% đỗ tốt nghiệp' says what they did, '98% thí sinh' what the share is of.
  const first = tokens[from]?.lower ?? '';
  if (language === 'vi' && !isHead(tokens, from, language) && !WHOLES.has(first)) return undefined;
  let to = from;
  while (to < tokens.length && to - from < LONGEST_SUBJECT && isPhraseWord(tokens, to, language)) {
    to += 1;
    // "Lombok's population"
    const mark = tokens[to]?.text;
    if ((mark === "'" || mark === '’') && tokens[to + 1]?.lower === 's') to += 2;
    // '72 per cent of students achieved …': the noun ends with its plural.
    if (language === 'en' && isPluralNoun(tokens, to - 1)) break;
  }
  // Without 'of' only a noun of size is meant: '40 per cent stake', not '5 per cent lower'.
  if (language === 'en' && !isOf && !isHead(tokens, to - 1, language)) return undefined;
  return sliceOf(text, tokens, from, to);
}

const LONGEST_SPECIFICATION = 3;

/** The counted noun with what specifies it: '160 dự án' is about 'dự án đầu tư FDI'. */
function countedPhrase(scan: Scan, figure: NumberFigure): string | undefined {
  const { text, tokens, language } = scan;
  const unit = figure.unit ?? '';
  const end = tokens[figure.end - 1]?.end ?? 0;
  if (unit === '' || !text.slice(0, end).endsWith(unit)) return undefined;
  // What follows these is seldom their attribute: 'hai bên thúc đẩy', '29 người mất tích'.
  if (/^(?:bên|phía|người|lần|nước|điểm|phe)$/i.test(unit)) return undefined;
  let to = figure.end;
  if (language === 'vi') {
    while (
      to < tokens.length &&
      to - figure.end < LONGEST_SPECIFICATION &&
      isPhraseWord(tokens, to, language)
    )
      to += 1;
  }
  // A longer run of words is a clause of its own, and where its noun ends is unsure.
  if (to < tokens.length && isPhraseWord(tokens, to, language)) to = figure.end;
  return text.slice(end - unit.length, tokens[to - 1]?.end ?? end);
}

/**
 * What a figure measures, in the article's words: the noun of size before it ('kim ngạch xuất
 * khẩu', 'GDP', 'turnout'), what a share is a share of, or the counted noun with its attributes.
 *
 * @param clauses from `clauseNumbers`
 */
export function figureSubject(
  scan: Scan,
  figure: NumberFigure,
  clauses: readonly number[],
): string | undefined {
  if (figure.kind === 'rank') return undefined;
  if (figure.kind === 'quantity' && isTimeUnit(figure.unit)) return undefined;
  const isCount = figure.kind === 'quantity' && !scan.place.isMeasure(figure.end - 1);
  const before = subjectBefore(scan, figure, clauses, isCount ? COUNT_REACH : LOOK_BACK);
  if (figure.kind === 'percent') return subjectBehind(scan, figure) ?? before;
  if (!isCount) return before;
  const counted = countedPhrase(scan, figure);
  return counted === undefined || counted === figure.unit ? before : counted;
}
