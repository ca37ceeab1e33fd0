import * as v from 'valibot';
import type { Article } from '../article/article.ts';

/** Caps that no honest page reaches; beyond them a value is refused, not cut. */
const MAX_BLOCKS = 20_000;
const MAX_TEXT = 2_000_000;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const line = v.pipe(v.string(), v.maxLength(10_000));
const address = v.pipe(v.string(), v.maxLength(200_000));
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,40}$/));
const richText = v.object({ text, html: text });
const dimension = v.exactOptional(v.pipe(v.number(), v.minValue(0)));
const webAddress = v.pipe(address, v.regex(/^https?:\/\//i));

const block = v.variant('type', [
  v.object({
    type: v.literal('heading'),
    id,
    level: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(6)),
    ...richText.entries,
  }),
  v.object({ type: v.literal('paragraph'), id, ...richText.entries }),
  v.object({ type: v.literal('list'), id, ordered: v.boolean(), items: v.array(richText) }),
  v.object({ type: v.literal('quote'), id, paragraphs: v.array(richText) }),
  v.object({
    type: v.literal('table'),
    id,
    caption: v.exactOptional(line),
    rows: v.array(v.object({ header: v.boolean(), cells: v.array(richText) })),
  }),
  v.object({
    type: v.literal('figure'),
    id,
    images: v.array(
      v.object({
        src: v.pipe(address, v.regex(/^(?:https?:\/\/|data:image\/)/i)),
        alt: text,
        width: dimension,
        height: dimension,
      }),
    ),
    caption: v.exactOptional(richText),
    credit: v.exactOptional(line),
  }),
  v.object({
    type: v.literal('embed'),
    id,
    kind: v.picklist(['video', 'audio', 'post', 'map', 'other']),
    url: webAddress,
    text,
  }),
]);

/** An article as it comes from a page, a file or a store: hostile until it fits this. */
export const ArticleSchema = v.object({
  url: v.pipe(address, v.regex(/^(?:https?|file):\/\//i)),
  title: line,
  authors: v.array(line),
  publishedTime: v.exactOptional(line),
  modifiedTime: v.exactOptional(line),
  siteName: v.exactOptional(line),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)),
  languageConfidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  lead: v.exactOptional(richText),
  blocks: v.pipe(v.array(block), v.maxLength(MAX_BLOCKS)),
  wordCount: v.pipe(v.number(), v.minValue(0)),
  incomplete: v.exactOptional(v.picklist(['paywall', 'too-large'])),
  nextPageUrl: v.exactOptional(webAddress),
}) satisfies v.GenericSchema<unknown, Article>;
