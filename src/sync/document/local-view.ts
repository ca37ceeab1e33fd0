import { articleText } from '../../article/article-text.ts';
import type { Article } from '../../article/article.ts';
import type { Brief } from '../../brief/brief.ts';
import type { ReplicaArticle } from '../../library/replica/replica-article.ts';
import type { Shelf } from '../../library/records.ts';
import { shortHash, utf8 } from '../crypto/bytes.ts';
import type {
  ArticleDocument,
  HighlightState,
  HighlightValue,
  Part,
  TextValue,
} from './article-document.ts';
import { stableJson } from './stable-json.ts';

/** An article as a reader has it on one device, with its heavy values named by their hash. */
export interface LocalView {
  text: TextValue;
  shelf: { shelf: Shelf; binnedAt?: number };
  read: number | null;
  progress: number;
  favourite: boolean;
  /** By the tag in lower case, in the order of the reader. */
  tags: Map<string, string>;
  highlights: Map<string, HighlightValue>;
  /** Parts by the language translated into. */
  translations: Map<string, { part: string; translatedAt: number }>;
  /** By the hash of title and text. */
  versions: Map<string, { savedAt: number; part: string }>;
}

function hashOf(value: unknown): Promise<string> {
  return shortHash(utf8(stableJson(value)));
}

/** The hash by which two texts are the same to a reader: that of title and text. */
function textHash(article: Article): Promise<string> {
  return hashOf([article.title, articleText(article)]);
}

/** Reads an article of the library. @returns its view, and the parts that the view names */
export async function viewOfArticle(
  local: ReplicaArticle,
): Promise<{ view: LocalView; parts: Part[] }> {
  const parts: Part[] = [];
  const addText = async ({ article, brief }: { article: Article; brief: Brief }) => {
    const part = await hashOf({ article, brief });
    parts.push({ hash: part, kind: 'text', value: { article, brief } });
    return { part, hash: await textHash(article) };
  };
  const { content, url, title } = local;
  const text: TextValue = content
    ? { savedAt: content.savedAt, url, title, ...(await addText(content)) }
    : { savedAt: 0, url, title };
  const versions: LocalView['versions'] = new Map();
  for (const version of local.versions) {
    const { hash, part } = await addText(version);
    const known = versions.get(hash);
    if (!known || version.savedAt < known.savedAt) {
      versions.set(hash, { savedAt: version.savedAt, part });
    }
  }
  const translations: LocalView['translations'] = new Map();
  for (const value of local.translations) {
    const hash = await hashOf(value);
    parts.push({ hash, kind: 'translation', value });
    translations.set(value.target, { part: hash, translatedAt: value.translatedAt });
  }
  const view: LocalView = {
    text,
    shelf: {
      shelf: local.shelf,
      ...(local.binnedAt !== undefined && { binnedAt: local.binnedAt }),
    },
    read: local.readAt ?? null,
    progress: local.progress,
    favourite: local.favourite,
    tags: new Map(local.tags.map((tag) => [tag.toLowerCase(), tag])),
    highlights: new Map(local.highlights.map(({ id, ...value }) => [id, value])),
    translations,
    versions,
  };
  return { view, parts };
}

/**
 * One highlight out of what devices that did not know of each other made of it: the colour and place
 * of the latest, and every note that is not already within another one.
 */
function shownHighlight({ values }: HighlightState): HighlightValue | undefined {
  const all = values.map(({ value }) => value);
  const latest = all.at(-1);
  if (!latest || all.length === 1) return latest;
  const notes = [...new Set(all.flatMap(({ note }) => (note === undefined ? [] : [note])))];
  const kept = notes.filter(
    (note) => !notes.some((other) => other !== note && other.includes(note)),
  );
  const { note: _, ...rest } = latest;
  return {
    ...rest,
    ...(kept.length > 0 && { note: kept.join('\n\n') }),
    createdAt: Math.min(...all.map(({ createdAt }) => createdAt)),
    changedAt: Math.max(...all.map(({ changedAt }) => changedAt)),
  };
}

/** What a reader is to see of a document; undefined while it has no text nor link. */
export function viewOfDocument(document: ArticleDocument): LocalView | undefined {
  if (!document.text) return undefined;
  const highlights: LocalView['highlights'] = new Map();
  for (const state of document.highlights) {
    const value = shownHighlight(state);
    if (value) highlights.set(state.id, value);
  }
  const tags = document.tags.toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1));
  return {
    text: document.text.value,
    shelf: document.shelf?.value ?? { shelf: 'inbox' },
    read: document.read?.value ?? null,
    progress: document.progress?.value ?? 0,
    favourite: document.favourite?.value ?? false,
    tags: new Map(tags.flatMap(({ key, value }) => (value === null ? [] : [[key, value]]))),
    highlights,
    translations: new Map(
      document.translations.map(({ target, part }) => [target, { part, translatedAt: 0 }]),
    ),
    versions: new Map(
      document.versions.map(({ hash, savedAt, part }) => [hash, { savedAt, part }]),
    ),
  };
}

/** Whether two views show the same; when a thing was first saved aside. */
export function sameView(a: LocalView, b: LocalView): boolean {
  return comparable(a) === comparable(b);
}

function sorted<T>(map: Map<string, T>): [string, T][] {
  return Array.from(map).sort(([a], [b]) => (a < b ? -1 : 1));
}

function comparable(view: LocalView): string {
  return stableJson({
    ...view,
    tags: sorted(view.tags),
    highlights: sorted(view.highlights),
    translations: sorted(view.translations).map(([target, { part }]) => [target, part]),
    // When an earlier version was saved may differ by what keeps two apart in the store.
    versions: [...view.versions.keys()].sort(),
  });
}
