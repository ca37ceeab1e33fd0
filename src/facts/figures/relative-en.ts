import { isCapitalized, type Token } from '../../language/numbers-tokens.ts';
import type { DateFigure, RelativeDate, Scan } from './figure.ts';
import { ENGLISH_PARTS } from './parts-of-day.ts';

const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'
    .split(' ')
    .map((name, index) => [name, index]),
);
const DAYS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);
const UNITS: ReadonlyMap<string, 'week' | 'month' | 'year'> = new Map([
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
]);
const DIRECTIONS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

function readWeekday(tokens: readonly Token[], at: number): DateFigure | undefined {
  const token = tokens[at];
  const weekday = WEEKDAYS.get(token?.lower ?? '');
  if (!token || weekday === undefined || !isCapitalized(token)) return undefined;
  // 'the Sunday Times' and 'Black Friday' are names.
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const isName =
    (after !== undefined && isCapitalized(after) && after.lower !== 'night') ||
    (before !== undefined && at > 1 && isCapitalized(before) && before.lower !== 'last');
  if (isName && (before?.lower === 'the' || before?.lower === 'black')) return undefined;
  const direction =
    before?.lower === 'last' ? 'past' : before?.lower === 'next' ? 'future' : undefined;
  const relative: RelativeDate = { unit: 'weekday', weekday, ...(direction && { direction }) };
  const part = ENGLISH_PARTS.get(after?.lower ?? '');
  return {
    kind: 'date',
    start: direction ? at - 1 : at,
    end: part ? at + 2 : at + 1,
    relative,
    ...(part && { part }),
  };
}

/**
 * A date that hangs on the day of publishing: 'yesterday', 'this morning', 'last week', 'Saturday
 * night', 'next year'. It has no value of its own.
 */
export function readRelativeEnglish({ tokens }: Scan, at: number): DateFigure | undefined {
  const [token, next] = tokens.slice(at, at + 2);
  if (!token) return undefined;
  const day = DAYS.get(token.lower);
  if (day !== undefined) {
    // 'USA Today', 'today's' world: a capital inside a sentence is a paper's name.
    if (at > 0 && isCapitalized(token) && isCapitalized(tokens[at - 1] ?? token)) return undefined;
    const part = ENGLISH_PARTS.get(next?.lower ?? '');
    const relative: RelativeDate = { unit: 'day', offset: day };
    return {
      kind: 'date',
      start: at,
      end: part ? at + 2 : at + 1,
      relative,
      ...(part && { part }),
    };
  }
  if (token.lower === 'tonight') {
    return {
      kind: 'date',
      start: at,
      end: at + 1,
      relative: { unit: 'day', offset: 0 },
      part: 'night',
    };
  }
  const offset = DIRECTIONS.get(token.lower);
  if (offset !== undefined && next && next.text === next.lower) {
    const unit = UNITS.get(next.lower);
    if (unit) return { kind: 'date', start: at, end: at + 2, relative: { unit, offset } };
    const part = ENGLISH_PARTS.get(next.lower);
    if (part && offset === 0) {
      return { kind: 'date', start: at, end: at + 2, relative: { unit: 'day', offset: 0 }, part };
    }
    if (token.lower === 'last' && next.lower === 'night') {
      return {
        kind: 'date',
        start: at,
        end: at + 2,
        relative: { unit: 'day', offset: -1 },
        part: 'night',
      };
    }
  }
  return readWeekday(tokens, at);
}
