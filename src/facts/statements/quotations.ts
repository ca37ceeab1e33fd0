import type { Span } from '../../language/span.ts';

/** Double marks in pairs; straight ones close with themselves. */
const CLOSING = new Map([
  ['“', '”'],
  ['«', '»'],
  ['„', '“”'],
  ['"', '"'],
  ['”', '”'],
  ['‘', '’'],
  ["'", "'"],
]);

/** How many paragraphs a quotation may run on without a closing mark. */
const MAX_PARAGRAPHS = 6;

const MARK = /["“”«»„‘’']/gu;

/**
 * Finds quotations in double and single marks of all styles.
 *
 * A double mark without a partner runs on to the next closing mark as long as no other one opens in
 * between; a paragraph that starts with an opening mark goes on with the one left open before it.
 * Single marks must pair up within their paragraph, because most of them are apostrophes.
 *
 * @returns spans with their marks, in text order, not overlapping, nested ones left out.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Span[] {
  const found: Span[] = [];
  let open: { start: number; closing: string; paragraph: number; depth: number } | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (open && index - open.paragraph >= MAX_PARAGRAPHS) open = undefined;
    const piece = text.slice(paragraph.start, paragraph.end);
    for (const { 0: mark, index: offset } of piece.matchAll(MARK)) {
      const at = paragraph.start + offset;
      const opens = isOpening(text, at, mark);
      if (open) {
        if (opens && !isSingle(mark) && open.paragraph === index && open.closing === mark) {
          open.depth += 1;
        } else if (isClosing(text, at, mark) && open.closing.includes(mark)) {
          if (open.depth > 0) {
            open.depth -= 1;
            continue;
          }
          found.push({ start: open.start, end: at + 1 });
          open = undefined;
        } else if (offset === 0 && opens && !isSingle(mark)) {
          // A paragraph of the same speech: conventionally opened again, closed at the very end.
          found.push({ start: open.start, end: paragraphEnd(paragraphs, index - 1) });
          open = { start: at, closing: CLOSING.get(mark) ?? mark, paragraph: index, depth: 0 };
        } else if (opens && !isSingle(mark) && open.paragraph !== index) {
          open = { start: at, closing: CLOSING.get(mark) ?? mark, paragraph: index, depth: 0 };
        }
      } else if (opens) {
        if (isSingle(mark) && !closesWithin(text, at, paragraph.end)) continue;
        open = { start: at, closing: CLOSING.get(mark) ?? mark, paragraph: index, depth: 0 };
      }
    }
  }
  return found;
}

function paragraphEnd(paragraphs: readonly Span[], index: number): number {
  return paragraphs[index]?.end ?? 0;
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === "'" || mark === '’';
}

function isOpening(text: string, at: number, mark: string): boolean {
  if (mark === '’' || mark === '»') return false;
  if (mark === '“' || mark === '«' || mark === '„') return true;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  return /[\s([{:—–,-]/u.test(before) && /[^\s,.;:!?)\]]/u.test(after);
}

function isClosing(text: string, at: number, mark: string): boolean {
  if (mark === '”' || mark === '»') return true;
  if (mark === '‘' || mark === '«' || mark === '„') return false;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (isSingle(mark)) return /\S/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
  if (mark === '“') return !/\s/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
  return /\S/u.test(before) || /[\s,.;]/u.test(after);
}

/** Whether a single mark at `at` has its partner before `end`. */
function closesWithin(text: string, at: number, end: number): boolean {
  for (let i = at + 1; i < end; i += 1) {
    const mark = text[i] ?? '';
    if ((mark === '’' || mark === "'") && isClosing(text, i, mark)) return true;
  }
  return false;
}
