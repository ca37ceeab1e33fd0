import type { ArticleDocument } from './article-document.ts';
import { latestByDevice } from './join.ts';
import { deviceOf, type Stamp } from './stamp.ts';

/** The stamps of what a reader did to keep an article: saving, filing, tagging, marking. */
function* keepingStamps(document: ArticleDocument): Generator<Stamp> {
  const { text, shelf, favourite, tags, highlights, versions } = document;
  if (text) yield text.stamp;
  for (const { stamp } of versions) yield stamp;
  if (shelf && shelf.value.shelf !== 'bin') yield shelf.stamp;
  if (favourite?.value === true) yield favourite.stamp;
  for (const { stamp, value } of tags) if (value !== null) yield stamp;
  for (const { values } of highlights) for (const { stamp } of values) yield stamp;
}

/**
 * Whether an article is there. A deleted one is there again as soon as any device did something to
 * keep it that no deletion knew of: work of the reader's is never deleted unseen. That one was read
 * further is not such a thing.
 */
export function isAlive(document: ArticleDocument): boolean {
  if (!document.deleted) return document.text !== undefined;
  const seen = new Map(document.deleted.map((entry) => [entry.device, entry.seen]));
  for (const stamp of keepingStamps(document)) {
    if (stamp > (seen.get(deviceOf(stamp)) ?? '')) return true;
  }
  return false;
}

/** The document once the reader has deleted the article, having seen all that is in `known`. */
export function deleteDocument(document: ArticleDocument, known: ArticleDocument): ArticleDocument {
  const seen = latestByDevice(known);
  for (const entry of document.deleted ?? []) {
    const own = seen.get(entry.device);
    if (own === undefined || own < entry.seen) seen.set(entry.device, entry.seen);
  }
  const deleted = Array.from(seen, ([device, stamp]) => ({ device, seen: stamp })).sort((a, b) =>
    a.device < b.device ? -1 : 1,
  );
  return { ...document, deleted };
}

/** What is left of a deleted article: that it is deleted, and no word of it besides its address. */
export function tombstone(document: ArticleDocument): ArticleDocument {
  const { version, key, savedAt, changedAt, deleted = [] } = document;
  const highlights = document.highlights
    .filter(({ gone }) => gone.length > 0)
    .map(({ id, gone }) => ({ id, values: [], gone }));
  return {
    version,
    key,
    savedAt,
    changedAt,
    tags: [],
    highlights,
    translations: [],
    versions: [],
    deleted,
  };
}
