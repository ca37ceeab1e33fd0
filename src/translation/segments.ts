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

/** As many facts as the list of facts shows at first; each costs a sentence. */
const MOST_FACTS = 8;

/** As many names; only those with a role have anything to translate. */
const MOST_NAMES = 12;

/**
 * The sentences that a brief's most telling facts were read from, each once, the most telling first:
 * `fact.START` with the offset of each in the canonical text.
 */
export function factSegments(article: Article, brief: Pick<Brief, 'facts'>): Segment[] {
  const text = articleText(article);
  const facts = brief.facts.toSorted((a, b) => b.salience - a.salience || a.start - b.start);
  const sentences = new Map(
    facts.slice(0, MOST_FACTS).map(({ sentence }) => [sentence.start, sentence]),
  );
  return [...sentences.values()]
    .map(({ start, end }) => segment(`fact.${start}`, plain(text.slice(start, end))))
    .filter(hasWords);
}

/**
 * The names of a brief that have a role, with it: 'Liêu Lập Dũng, Thị trưởng thành phố Nam Ninh'. The
 * name stands there to be looked for in the translation, and tells a translator what the role is of.
 * Ids are `name.START` with the offset of the first mention.
 */
export function nameSegments(brief: Pick<Brief, 'entities'>): Segment[] {
  return brief.entities
    .flatMap(({ name, role, mentions: [first] }) =>
      role !== undefined && first
        ? [segment(`name.${first.start}`, plain(`${name}, ${role}`))]
        : [],
    )
    .slice(0, MOST_NAMES);
}

/** The paragraphs of selected text: `selection.0` and so on, one a line. */
export function selectionSegments(selected: string): Segment[] {
  return selected
    .split(/\n+/)
    .map((line) => plain(line.replace(/\s+/g, ' ').trim()))
    .filter(hasWords)
    .map((run, index) => segment(`selection.${index}`, run));
}
