import type { Span } from '../../language/span.ts';

/** How many paragraphs a quotation may run on without a closing mark. */
const MAX_PARAGRAPHS = 6;

const MARK = /["“”«»„‘’']/gu;

interface OpenQuotation {
  start: number;
  single: boolean;
  /** Index of the paragraph it was opened in. */
  paragraph: number;
  /** How many quotations inside it are open. */
  depth: number;
  /** Where the last one inside it was closed. */
  innerEnd?: number;
}

/**
 * Finds quotations in double and single marks of all styles; marks of one kind are taken for each
 * other, because many texts mix them (`“…"`).
 *
 * A double mark without a partner runs on to the next closing mark as long as no other one opens in
 * between; a paragraph that starts with an opening mark goes on with the one left open before it. A
 * single mark must find its partner, because most of them are apostrophes.
 *
 * @returns spans with their marks, in text order, not overlapping, nested ones left out.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Span[] {
  const found: Span[] = [];
  let open: OpenQuotation | undefined;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (open && index - open.paragraph >= MAX_PARAGRAPHS) {
      found.push(unclosed(open, paragraphs));
      open = undefined;
    }
    const piece = text.slice(paragraph.start, paragraph.end);
    for (const { 0: mark, index: offset } of piece.matchAll(MARK)) {
      const at = paragraph.start + offset;
      const opens = isOpening(text, at, mark);
      const single = isSingle(mark);
      if (!open) {
        if (opens && (!single || closesSoon(text, at, paragraphs, index))) {
          open = { start: at, single, paragraph: index, depth: 0 };
        }
      } else if (open.single !== single) {
        continue;
      } else if (opens && open.paragraph === index) {
        open.depth += 1;
      } else if (opens && !single) {
        // A further paragraph of one speech is opened again and closed at the very end.
        const before = offset === 0 ? paragraphs[index - 1] : undefined;
        found.push(before ? { start: open.start, end: before.end } : unclosed(open, paragraphs));
        open = { start: at, single, paragraph: index, depth: 0 };
      } else if (isClosing(text, at, mark)) {
        if (open.depth > 0) {
          open.depth -= 1;
          open.innerEnd = at + 1;
        } else {
          found.push({ start: open.start, end: at + 1 });
          open = undefined;
        }
      }
    }
    if (open?.innerEnd !== undefined && closesLater(text, paragraphs, index)) {
      open = { start: open.start, single: open.single, paragraph: open.paragraph, depth: 0 };
    } else if (open?.innerEnd !== undefined) {
      // One mark closed both: '“They want to “resist.”'
      found.push({ start: open.start, end: open.innerEnd });
      open = undefined;
    }
  }
  if (open) found.push(unclosed(open, paragraphs));
  return found;
}

/** Whether the next double mark behind paragraph `index` closes what was opened before it. */
function closesLater(text: string, paragraphs: readonly Span[], index: number): boolean {
  for (const { start, end } of paragraphs.slice(index + 1, index + MAX_PARAGRAPHS)) {
    for (const { 0: mark, index: offset } of text.slice(start, end).matchAll(MARK)) {
      if (!isSingle(mark)) return !isOpening(text, start + offset, mark);
    }
  }
  return false;
}

/** A quotation without a closing mark: up to the end of its paragraph. */
function unclosed({ start, paragraph }: OpenQuotation, paragraphs: readonly Span[]): Span {
  return { start, end: paragraphs[paragraph]?.end ?? start };
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === "'" || mark === '’';
}

function isOpening(text: string, at: number, mark: string): boolean {
  if (mark === '’' || mark === '»' || mark === '”') return false;
  if (mark === '“' || mark === '«' || mark === '„') return true;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  return /[\s([{:—–,"“-]/u.test(before) && /[^\s,.;:!?)\]"”]/u.test(after);
}

function isClosing(text: string, at: number, mark: string): boolean {
  if (mark === '”' || mark === '»') return true;
  if (mark === '‘' || mark === '«' || mark === '„' || mark === '“') return false;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (isSingle(mark)) return /\S/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
  return /\S/u.test(before) || /[\s,.;]/u.test(after);
}

/**
 * Whether a single mark at `at` has its partner in its paragraph; one that starts a paragraph may
 * also find it, behind a punctuation mark, in one of the next.
 */
function closesSoon(text: string, at: number, paragraphs: readonly Span[], index: number): boolean {
  const own = paragraphs[index];
  if (!own) return false;
  if (closesWithin(text, at, own.end, /\S/u)) return true;
  if (at !== own.start) return false;
  const last = paragraphs[Math.min(paragraphs.length, index + MAX_PARAGRAPHS) - 1];
  return last !== undefined && closesWithin(text, own.end, last.end, /[,.?!]/u);
}

function closesWithin(text: string, at: number, end: number, before: RegExp): boolean {
  for (let i = at + 1; i < end; i += 1) {
    const mark = text[i] ?? '';
    if (mark !== '’' && mark !== "'") continue;
    if (isOpening(text, i, mark)) return false;
    if (isClosing(text, i, mark) && before.test(text[i - 1] ?? '')) return true;
  }
  return false;
}
