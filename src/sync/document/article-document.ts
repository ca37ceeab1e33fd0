import * as v from 'valibot';
import type { SavedText } from '../../library/export/export-record.ts';
import type { Highlight, SavedTranslation, Shelf } from '../../library/records.ts';
import { isStamp, type Stamp } from './stamp.ts';

/** Version of the document below; docs/sync.md describes it. */
const DOCUMENT_VERSION = 1;

/** A highlight without the id of its article, which differs from device to device. */
export type HighlightValue = Omit<Highlight, 'articleId' | 'id'>;

/**
 * A highlight as every device's changes left it: `values` are those that no other change has replaced
 * (several after changes that did not know of each other, none once it is deleted), `gone` the stamps
 * of values that were replaced or deleted. A multi-value register (Shapiro et al., 'A comprehensive
 * study of Convergent and Commutative Replicated Data Types', 2011).
 */
export interface HighlightState {
  id: string;
  values: { stamp: Stamp; value: HighlightValue }[];
  gone: Stamp[];
}

/** A value and when it was set; the one with the later stamp counts. */
export interface Register<T> {
  stamp: Stamp;
  value: T;
}

export interface TextValue {
  /** `ContentRow.savedAt`; 0 of a link, which has no text. */
  savedAt: number;
  url: string;
  title: string;
  /** Which part holds the text, and the hash of title and text; absent for a link saved for later. */
  part?: string;
  hash?: string;
}

/**
 * All that devices know together of one article. It only ever grows in knowledge: `joinDocuments` of
 * the same documents gives the same result in whatever order and however often.
 */
export interface ArticleDocument {
  version: typeof DOCUMENT_VERSION;
  /** The canonical address, by which an article is the same on every device. */
  key: string;
  /** The first time it was saved anywhere. */
  savedAt: number;
  changedAt: number;
  text?: Register<TextValue>;
  shelf?: Register<{ shelf: Shelf; binnedAt?: number }>;
  /** When it was read, null while unread. */
  read?: Register<number | null>;
  progress?: Register<number>;
  favourite?: Register<boolean>;
  /** By the tag in lower case; null once it was taken away. */
  tags: { key: string; stamp: Stamp; value: string | null }[];
  highlights: HighlightState[];
  translations: { target: string; stamp: Stamp; part: string }[];
  /** Earlier texts; `hash` is that of title and text, so that the same one is kept once. */
  versions: { hash: string; stamp: Stamp; savedAt: number; part: string }[];
  /** That it was deleted: of each device, the last stamp the deletion knew of. */
  deleted?: { device: string; seen: Stamp }[];
}

/** The heavy values of a document, named by their hash. */
export type Part =
  | { hash: string; kind: 'text'; value: Pick<SavedText, 'article' | 'brief'> }
  | { hash: string; kind: 'translation'; value: Omit<SavedTranslation, 'articleId'> };

/** A document with the parts it names. */
export interface WholeDocument {
  document: ArticleDocument;
  parts: Part[];
}

const stamp = v.pipe(v.string(), v.check(isStamp));
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const text = v.pipe(v.string(), v.maxLength(2_000_000));
const hash = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/));
const register = <Value extends v.GenericSchema>(value: Value) => v.object({ stamp, value });
const list = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.maxLength(20_000));

/** A highlight may have fields of a later version; the library's own schema checks it when it is taken in. */
const highlight = v.looseObject({
  colour: v.string(),
  start: v.number(),
  end: v.number(),
  exact: text,
  prefix: text,
  suffix: text,
  note: v.exactOptional(text),
  createdAt: time,
  changedAt: time,
});

/** A document as it stands in a file, and in the memory of a device. */
export const DocumentSchema = v.object({
  version: v.literal(DOCUMENT_VERSION),
  key: text,
  savedAt: time,
  changedAt: time,
  text: v.exactOptional(
    register(
      v.object({
        savedAt: time,
        url: text,
        title: text,
        part: v.exactOptional(hash),
        hash: v.exactOptional(hash),
      }),
    ),
  ),
  shelf: v.exactOptional(
    register(
      v.object({
        shelf: v.picklist(['inbox', 'archive', 'bin']),
        binnedAt: v.exactOptional(time),
      }),
    ),
  ),
  read: v.exactOptional(register(v.nullable(time))),
  progress: v.exactOptional(register(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))),
  favourite: v.exactOptional(register(v.boolean())),
  tags: list(v.object({ key: text, stamp, value: v.nullable(text) })),
  highlights: list(
    v.object({
      id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
      values: list(v.object({ stamp, value: highlight })),
      gone: list(stamp),
    }),
  ),
  translations: list(v.object({ target: text, stamp, part: hash })),
  versions: list(v.object({ hash, stamp, savedAt: time, part: hash })),
  deleted: v.exactOptional(list(v.object({ device: v.string(), seen: stamp }))),
});

const WholeDocumentSchema = v.object({
  document: DocumentSchema,
  parts: list(
    v.variant('kind', [
      v.object({ hash, kind: v.literal('text'), value: v.record(v.string(), v.unknown()) }),
      v.object({ hash, kind: v.literal('translation'), value: v.record(v.string(), v.unknown()) }),
    ]),
  ),
});

/**
 * Reads a document out of a decrypted file.
 *
 * @returns `newer` for one of a later version, undefined for what is none at all
 */
export function parseDocument(value: unknown): WholeDocument | 'newer' | undefined {
  const version = v.safeParse(
    v.object({ document: v.looseObject({ version: v.number() }) }),
    value,
  );
  if (version.success && version.output.document.version > DOCUMENT_VERSION) return 'newer';
  const parsed = v.safeParse(WholeDocumentSchema, value);
  // What a part holds is checked by the library when it takes the article in.
  return parsed.success ? (parsed.output as unknown as WholeDocument) : undefined;
}
