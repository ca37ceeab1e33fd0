import type { ReplicaArticle } from '../../library/replica/replica-article.ts';
import type { SavedText } from '../../library/export/export-record.ts';
import type { ArticleDocument, Part } from './article-document.ts';
import { viewOfDocument } from './local-view.ts';

/** Earlier versions, oldest first, each with a time of its own: by that the library knows them. */
function versionsOf(document: ArticleDocument, parts: ReadonlyMap<string, Part>): SavedText[] {
  const versions: SavedText[] = [];
  let last = -1;
  const ordered = document.versions.toSorted(
    (a, b) => a.savedAt - b.savedAt || (a.hash < b.hash ? -1 : 1),
  );
  for (const { savedAt, part } of ordered) {
    const text = parts.get(part);
    if (text?.kind !== 'text') continue;
    last = Math.max(savedAt, last + 1);
    versions.push({ savedAt: last, ...text.value });
  }
  return versions;
}

/**
 * What the library is to have of a document.
 *
 * @param local what it has now, for the order of tags
 * @returns undefined where the document's text is not among the parts
 */
export function toReplica(
  document: ArticleDocument,
  parts: ReadonlyMap<string, Part>,
  local: ReplicaArticle | undefined,
): ReplicaArticle | undefined {
  const view = viewOfDocument(document);
  if (!view) return undefined;
  const { url, title, part, savedAt } = view.text;
  const text = part === undefined ? undefined : parts.get(part);
  if (part !== undefined && text?.kind !== 'text') return undefined;
  const ordered = [...(local?.tags.map((tag) => tag.toLowerCase()) ?? []), ...view.tags.keys()];
  const tags = [...new Set(ordered)].flatMap((key) => view.tags.get(key) ?? []);
  return {
    savedAt: document.savedAt,
    changedAt: Math.max(document.changedAt, local?.changedAt ?? 0),
    ...view.shelf,
    ...(view.read !== null && { readAt: view.read }),
    progress: view.progress,
    favourite: view.favourite,
    tags,
    url,
    title,
    ...(text?.kind === 'text' && { content: { savedAt, ...text.value } }),
    versions: versionsOf(document, parts),
    highlights: Array.from(view.highlights, ([id, value]) => ({ id, ...value })),
    translations: document.translations.flatMap(({ part: hash }) => {
      const found = parts.get(hash);
      return found?.kind === 'translation' ? [found.value] : [];
    }),
  };
}

/** The parts that a document names. */
export function partsOf(document: ArticleDocument): string[] {
  const { text, versions, translations } = document;
  const named = [...versions, ...translations].map(({ part }) => part);
  return [...new Set([...(text?.value.part === undefined ? [] : [text.value.part]), ...named])];
}

/** A document without earlier versions and translations that nobody has any more. */
export function withoutLostParts(
  document: ArticleDocument,
  parts: ReadonlyMap<string, Part>,
): ArticleDocument {
  return {
    ...document,
    versions: document.versions.filter(({ part }) => parts.has(part)),
    translations: document.translations.filter(({ part }) => parts.has(part)),
  };
}
