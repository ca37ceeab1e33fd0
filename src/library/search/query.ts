import { foldDiacritics } from '../../language/fold.ts';
import type { Span } from '../../language/span.ts';
import type { ArticleFilter } from '../store/list-articles.ts';
import { searchTokens } from './search-tokens.ts';

/** A word to be found. */
export interface QueryWord {
  /** As typed, in lower case, composed. */
  form: string;
  folded: string;
  /** The reader may still be typing it: longer words that begin so are found too. */
  prefix: boolean;
}

/** Words that must stand together, in this order; a single one for a word outside quotes. */
export interface QueryPhrase {
  words: QueryWord[];
  /** From quotes: the words as written, no stems. */
  exact: boolean;
}

/** What a reader typed, understood. */
export interface Query {
  phrases: QueryPhrase[];
  excluded: QueryPhrase[];
  filter: ArticleFilter;
  /** Articles in the archive as well as in the inbox unless `is:archived` or `is:inbox` says more. */
  shelf?: 'inbox' | 'archive';
}

/** A bare or quoted piece, with its operator and its minus. */
const PIECE = /(-?)(?:([a-z]+):)?(?:"([^"]*)("?)|([^\s"]+))/giu;

/**
 * The start of the day, month or year a reader names: `2026`, `2026-05`, `2026-05-01`, `1/5/2026`
 * (day first), in the local time zone. @returns ISO 8601; undefined for what is no date
 */
function dateStart(text: string): string | undefined {
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/.exec(text);
  const local = /^(?:(?:(\d{1,2})[-/.])?(\d{1,2})[-/.])(\d{4})$/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [local?.[3], local?.[2], local?.[1]];
  if (year === undefined) return undefined;
  const date = new Date(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  // 31 February rolls over to March: it is no date.
  if (date.getMonth() !== Number(month ?? 1) - 1) return undefined;
  return date.toISOString();
}

/** Sets what `is:…` says. @returns false for a word it does not know */
function setState(query: Query, state: string): boolean {
  if (state === 'unread') query.filter.unread = true;
  else if (state === 'read') query.filter.unread = false;
  else if (state === 'favourite' || state === 'favorite') query.filter.favourite = true;
  else if (state === 'link') query.filter.linkOnly = true;
  else if (state === 'archived') query.shelf = 'archive';
  else if (state === 'inbox') query.shelf = 'inbox';
  else return false;
  return true;
}

/** Sets what an operator says. @returns false for one it does not know: then it is a word */
function setOperator(query: Query, operator: string, value: string): boolean {
  const { filter } = query;
  if (value === '') return ['site', 'tag', 'lang', 'before', 'after', 'is'].includes(operator);
  switch (operator) {
    case 'site':
      filter.site = value.toLowerCase().replace(/^www\./, '');
      return true;
    case 'tag':
      filter.tag = value.normalize('NFC');
      return true;
    case 'lang':
      filter.language = value.toLowerCase();
      return true;
    case 'is':
      return setState(query, value.toLowerCase());
    case 'before':
    case 'after': {
      const start = dateStart(value);
      if (start !== undefined) filter[operator] = start;
      return start !== undefined;
    }
    default:
      return false;
  }
}

function wordsOf(text: string): (QueryWord & Span)[] {
  return Array.from(searchTokens(text), ({ form, start, end }) => ({
    form,
    folded: foldDiacritics(form),
    prefix: false,
    start,
    end,
  }));
}

/**
 * Reads what a reader typed: words, "phrases", -excluded words, and the operators `site:`, `tag:`,
 * `lang:`, `before:`, `after:`, `is:`. What is not understood counts as words; it never throws. The
 * last word, unless a space or a quotation mark ends it, may be unfinished.
 */
export function parseQuery(input: string): Query {
  const query: Query = { phrases: [], excluded: [], filter: {} };
  const typed = input.slice(0, 1000);
  for (const piece of typed.matchAll(PIECE)) {
    const [whole, minus, operator, quoted, closed, bare] = piece;
    const value = quoted ?? bare ?? '';
    if (operator && !minus && setOperator(query, operator.toLowerCase(), value)) continue;
    const text = quoted ?? (operator ? `${operator}:${value}` : value);
    const found = wordsOf(text);
    if (found.length === 0) continue;
    const atEnd = piece.index + whole.length === typed.length;
    const open = quoted === undefined ? found.at(-1)?.end === text.length : closed === '';
    const words = found.map(({ form, folded }, n) => ({
      form,
      folded,
      prefix: !minus && atEnd && open && n === found.length - 1 && !/\s$/.test(text),
    }));
    (minus ? query.excluded : query.phrases).push({ words, exact: quoted !== undefined });
  }
  dropFirstLetter(query);
  return query;
}

/** A word of which only the first letter is typed says nothing yet beside others. */
function dropFirstLetter({ phrases }: Query): void {
  const last = phrases.at(-1);
  const word = last?.words.at(-1);
  if (!last || !word?.prefix || word.folded.length > 1) return;
  if (last.words.length > 1) last.words.pop();
  else if (phrases.length > 1) phrases.pop();
}
