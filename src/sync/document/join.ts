import type { ArticleDocument, HighlightState, Register } from './article-document.ts';
import { stableJson } from './stable-json.ts';
import { deviceOf, laterStamp, type Stamp } from './stamp.ts';

/** The items of two lists by their key, in its order; items of one key are joined. */
function joinByKey<Item>(
  a: readonly Item[],
  b: readonly Item[],
  keyOf: (item: Item) => string,
  join: (a: Item, b: Item) => Item,
): Item[] {
  const items = new Map(a.map((item) => [keyOf(item), item]));
  for (const item of b) {
    const other = items.get(keyOf(item));
    items.set(keyOf(item), other === undefined ? item : join(other, item));
  }
  return Array.from(items)
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([, item]) => item);
}

/** The one with the later stamp. Equal stamps come from one change; should they not, the text decides. */
function later<Item extends { stamp: Stamp }>(a: Item, b: Item): Item {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b;
  return stableJson(a) >= stableJson(b) ? a : b;
}

function laterRegister<T>(
  a: Register<T> | undefined,
  b: Register<T> | undefined,
): Register<T> | undefined {
  return a && b ? later(a, b) : (a ?? b);
}

/** The later text; but a text always counts more than a bare link to it. */
function joinTexts(
  a: ArticleDocument['text'],
  b: ArticleDocument['text'],
): ArticleDocument['text'] {
  if (!a || !b) return a ?? b;
  const [hasA, hasB] = [a.value.part !== undefined, b.value.part !== undefined];
  if (hasA !== hasB) return hasA ? a : b;
  return later(a, b);
}

function joinHighlights(a: HighlightState, b: HighlightState): HighlightState {
  const gone = [...new Set([...a.gone, ...b.gone])].sort();
  const dead = new Set(gone);
  const values = joinByKey(a.values, b.values, ({ stamp }) => stamp, later);
  return { id: a.id, gone, values: values.filter(({ stamp }) => !dead.has(stamp)) };
}

function joinVersions(
  a: ArticleDocument['versions'][number],
  b: ArticleDocument['versions'][number],
): ArticleDocument['versions'][number] {
  const first = a.savedAt < b.savedAt || (a.savedAt === b.savedAt && a.part <= b.part) ? a : b;
  return { ...first, stamp: a.stamp > b.stamp ? a.stamp : b.stamp };
}

/** Joins what two devices know of one article; see `ArticleDocument`. */
export function joinDocuments(a: ArticleDocument, b: ArticleDocument): ArticleDocument {
  const text = joinTexts(a.text, b.text);
  const shelf = laterRegister(a.shelf, b.shelf);
  const read = laterRegister(a.read, b.read);
  const progress = laterRegister(a.progress, b.progress);
  const favourite = laterRegister(a.favourite, b.favourite);
  const deleted = joinByKey(
    a.deleted ?? [],
    b.deleted ?? [],
    ({ device }) => device,
    (x, y) => (x.seen > y.seen ? x : y),
  );
  return {
    version: a.version,
    key: a.key,
    savedAt: Math.min(a.savedAt, b.savedAt),
    changedAt: Math.max(a.changedAt, b.changedAt),
    ...(text && { text }),
    ...(shelf && { shelf }),
    ...(read && { read }),
    ...(progress && { progress }),
    ...(favourite && { favourite }),
    tags: joinByKey(a.tags, b.tags, ({ key }) => key, later),
    highlights: joinByKey(a.highlights, b.highlights, ({ id }) => id, joinHighlights),
    translations: joinByKey(a.translations, b.translations, ({ target }) => target, later),
    versions: joinByKey(a.versions, b.versions, ({ hash }) => hash, joinVersions),
    ...((a.deleted || b.deleted) && { deleted }),
  };
}

/** Every stamp in a document. */
function* stampsOf(document: ArticleDocument): Generator<Stamp> {
  const { text, shelf, read, progress, favourite, tags, highlights } = document;
  for (const register of [text, shelf, read, progress, favourite]) {
    if (register) yield register.stamp;
  }
  const { translations, versions } = document;
  for (const { stamp } of [...tags, ...translations, ...versions]) yield stamp;
  for (const { values, gone } of highlights) {
    for (const { stamp } of values) yield stamp;
    yield* gone;
  }
  for (const { seen } of document.deleted ?? []) yield seen;
}

/** The latest stamp of each device in a document. */
export function latestByDevice(document: ArticleDocument): Map<string, Stamp> {
  const latest = new Map<string, Stamp>();
  for (const stamp of stampsOf(document)) {
    const device = deviceOf(stamp);
    latest.set(device, laterStamp(latest.get(device), stamp) ?? stamp);
  }
  return latest;
}
