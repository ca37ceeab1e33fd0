import type { SegmentedText } from '../language/sentences.ts';
import type { Span } from '../language/span.ts';

/** A quotation longer than this (in UTF-16 units) has lost its closing mark. */
const LONGEST = 1_500;
const CLOSING = new Map([
  ['“', '”"'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['"', '"'],
]);

/**
 * Per sentence, whether it holds only a part of a quotation: one that begins before it or goes on
 * after it, in the same paragraph, or a mark without its counterpart.
 */
export function cutQuotations({ text, paragraphs, sentences }: SegmentedText): boolean[] {
  const cut = sentences.map(() => false);
  let first = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    while ((sentences[first]?.paragraph ?? Infinity) < index) first += 1;
    let current = first;
    for (const quotation of quotations(text, paragraph)) {
      while ((sentences[current]?.end ?? Infinity) <= quotation.start) current += 1;
      for (let i = current; (sentences[i]?.start ?? Infinity) < quotation.end; i += 1) {
        const { start = 0, end = 0 } = sentences[i] ?? {};
        if (!quotation.whole || quotation.start < start || quotation.end > end) cut[i] = true;
      }
    }
  }
  return cut;
}

/** A quotation with its marks; not `whole` when it is one mark without its counterpart. */
interface Quotation extends Span {
  whole: boolean;
}

/** The quotations of a paragraph in text order. */
function quotations(text: string, paragraph: Span): Quotation[] {
  const found: Quotation[] = [];
  let open: { mark: string; start: number } | undefined;
  const single = (at: number): void => {
    found.push({ start: at, end: at + 1, whole: false });
  };
  const slice = text.slice(paragraph.start, paragraph.end);
  for (const { 0: mark, index } of slice.matchAll(/["“”„«»]/gu)) {
    const at = paragraph.start + index;
    if (open && at - open.start > LONGEST) {
      single(open.start);
      open = undefined;
    }
    if (open && CLOSING.get(open.mark)?.includes(mark) && !opensAgain(text, at, mark)) {
      found.push({ start: open.start, end: at + 1, whole: true });
      open = undefined;
    } else if (mark === '”' || (mark === '"' && closesOnly(text, at))) {
      single(at);
    } else {
      if (open) single(open.start);
      open = { mark, start: at };
    }
  }
  if (open) single(open.start);
  return found.sort((a, b) => a.start - b.start);
}

/** A straight mark with white space before and none after it opens, whatever is open. */
function opensAgain(text: string, at: number, mark: string): boolean {
  return mark === '"' && /[\s(]/u.test(text[at - 1] ?? ' ') && /\S/u.test(text[at + 1] ?? ' ');
}

/** A straight mark with white space after and none before it can only close. */
function closesOnly(text: string, at: number): boolean {
  return /[^\s(]/u.test(text[at - 1] ?? ' ') && /[\s.,;:!?)]/u.test(text[at + 1] ?? ' ');
}
