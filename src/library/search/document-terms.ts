import type { Article } from '../../article/article.ts';
import { articleText } from '../../article/article-text.ts';
import type { Brief } from '../../brief/brief.ts';
import type { PendingRow } from './index-rows.ts';
import { searchTokens, termOf } from './search-tokens.ts';
import { ByteWriter } from './varint.ts';

/** How much one occurrence in a field counts, in occurrences in the text. */
const WEIGHTS = { title: 4, author: 3, note: 2, entity: 2, text: 1 };

/** Positions left free between fields and lines, so that no phrase reaches across. */
const GAP = 8;

/** No document's term counts for more; a page that repeats a word gains nothing by it. */
const MAX_WEIGHT = 255;

/** What of a saved article is searched. */
export interface SearchedFields {
  title: string;
  authors: string[];
  notes: string[];
  entities: string[];
  text: string;
}

/** The searched fields of an article; a link saved for later has its title only. */
export function searchedFields(
  title: string,
  content: { article: Article; brief: Brief } | undefined,
  notes: string[],
): SearchedFields {
  if (!content) return { title, authors: [], notes, entities: [], text: '' };
  const { article, brief } = content;
  const tables = article.blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) : [],
  );
  const captions = article.blocks.flatMap((block) =>
    block.type === 'figure' && block.caption ? [block.caption.text] : [],
  );
  return {
    title,
    authors: article.authors,
    notes,
    entities: brief.entities.map(({ name }) => name),
    text: [articleText(article), ...captions, ...tables].join('\n'),
  };
}

/** The row that waits to be taken into the index. */
export function pendingRow(documentNumber: number, fields: SearchedFields): PendingRow {
  const found = new Map<string, { weight: number; positions: number[] }>();
  let position = 0;
  const add = (text: string, weight: number, positioned: boolean) => {
    for (const line of text.split('\n')) {
      for (const { form } of searchTokens(line)) {
        const term = termOf(form);
        let entry = found.get(term);
        if (!entry) {
          entry = { weight: 0, positions: [] };
          found.set(term, entry);
        }
        entry.weight = Math.min(MAX_WEIGHT, entry.weight + weight);
        if (positioned) entry.positions.push(position++);
      }
      position += GAP;
    }
  };
  add(fields.title, WEIGHTS.title, true);
  for (const author of fields.authors) add(author, WEIGHTS.author, true);
  for (const note of fields.notes) add(note, WEIGHTS.note, true);
  // An entity's name stands in the text as well: it adds weight, not a second place.
  for (const entity of fields.entities) add(entity, WEIGHTS.entity, false);
  add(fields.text, WEIGHTS.text, true);

  const writer = new ByteWriter();
  const terms = [...found.keys()].sort();
  for (const term of terms) {
    const { weight, positions } = found.get(term) ?? { weight: 0, positions: [] };
    writer.number(weight);
    writer.number(positions.length);
    let last = 0;
    for (const at of positions) {
      writer.number(at - last);
      last = at;
    }
  }
  return { documentNumber, terms: terms.map((term) => `${term}\n`).join(''), data: writer.take() };
}
