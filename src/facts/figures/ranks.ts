import { isCapitalized, type Token } from '../../language/numbers-tokens.ts';
import { readVietnameseWords } from '../../language/numbers-vi.ts';
import type { NumberFigure, Scan } from './figure.ts';
import { readOrdinal } from './ordinals-en.ts';
import { readVietnameseUnit } from './units-vi.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const RANKING_NOUNS = words('hạng cấp hiệp vòng giải lần');

/** A number after an ordering word: 'nhất' is 1, 'nhì' 2, 'tư' 4. */
function readOrder(
  tokens: readonly Token[],
  at: number,
): { value: number; end: number } | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.lower === 'nhất') return { value: 1, end: at + 1 };
  if (token.lower === 'nhì') return { value: 2, end: at + 1 };
  if (token.lower === 'tư') return { value: 4, end: at + 1 };
  if (token.kind === 'digits') {
    return /^\d{1,3}$/.test(token.text) ? { value: Number(token.text), end: at + 1 } : undefined;
  }
  const spelled = readVietnameseWords(tokens, at);
  return spelled && !spelled.fraction && spelled.multiplier === undefined
    ? { value: spelled.value, end: spelled.end }
    : undefined;
}

function rank(start: number, end: number, value: number, unit?: string): NumberFigure {
  return { kind: 'rank', start, end, value, ...(unit !== undefined && { unit }) };
}

/** 'top 10', 'tốp 5'. */
function readTop({ tokens }: Scan, at: number): NumberFigure | undefined {
  const word = tokens[at]?.lower;
  const number = tokens[at + 1];
  if ((word !== 'top' && word !== 'tốp') || number?.kind !== 'digits') return undefined;
  return /^\d{1,3}$/.test(number.text) ? rank(at, at + 2, Number(number.text)) : undefined;
}

const LEADING = words('đứng dẫn hàng đầu tốt cao mạnh lớn nhất');

/** How many words behind the unit may say that the group leads: 'nhóm 10 tỉnh, thành phố đứng đầu'. */
const LEADING_WINDOW = 4;

/** 'nhóm 10 tỉnh, thành phố đứng đầu cả nước': a place among the first ten. */
function readLeadingGroup({ text, tokens }: Scan, at: number): NumberFigure | undefined {
  const word = tokens[at]?.lower;
  if (word !== 'nhóm' && word !== 'top' && word !== 'tốp') return undefined;
  const number = tokens[at + 1];
  if (number?.kind !== 'digits' || !/^\d{1,3}$/.test(number.text)) return undefined;
  const unit = readVietnameseUnit(text, tokens, at + 2);
  if (!unit) return undefined;
  const behind = tokens.slice(unit.end, unit.end + LEADING_WINDOW).map((token) => token.lower);
  const leads = behind.some(
    (token, index) =>
      LEADING.has(token) && (behind[index + 1] === 'đầu' || behind[index + 1] === 'nhất'),
  );
  return leads ? rank(at + 1, unit.end, Number(number.text), unit.unit) : undefined;
}

/** 'thứ ba', 'thứ 12', 'đầu tiên', 'số 1', 'hạng 5', 'lần hai', 'cấp độ hai', 'top 10'. */
export function readVietnameseRank(scan: Scan, at: number): NumberFigure | undefined {
  const { tokens } = scan;
  const [token, next] = tokens.slice(at, at + 2);
  if (!token || !next || token.kind !== 'word') return undefined;
  if (token.lower === 'đầu' && next.lower === 'tiên') {
    // 'Đầu tiên, …' opens a list.
    return tokens[at + 2]?.text === ',' && at === 0 ? undefined : rank(at, at + 2, 1);
  }
  const group = readLeadingGroup(scan, at) ?? readTop(scan, at);
  if (group) return group;
  if (token.lower === 'thứ') {
    const order = readOrder(tokens, at + 1);
    // 'Thứ nhất, …' and 'Thứ hai là …' open a point of a list.
    const follows = tokens[order?.end ?? at]?.lower;
    if (at === 0 && (follows === ',' || follows === 'là' || follows === ':')) return undefined;
    return order && order.value > 0 ? rank(at, order.end, order.value) : undefined;
  }
  if (token.lower === 'số' && (next.text === '1' || next.lower === 'một')) {
    // 'tỷ số 1-0' is a score.
    const sign = tokens[at + 2];
    return sign?.text === '-' && sign.glued ? undefined : rank(at, at + 2, 1);
  }
  const degree = token.lower === 'cấp' && next.lower === 'độ';
  if (!degree && !RANKING_NOUNS.has(token.lower)) return undefined;
  const orderAt = degree ? at + 2 : at + 1;
  const order = readOrder(tokens, orderAt);
  if (!order || isCapitalized(tokens[orderAt] ?? token)) return undefined;
  // 'vòng 48 giờ' and 'hiệp 3 phút' measure; 'lần 5 người' counts.
  const counted = order.end < tokens.length && readVietnameseUnit(scan.text, tokens, order.end);
  const isDigits = tokens[orderAt]?.kind === 'digits';
  const measured = scan.place.isMeasure(order.end);
  return counted && (isDigits || measured) ? undefined : rank(at, order.end, order.value);
}

/** 'third', '50th', 'No. 1', 'top 10'; not 'first of all' or the adverb 'first' at the head. */
export function readEnglishRank(scan: Scan, at: number): NumberFigure | undefined {
  const { tokens } = scan;
  const [token, next, third] = tokens.slice(at, at + 3);
  if (!token) return undefined;
  const top = readTop(scan, at);
  if (top) return top;
  if (token.text === 'No' || token.lower === 'number') {
    const numberAt = next?.text === '.' && next.glued ? at + 2 : at + 1;
    const number = tokens[numberAt];
    const isOne = number?.lower === 'one' && token.lower === 'number';
    if (isOne) return rank(at, numberAt + 1, 1);
    return number?.kind === 'digits' && /^\d{1,3}$/.test(number.text)
      ? rank(at, numberAt + 1, Number(number.text))
      : undefined;
  }
  const ordinal = readOrdinal(tokens, at);
  if (!ordinal) return undefined;
  const after = tokens[ordinal.end];
  if (
    ordinal.value === 1 &&
    (after?.lower === 'of' || after?.text === ',') &&
    third?.lower === 'all'
  )
    return undefined;
  const isAdverb =
    ordinal.value === 1 && (tokens[at - 1]?.lower === 'at' || (at === 0 && after?.text === ','));
  if (isAdverb) return undefined;
  // '125th Street', 'Sixth Avenue', 'the First Minister': names.
  if (
    after &&
    isCapitalized(after) &&
    /^(?:street|avenue|st|ave|lady|minister|world|amendment)$/.test(after.lower)
  ) {
    return undefined;
  }
  // 'a third of' is a share and 'a second later' a stretch of time.
  if (after?.lower === 'of' && ordinal.value > 2 && tokens[at - 1]?.lower === 'a') return undefined;
  return rank(at, ordinal.end, ordinal.value);
}
