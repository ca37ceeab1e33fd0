import { isCapitalized, type Token } from '../../language/numbers-tokens.ts';
import type { NoFigure, Scan } from './figure.ts';
import { qualifierBefore } from './qualifiers.ts';
import { isCountingWord } from './units-vi.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Words whose number names a thing and never counts: 'quận 3', 'Điều 7', 'Page 12', 'No. 5'. */
const NAMING = {
  vi: words(
    'quận đường phường số điều khoản mục chương lớp khóa khoá phố ngõ ngách hẻm lộ phòng trang hạng cấp độ bão kênh ' +
      'tập phần vòng kỳ trạm định quyết tư văn luật mã ấp thôn đội đoàn gói lô tòa toà quyển hiệp bậc ' +
      'gọi fax mobile thoại hotline xóm tổ bảng cột ga bến cổng block chung hiệu zalo km loại kiểu đời thứ thế phút chiến vực',
  ),
  en: words(
    'no page chapter section article act part phase stage level grade class room gate route highway road street ' +
      'flight channel bus line lane pier dock block unit hour apartment suite floor ward district precinct division tier ' +
      'day week round game race episode season series volume issue version model lot hall par size type category ' +
      'zone area track studio box exit junction platform terminal bay call dial text dm log at#',
  ),
};

/** Of these, the Vietnamese ones that may also be followed by a figure ('nhóm 10 người'). */
const MAY_COUNT = words(
  'đường phòng tập phần vòng đội đoàn gói lô tòa quyển hiệp tổ độ loại đời km kỳ lớp khóa cột block tư hạng bảng cấp',
);

/** 'con số', 'tổng số', 'trong số': words before 'số' that make what follows a figure. */
export const FIGURE_WORDS: ReadonlySet<string> = words('con tổng trong');

const HYPHENS: ReadonlySet<string> = new Set(['-', '‑', '–']);

/** Longer chains are read in pieces, so that no text makes this slow. */
const LONGEST_CHAIN = 12;

/** Words that may be joined to a figure by a hyphen without making it a name. */
const JOINED = words('mid pre post then now nearly almost under over of early late non');

/** A chain such as 2-1, 6-4, 13-21-3 or 24/7 that starts at a number: `end` after its last one. */
function chainFrom(
  tokens: readonly Token[],
  at: number,
): { end: number; length: number; sign: string } {
  const sign = tokens[at + 1]?.text ?? '';
  let end = at + 1;
  let length = 1;
  if (!HYPHENS.has(sign) && sign !== '/' && sign !== ':') return { end, length, sign };
  while (length < LONGEST_CHAIN && tokens[end]?.text === sign) {
    const [joint, number] = [tokens[end], tokens[end + 1]];
    if (number?.kind !== 'digits' || joint?.glued !== number.glued) break;
    end += 2;
    length += 1;
  }
  return { end, length, sign };
}

function touches(token: Token | undefined): boolean {
  return token?.glued === true;
}

/** What is known of digits that may be a name's. */
export interface NumberKind {
  /** A power of ten, a unit or a counted noun follows. */
  counts: boolean;
  /** A power of ten follows ('5 triệu'). */
  isMultiplied: boolean;
  /** They were read as a share ('2/3'). */
  isFraction: boolean;
}

/**
 * Digits that are no figure: names with numbers in them (Boeing 737, COVID-19, quận 3), telephone
 * numbers, laws ('357/2025/NĐ-CP'), heights in feet and inches, chains of numbers, list numbers.
 *
 */
export function readNumberName(
  scan: Scan,
  at: number,
  { counts, isMultiplied, isFraction }: NumberKind,
): NoFigure | undefined {
  const { tokens } = scan;
  const token = tokens[at];
  if (token?.kind !== 'digits') return undefined;
  const none = (end: number): NoFigure => ({ kind: 'none', start: at, end });
  const before = tokens[at - 1];
  const chain = chainFrom(tokens, at);
  const after = tokens[chain.end];
  // '357/2025/NĐ-CP', '68-NQ/TW', '43H-016', '5G'
  if (chain.sign === '/' && after?.text === '/' && touches(after)) return none(chain.end + 1);
  if (touches(after) && (after?.text === '/' || after?.text === '-')) {
    const code = tokens[chain.end + 1];
    if (code && touches(code) && /^\p{Lu}{2,}/u.test(code.text) && scan.language === 'vi')
      return none(chain.end + 2);
  }
  if (chain.length > 2 || (chain.length === 2 && chain.sign === ':')) return none(chain.end);
  // '10-6', '3–1', '5&4', '24/7': scores and the like; ranges such as '5-7 triệu' come with a unit.
  const isScore = chain.length === 2 && !isFraction && tokens[chain.end - 1]?.glued === true;
  if (isScore && !counts) return none(chain.end);
  if (touches(tokens[at + 1]) && tokens[at + 1]?.text === '&' && tokens[at + 2]?.kind === 'digits')
    return none(at + 3);
  if (touches(token) && before && before.kind !== 'digits') {
    // 'COVID-19', 'U-20', '#5', 'A/320'; but 'mid-1990s', '(12', '$5'
    const owner = tokens[at - 2];
    const isJoint =
      HYPHENS.has(before.text) || before.text === '/' || before.text === '_' || before.text === '.';
    if (isJoint && touches(before) && owner?.kind === 'word' && !JOINED.has(owner.lower))
      return none(at + 1);
    if (before.text === '#' || before.text === '@') return none(at + 1);
  }
  // '5G', '125th Street', '80s': letters that are no measure make it a name in English.
  const tail = tokens[at + 1];
  const isGlued = tail?.kind === 'word' && tail.glued && !scan.place.isMeasure(at + 1);
  if (isGlued && scan.language === 'en' && !isMultiplied) return none(at + 2);
  // 'khoản 1, 2 Điều 8', 'Chapters 3 and 4': the rest of a list of names
  const joint = before?.text === ',' || before?.lower === 'và' || before?.lower === 'and';
  const owner = tokens[at - 3];
  const listed = joint && tokens[at - 2]?.kind === 'digits' && owner !== undefined;
  if (listed && !counts && NAMING[scan.language].has(owner.lower)) return none(at + 1);
  // 'Ayr 38 - 17 Melrose'
  const [dash, second] = tokens.slice(at + 1, at + 3);
  const isSpacedScore =
    dash !== undefined &&
    HYPHENS.has(dash.text) &&
    !dash.glued &&
    second?.kind === 'digits' &&
    !second.glued;
  if (isSpacedScore && /^\d{1,3}$/.test(second.text) && before && isCapitalized(before) && !counts)
    return none(at + 3);
  // '14½-13½'
  if (/^[½¼¾]$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text === '-')
    return none(at + 5);
  // '0800 555 111', '(84.4) 8529126'
  if (/^0\d/.test(token.text) && !/[.,]/.test(token.text)) {
    let end = at + 1;
    while (tokens[end]?.kind === 'digits' && tokens[end + 1]?.text !== '/') end += 1;
    if (end > at + 1 || token.text.length > 4) return none(end);
  }
  if (/^\d{7,}$/.test(token.text) && !counts) return none(at + 1);
  // '007'
  if (/^00\d+$/.test(token.text) || (/^0\d+$/.test(token.text) && !counts)) return none(at + 1);
  // '6-foot-6', '5ft 10in'
  const unit = tokens[at + 1]?.text === '-' ? tokens[at + 2] : tokens[at + 1];
  if (unit?.lower === 'foot' || unit?.lower === 'ft') {
    const inchAt = tokens[at + 1]?.text === '-' ? at + 3 : at + 2;
    const inches = tokens[inchAt]?.text === '-' ? inchAt + 1 : inchAt;
    if (tokens[inches]?.kind === 'digits' && inches - at < 6 && !counts) return none(inches + 1);
  }
  if (!before) return undefined;
  // 'con số 832' and 'tổng số 832' are figures, 'phòng số 832' is a name.
  const isFigure = before.lower === 'số' && FIGURE_WORDS.has(tokens[at - 2]?.lower ?? '');
  const naming = NAMING[scan.language].has(before.lower) && before.kind === 'word' && !isFigure;
  if (naming && !(counts && (scan.language === 'en' || MAY_COUNT.has(before.lower))))
    return none(chain.end);
  // 'Tăng Hơn 800', 'Soars Above 800': in a headline the qualifier has a capital too.
  if (!isCapitalized(before) || at < 2 || qualifierBefore(tokens, at, scan.language))
    return undefined;
  // 'Nord Stream 2 trị giá', 'Radio 4 Desert Island Discs': what follows a name's number counts only
  // where it cannot be anything else.
  const next = tokens[at + 1];
  const isCount =
    counts &&
    (scan.language === 'vi'
      ? isMultiplied || isCountingWord(tokens, at + 1)
      : !next || !isCapitalized(next));
  return isCount ? undefined : none(chain.end);
}

/** 'No. 5', '3.' at the head of a line, '(1) …': an enumeration counts nothing. */
export function isListNumber({ tokens }: Scan, at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.kind !== 'digits' || !after) return false;
  if (at === 0) return (after.text === '.' || after.text === ')') && tokens.length > 2;
  return before?.text === '(' && after.text === ')' && token.text.length < 3;
}
