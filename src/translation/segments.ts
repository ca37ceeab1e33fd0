import type { Article, ArticleBlock, RichText } from '../article/article.ts';
import { articleText } from '../article/article-text.ts';
import type { Brief } from '../brief/brief.ts';
import type { Segment } from './translator.ts';

const plain = (text: string): RichText => ({ text, html: '' });

/** The runs of a block with the ending of their ids; embeds and pictures without caption have none. */
function* blockRuns(block: ArticleBlock): Generator<[suffix: string, run: RichText]> {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      yield ['', block];
      break;
    case 'list':
      for (const [index, item] of block.items.entries()) yield [`.${index}`, item];
      break;
    case 'quote':
      for (const [index, paragraph] of block.paragraphs.entries()) yield [`.${index}`, paragraph];
      break;
    case 'table':
      if (block.caption !== undefined) yield ['.caption', plain(block.caption)];
      for (const [row, { cells }] of block.rows.entries()) {
        for (const [column, cell] of cells.entries()) yield [`.${row}.${column}`, cell];
      }
      break;
    case 'figure':
      if (block.caption) yield ['.caption', block.caption];
      break;
    case 'embed':
      break;
  }
}

function segment(id: string, { text, html }: RichText): Segment {
  return { id, text, html };
}

/** Whether there is anything to translate: at least one letter. */
function hasWords({ text }: RichText): boolean {
  return /\p{L}/u.test(text);
}

/**
 * The segments of an article in reading order, with inline markup: `title`, `lead`, and for a block
 * `b3` its id; list items and quoted paragraphs `b4.0`; table cells `b5.ROW.COLUMN`; captions
 * `b6.caption`. Runs without a letter (a column of figures) are left out. Credits stay as they are.
 */
export function translationSegments(article: Article): Segment[] {
  const segments = [segment('title', plain(article.title))];
  if (article.lead) segments.push(segment('lead', article.lead));
  for (const block of article.blocks) {
    for (const [suffix, run] of blockRuns(block)) segments.push(segment(block.id + suffix, run));
  }
  return segments.filter(hasWords);
}

/**
 * The sentences of a summary, to be translated by themselves: `summary.START` with the offset of each in
 * the canonical text, so that another summary of the same article has other ids.
 */
export function summarySegments(brief: Pick<Brief, 'summary'>): Segment[] {
  return brief.summary
    .map(({ start, text }) => segment(`summary.${start}`, plain(text)))
    .filter(hasWords);
}

/** The sentences that a brief's facts were read from, each once: `fact.START`. */
export function factSegments(article: Article, brief: Pick<Brief, 'facts'>): Segment[] {
  const text = articleText(article);
  const sentences = new Map(brief.facts.map(({ sentence }) => [sentence.start, sentence]));
  return [...sentences.values()]
    .map(({ start, end }) => segment(`fact.${start}`, plain(text.slice(start, end))))
    .filter(hasWords);
}

/** The paragraphs of selected text: `selection.0` and so on, one a line. */
export function selectionSegments(selected: string): Segment[] {
  return selected
    .split(/\n+/)
    .map((line) => plain(line.replace(/\s+/g, ' ').trim()))
    .filter(hasWords)
    .map((run, index) => segment(`selection.${index}`, run));
}
