import type { BriefLanguage } from '../../language/language.ts';
import { isCapitalized, type Token } from '../../language/numbers-tokens.ts';
import type { NoFigure, Scan } from './figure.ts';
import { chainFrom, codeEnd, heightEnd, scoreEnd, telephoneEnd } from './number-chains.ts';
import type { NumberKind, NumberSite } from './number-site.ts';
import { qualifierBefore } from './qualifiers.ts';
import { isCountingWord } from './units-vi.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Words whose number names a thing and never counts: 'quận 3', 'Điều 7', 'Page 12', 'No. 5'. */
const NAMING: Readonly<Record<BriefLanguage, ReadonlySet<string>>> = {
  vi: words(
    'quận đường phường số điều khoản mục chương lớp khóa khoá phố ngõ ngách hẻm lộ phòng trang hạng cấp độ bão ' +
      'kênh tập phần vòng kỳ trạm định quyết tư văn luật mã ấp thôn đội đoàn gói lô tòa toà quyển hiệp bậc gọi ' +
      'fax mobile thoại hotline xóm tổ bảng cột ga bến cổng block chung hiệu zalo km loại kiểu đời thứ thế phút ' +
      'chiến vực mũi tầng',
  ),
  en: words(
    'no page chapter section article act part phase stage level grade class room gate route highway road street ' +
      'flight channel bus line lane pier dock block unit hour apartment suite floor ward district precinct ' +
      'division tier day week round game race episode season series volume issue version model lot hall par size ' +
      'type category zone area track studio box exit junction platform terminal bay call dial text dm log',
  ),
};

/** Of these, the Vietnamese ones that may also be followed by a count ('nhóm 10 người'). */
const MAY_COUNT = words(
  'đường phòng tập phần vòng đội đoàn gói lô tòa quyển hiệp tổ độ loại đời km kỳ lớp khóa cột block tư hạng bảng ' +
    'cấp mũi tầng phút',
);

/** 'con số', 'tổng số', 'trong số': words before 'số' that make what follows a figure. */
export const FIGURE_WORDS: ReadonlySet<string> = words('con tổng trong');

/** Words that may be joined to a figure by a hyphen without making it a name. */
const JOINED = words('magnitude mid pre post then now nearly almost under over of early late non');

/** 'COVID-19', 'U-20', 'A/320', '#5', '5G', '125th Street', '2x600', '007'; not 'mid-1990s', '$5'. */
function gluedNameEnd({ tokens, language, at, token, before, kind, isMeasure }: NumberSite) {
  if (token.glued && before) {
    const owner = tokens[at - 2];
    const isJoint = /^[-‑–/_.]$/.test(before.text) && before.glued;
    if (isJoint && owner?.kind === 'word' && !JOINED.has(owner.lower)) return at + 1;
    if (before.text === '#' || before.text === '@') return at + 1;
    // the '2' of 'phút thứ 90+2'
    if (before.text === '+' && before.glued && owner?.kind === 'digits') return at + 1;
  }
  const tail = tokens[at + 1];
  if (tail?.kind === 'word' && tail.glued && !isMeasure(at + 1)) {
    const isName = language === 'en' ? !kind.isMultiplied : /^x\d/.test(tail.lower);
    if (isName) return at + 2;
  }
  return /^00\d+$/.test(token.text) || (/^0\d+$/.test(token.text) && !kind.counts)
    ? at + 1
    : undefined;
}

/** Whether a word names things by number, in English in the plural too ('Articles 4 and 5'). */
function isNaming({ lower }: Token, language: BriefLanguage): boolean {
  return NAMING[language].has(language === 'en' ? lower.replace(/s$/, '') : lower);
}

/** 'quận 3', 'Điều 7', 'khoản 1, 2 Điều 8', 'Chapters 3 and 4'; 'con số 832' is a figure. */
function namedEnd({ tokens, language, at, before, chain, kind }: NumberSite): number | undefined {
  const isLinked = before?.text === ',' || before?.lower === 'và' || before?.lower === 'and';
  const listOwner = tokens[at - 3];
  if (isLinked && tokens[at - 2]?.kind === 'digits' && listOwner && !kind.counts) {
    if (isNaming(listOwner, language)) return at + 1;
  }
  if (before?.kind !== 'word' || !isNaming(before, language)) return undefined;
  if (before.lower === 'số' && FIGURE_WORDS.has(tokens[at - 2]?.lower ?? '')) return undefined;
  const counts =
    language === 'en'
      ? // 'under Article 4 member countries can …'
        kind.counts && !(isCapitalized(before) && at > 1)
      : MAY_COUNT.has(before.lower) && (kind.isMultiplied || isCountingWord(tokens, at + 1));
  return counts ? undefined : chain.end;
}

/** 'Boeing 737', 'Nord Stream 2 trị giá', 'Radio 4 Desert Island Discs'. */
function properNameEnd({ tokens, language, at, before, chain, kind }: NumberSite) {
  // 'iPhone 7' has its capital inside.
  const isProper =
    before !== undefined && before.kind === 'word' && before.text !== before.text.toLowerCase();
  if (!isProper || at < 2) return undefined;
  // 'Tăng Hơn 800', 'Soars Above 800': in a headline the qualifier has a capital too.
  if (qualifierBefore(tokens, at, language)) return undefined;
  // What follows the number of a name counts only where it cannot be anything else.
  const next = tokens[at + 1];
  const isCount =
    language === 'vi'
      ? kind.isMultiplied || isCountingWord(tokens, at + 1)
      : !next || !isCapitalized(next);
  return kind.counts && isCount ? undefined : chain.end;
}

const RULES: readonly ((site: NumberSite) => number | undefined)[] = [
  codeEnd,
  scoreEnd,
  telephoneEnd,
  gluedNameEnd,
  heightEnd,
  namedEnd,
  properNameEnd,
];

/**
 * Digits that are no figure: names with numbers in them (Boeing 737, COVID-19, quận 3), telephone
 * numbers, laws ('357/2025/NĐ-CP'), scores, heights in feet and inches.
 */
export function readNumberName(scan: Scan, at: number, kind: NumberKind): NoFigure | undefined {
  const { tokens, language, place } = scan;
  const token = tokens[at];
  if (token?.kind !== 'digits') return undefined;
  const site: NumberSite = {
    tokens,
    language,
    at,
    token,
    before: tokens[at - 1],
    chain: chainFrom(tokens, at),
    kind,
    isMeasure: place.isMeasure,
  };
  for (const rule of RULES) {
    const end = rule(site);
    if (end !== undefined) return { kind: 'none', start: at, end };
  }
  return undefined;
}

/** '3.' at the head of a line, '(1) …': an enumeration counts nothing. */
export function isListNumber({ tokens }: Scan, at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.kind !== 'digits' || !after) return false;
  if (at === 0) return (after.text === '.' || after.text === ')') && tokens.length > 2;
  return before?.text === '(' && after.text === ')' && token.text.length < 3;
}
