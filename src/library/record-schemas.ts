import * as v from 'valibot';
import {
  type Highlight,
  HIGHLIGHT_COLOURS,
  type SavedArticle,
  type SavedTranslation,
} from './records.ts';

const line = v.pipe(v.string(), v.maxLength(10_000));
const address = v.pipe(v.string(), v.maxLength(200_000));
/** No later than the last instant a Date can hold. */
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));

/** Ids are used in file names of exports and in addresses of our pages. */
export const IdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** A tag: one line, neither empty nor longer than a label. */
export const TagSchema = v.pipe(v.string(), v.regex(/^\S(?:[^\n\r\t]{0,98}\S)?$/u));

/** Tags of one article. */
export const MAX_TAGS = 200;

/** The fields of SavedArticle; a row read from the store must fit them. */
export const SavedArticleSchema = v.object({
  id: IdSchema,
  url: v.pipe(address, v.regex(/^(?:https?|file):\/\//i)),
  canonicalUrl: address,
  site: line,
  siteName: v.exactOptional(line),
  title: line,
  authors: v.array(line),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
  publishedTime: v.exactOptional(line),
  wordCount: v.pipe(v.number(), v.minValue(0)),
  excerpt: v.exactOptional(line),
  picture: v.exactOptional(address),
  savedAt: time,
  changedAt: time,
  shelf: v.picklist(['inbox', 'archive', 'bin']),
  binnedAt: v.exactOptional(time),
  readAt: v.exactOptional(time),
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  favourite: v.boolean(),
  tags: v.pipe(v.array(TagSchema), v.maxLength(MAX_TAGS)),
  linkOnly: v.boolean(),
  size: v.pipe(v.number(), v.minValue(0)),
}) satisfies v.GenericSchema<unknown, SavedArticle>;

const text = v.pipe(v.string(), v.maxLength(2_000_000));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A highlight as it is stored or imported. */
export const HighlightSchema = v.object({
  id: IdSchema,
  articleId: IdSchema,
  colour: v.picklist(HIGHLIGHT_COLOURS),
  start: offset,
  end: offset,
  exact: text,
  prefix: line,
  suffix: line,
  note: v.exactOptional(text),
  createdAt: time,
  changedAt: time,
}) satisfies v.GenericSchema<unknown, Highlight>;

/** A language tag with script and region, such as `zh-Hant` or `pt-BR` (RFC 5646, 2.1). */
const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/),
);

/** A kept translation as it is stored or imported. */
export const TranslationSchema = v.object({
  articleId: IdSchema,
  target: languageTag,
  provider: line,
  translatedAt: time,
  textSavedAt: time,
  segments: v.pipe(v.array(v.object({ id: line, text, html: text })), v.maxLength(20_000)),
}) satisfies v.GenericSchema<unknown, SavedTranslation>;
