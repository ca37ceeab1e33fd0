import type { Shelf } from '../../library/records.ts';
import type { SearchOrder, SearchRequest } from '../../library/search/search-index.ts';
import type { ArticleFilter, ListRequest, SortOrder } from '../../library/store/list-articles.ts';

/** The orders a list can have; those with a hyphen turn the one before it around. */
export const LIST_SORTS = [
  'saved',
  'saved-oldest',
  'published',
  'published-oldest',
  'length',
  'length-shortest',
  'title',
  'site',
] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/** The orders of what a search finds: the search knows no titles. */
export const FOUND_SORTS = ['best', ...LIST_SORTS.filter((sort) => sort !== 'title')] as const;
export type FoundSort = 'best' | Exclude<ListSort, 'title'>;

/** When an article was published, or saved where that is unknown. Days as `2026-05-01`, both included. */
export type Period =
  | { kind: 'week' | 'month' | 'year' }
  | { kind: 'range'; from?: string | undefined; to?: string | undefined };

/** Lengths in words, `to` not included. */
export const LENGTHS = {
  short: { from: 0, to: 500 },
  medium: { from: 500, to: 1500 },
  long: { from: 1500, to: Infinity },
} as const;
export type LengthChoice = keyof typeof LENGTHS;

/** What is set beside the search field. */
export interface ViewFilter {
  site?: string;
  tag?: string;
  language?: string;
  unread?: true;
  favourite?: true;
  period?: Period;
  length?: LengthChoice;
  entity?: { key: string; name: string };
}

/** What the page shows: a shelf, filtered and sorted, or what a search finds. */
export interface View {
  text: string;
  shelf: Shelf;
  filter: ViewFilter;
  sort: ListSort;
  /** The order while something is searched for. */
  foundSort: FoundSort;
}

export const START_VIEW: View = {
  text: '',
  shelf: 'inbox',
  filter: {},
  sort: 'saved',
  foundSort: 'best',
};

export function isSearch({ text }: View): boolean {
  return text.trim() !== '';
}

/** A view with one part of its filter set, or taken away for `undefined`. */
export function withFilter<Name extends keyof ViewFilter>(
  view: View,
  name: Name,
  value: ViewFilter[Name] | undefined,
): View {
  const { [name]: _, ...rest } = view.filter;
  return { ...view, filter: value === undefined ? rest : { ...rest, [name]: value } };
}

/** Midnight of a day in the local time zone, `shift` days later; undefined for what is no day. */
function dayStart(day: string | undefined, shift = 0): string | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '') ?? [];
  if (year === undefined) return undefined;
  const start = new Date(0);
  start.setFullYear(Number(year), Number(month) - 1, Number(date) + shift);
  start.setHours(0, 0, 0, 0);
  return start.toISOString();
}

/** The first moment of the calendar week (from Monday), month or year that `now` lies in. */
function periodStart(kind: 'week' | 'month' | 'year', now: Date): string {
  const [year, month, date] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const sinceMonday = (now.getDay() + 6) % 7;
  if (kind === 'week') return new Date(year, month, date - sinceMonday).toISOString();
  return new Date(year, kind === 'month' ? month : 0, 1).toISOString();
}

function periodFilter(period: Period, now: Date): Pick<ArticleFilter, 'after' | 'before'> {
  if (period.kind !== 'range') return { after: periodStart(period.kind, now) };
  const after = dayStart(period.from);
  const before = dayStart(period.to, 1);
  return { ...(after !== undefined && { after }), ...(before !== undefined && { before }) };
}

/** A filter as the library takes it. */
function articleFilter(filter: ViewFilter, now: Date): ArticleFilter {
  const { period, length, entity, ...rest } = filter;
  const words = length && LENGTHS[length];
  return {
    ...rest,
    ...(period && periodFilter(period, now)),
    ...(words && { minWords: words.from, maxWords: words.to - 1 }),
    ...(entity && { entity: entity.key }),
  };
}

const KEYS: Record<FoundSort | ListSort, { key: SortOrder | 'best'; ascending: boolean }> = {
  best: { key: 'best', ascending: false },
  saved: { key: 'saved', ascending: false },
  'saved-oldest': { key: 'saved', ascending: true },
  published: { key: 'published', ascending: false },
  'published-oldest': { key: 'published', ascending: true },
  length: { key: 'length', ascending: false },
  'length-shortest': { key: 'length', ascending: true },
  title: { key: 'title', ascending: true },
  site: { key: 'site', ascending: true },
};

/** What to ask the library for a view without words. */
export function listRequest({ shelf, filter, sort }: View, now: Date): ListRequest {
  const { key, ascending } = KEYS[sort];
  return {
    shelf,
    filter: articleFilter(filter, now),
    sort: key === 'best' ? 'saved' : key,
    ascending,
  };
}

/** What to ask the search for a view with words. From the inbox the archive is searched too. */
export function searchRequest(view: View, now: Date): SearchRequest {
  const { key, ascending } = KEYS[view.foundSort];
  const order: SearchOrder = key === 'title' ? 'best' : key;
  return {
    text: view.text,
    filter: articleFilter(view.filter, now),
    ...(view.shelf !== 'inbox' && { shelf: view.shelf }),
    order,
    ascending,
  };
}
