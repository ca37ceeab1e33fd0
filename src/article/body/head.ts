import { lettersOf } from '../metadata/page-data.ts';
import { BYLINE, looksLikeName, namesIn } from '../metadata/person-names.ts';
import type { PageBlock, TextBlock } from '../page/blocks.ts';
import { closest } from '../page/snapshot.ts';
import type { Figure } from './figures.ts';
import { isDateline, isHeading, visualLength } from './score.ts';
import { endsSentence, isQuotation } from './sentence.ts';

const ITEM = new Set(['li', 'blockquote']);

/** Whether a line is a byline: one of the names, or 'By', 'Von', 'Theo' and names. */
export function isByline(text: string, authors: readonly string[]): boolean {
  if (text.length > 160) return false;
  const letters = lettersOf(text);
  const known = authors.some((name) => {
    const own = lettersOf(name);
    return own.length > 4 && letters.includes(own) && own.length > letters.length * 0.3;
  });
  if (known && !endsSentence(text)) return true;
  return BYLINE.test(text) && text.length < 90 && !endsSentence(text);
}

/** What stands above the first sentence of a text: bylines, dates, labels. */
export interface Head {
  body: PageBlock[];
  /** Names that stand alone there. */
  names: string[];
}

/** Takes bylines, dates and labels off the start of a text. */
export function trimHead(
  body: readonly PageBlock[],
  figures: ReadonlyMap<PageBlock, Figure>,
  authors: readonly string[],
  subHeadings: ReadonlySet<PageBlock>,
): Head {
  const dropped = new Set<PageBlock>();
  const names: string[] = [];
  const texts = body.filter(
    (block): block is TextBlock => block.kind === 'text' && !figures.has(block),
  );
  for (const block of texts.slice(0, 8)) {
    if (isHeading(block)) continue;
    if (visualLength(block.text) >= 90) break;
    const byline = isByline(block.text, authors);
    const date = isDateline(block.text) && block.text.length < 60;
    // Bylines and dates may be set as a list of their own; other items are the text's.
    if (!byline && !date && closest(block.holder, ITEM)) break;
    if (looksLikeName(block.text)) names.push(...namesIn(block.text));
    else if (endsSentence(block.text) && !byline && !date) break;
    else if (!byline && !date && (visualLength(block.text) > 45 || isQuotation(block.text))) break;
    else if (!byline && !date && subHeadings.has(block)) continue;
    dropped.add(block);
  }
  return { body: body.filter((block) => !dropped.has(block)), names };
}
