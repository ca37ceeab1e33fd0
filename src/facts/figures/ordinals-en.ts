import type { Token } from '../../language/numbers-tokens.ts';

const ORDINALS: ReadonlyMap<string, number> = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
    'fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const TENS: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);
const ROUND: ReadonlyMap<string, number> = new Map([
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['sixtieth', 60],
  ['seventieth', 70],
  ['eightieth', 80],
  ['ninetieth', 90],
  ['hundredth', 100],
]);

/** An English ordinal at an index: 'third', 'twenty-first', '50th'. */
export function readOrdinal(
  tokens: readonly Token[],
  at: number,
): { value: number; end: number } | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === 'digits') {
    const suffix = tokens[at + 1];
    if (!suffix?.glued || !/^(?:st|nd|rd|th)$/.test(suffix.lower)) return undefined;
    const value = Number(token.text.replaceAll(',', ''));
    return Number.isInteger(value) ? { value, end: at + 2 } : undefined;
  }
  const simple = ORDINALS.get(token.lower) ?? ROUND.get(token.lower);
  if (simple !== undefined) return { value: simple, end: at + 1 };
  const tens = TENS.get(token.lower);
  const unit = tokens[at + 1]?.text === '-' ? ORDINALS.get(tokens[at + 2]?.lower ?? '') : undefined;
  return tens !== undefined && unit !== undefined && unit < 10
    ? { value: tens + unit, end: at + 3 }
    : undefined;
}
