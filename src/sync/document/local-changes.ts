import type {
  ArticleDocument,
  HighlightState,
  HighlightValue,
  Register,
} from './article-document.ts';
import { joinDocuments, latestByDevice } from './join.ts';
import { type LocalView, viewOfDocument } from './local-view.ts';
import { sameValue } from './stable-json.ts';
import { laterStamp, nextStamp, type Stamp } from './stamp.ts';

/** Where and when changes are found. */
export interface ChangeContext {
  device: string;
  /** What the device's clock says. */
  now: number;
  /** When the article was changed last on this device, and when it was saved first. */
  changedAt: number;
  savedAt: number;
}

/** A document about which nothing is known yet. */
export function emptyDocument(key: string, savedAt: number): ArticleDocument {
  return {
    version: 1,
    key,
    savedAt,
    changedAt: savedAt,
    tags: [],
    highlights: [],
    translations: [],
    versions: [],
  };
}

/**
 * Adds to a document what was changed on this device since it was last in step.
 *
 * A value that differs from `before` is a change of the reader's, unless it is just what one of the
 * `known` documents says: then it came from there, perhaps in a sync that was cut off. A default that
 * nobody ever changed is no change, so that saving an article again elsewhere does not make it unread.
 *
 * @param before what this device had when it was last in step; undefined where it did not have the
 *   article
 * @param known what is known from everywhere; behind it, what a sync that was cut off may have written
 * @param local what this device has now
 */
export function withLocalChanges(
  before: ArticleDocument | undefined,
  [known, ...halfWritten]: readonly [ArticleDocument, ...ArticleDocument[]],
  local: LocalView,
  context: ChangeContext,
): ArticleDocument {
  const { device, now, changedAt, savedAt } = context;
  const was = before && viewOfDocument(before);
  const views = [known, ...halfWritten].flatMap((document) => viewOfDocument(document) ?? []);
  const seen = was ? [was, ...views] : views;
  const own = latestByDevice(known).get(device);
  const changes: ArticleDocument = { ...emptyDocument(known.key, known.savedAt), savedAt };
  changes.changedAt = known.changedAt;

  const stamped = (time: number, replaced: Stamp | undefined): Stamp => {
    changes.changedAt = Math.max(changes.changedAt, Math.min(changedAt, now));
    return nextStamp(Math.min(time, now), laterStamp(own, replaced), device);
  };
  const register = <T>(
    field: 'text' | 'shelf' | 'read' | 'progress' | 'favourite',
    value: T,
    untouched: T | undefined,
    time: number,
  ): Register<T> | undefined => {
    const earlier = was ? (was[field] as T) : untouched;
    if (earlier !== undefined && sameValue(value, earlier)) return undefined;
    if (views.some((view) => sameValue(value, view[field]))) return undefined;
    return { value, stamp: stamped(time, before?.[field]?.stamp) };
  };

  const text = register('text', local.text, undefined, Math.max(local.text.savedAt, savedAt));
  const inInbox = local.shelf.shelf === 'inbox';
  const shelf = register('shelf', local.shelf, undefined, inInbox && !was ? savedAt : changedAt);
  const read = register<number | null>('read', local.read, null, changedAt);
  const progress = register('progress', local.progress, 0, changedAt);
  const favourite = register('favourite', local.favourite, false, changedAt);
  Object.assign(changes, {
    ...(text && { text }),
    ...(shelf && { shelf }),
    ...(read && { read }),
    ...(progress && { progress }),
    ...(favourite && { favourite }),
  });

  for (const key of new Set([...(was?.tags.keys() ?? []), ...local.tags.keys()])) {
    const value = local.tags.get(key) ?? null;
    if (seen.some(({ tags }) => value === (tags.get(key) ?? null))) continue;
    const earlier = before?.tags.find((tag) => tag.key === key);
    // Each above the one before, so that tags given together keep their order elsewhere.
    const floor = laterStamp(earlier?.stamp, changes.tags.at(-1)?.stamp);
    changes.tags.push({ key, value, stamp: stamped(changedAt, floor) });
  }
  for (const id of new Set([...(was?.highlights.keys() ?? []), ...local.highlights.keys()])) {
    const value = local.highlights.get(id);
    if (seen.some(({ highlights }) => sameValue(value, highlights.get(id)))) continue;
    const earlier = before?.highlights.find((highlight) => highlight.id === id);
    changes.highlights.push(changedHighlight(id, value, earlier, stamped));
  }
  for (const [target, { part, translatedAt }] of local.translations) {
    if (seen.some(({ translations }) => part === translations.get(target)?.part)) continue;
    const earlier = before?.translations.find((item) => item.target === target);
    changes.translations.push({ target, part, stamp: stamped(translatedAt, earlier?.stamp) });
  }
  for (const [hash, version] of local.versions) {
    if (seen.some(({ versions }) => versions.has(hash))) continue;
    changes.versions.push({ hash, ...version, stamp: stamped(version.savedAt, undefined) });
  }

  const joined = joinDocuments(known, changes);
  return withLostTexts(joined, [before?.text, known.text, text]);
}

/** A highlight that was made, changed or (without a value) taken away here. */
function changedHighlight(
  id: string,
  value: HighlightValue | undefined,
  earlier: HighlightState | undefined,
  stamped: (time: number, replaced: Stamp | undefined) => Stamp,
): HighlightState {
  const replaced = earlier?.values.map(({ stamp }) => stamp) ?? [];
  const gone = [...new Set([...(earlier?.gone ?? []), ...replaced])].sort();
  if (!value) return { id, values: [], gone };
  return { id, gone, values: [{ value, stamp: stamped(value.changedAt, gone.at(-1)) }] };
}

/** Keeps every text that another one was preferred to as an earlier version. */
export function withLostTexts(
  document: ArticleDocument,
  texts: (ArticleDocument['text'] | undefined)[],
): ArticleDocument {
  const lost = texts.flatMap((text) => {
    const { part, hash, savedAt } = text?.value ?? {};
    if (!text || part === undefined || hash === undefined || savedAt === undefined) return [];
    return hash === document.text?.value.hash ? [] : [{ hash, stamp: text.stamp, savedAt, part }];
  });
  // One at a time: the same text may have been lost twice.
  return lost.reduce(
    (kept, version) => joinDocuments(kept, { ...document, versions: [version] }),
    document,
  );
}
