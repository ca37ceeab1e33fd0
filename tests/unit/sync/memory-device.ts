import type { ReplicaArticle, ReplicaDesk } from '../../../src/library/replica/replica-article.ts';
import type { SyncEntry, SyncMemory, SyncState } from '../../../src/sync/sync-memory.ts';
import { emptyBrief, sampleArticle } from '../library/sample.ts';

/** What a reader does with a library; the same for one in memory and the real one. */
export interface ReaderLibrary {
  desk: ReplicaDesk;
  /** Addresses outside and inside the bin. */
  addresses(): Promise<string[]>;
  save(url: string, text: string): Promise<void>;
  progress(url: string, progress: number): Promise<void>;
  tags(url: string, tags: string[]): Promise<void>;
  bin(url: string): Promise<void>;
  purge(url: string): Promise<void>;
  mark(url: string, note: string): Promise<void>;
  /** Changes the note of a highlight; an empty id: of none. */
  note(url: string, id: string, note: string): Promise<void>;
  unmark(url: string, id: string): Promise<void>;
}

/** What a device remembers between syncs, as copies, as a database keeps them. */
export function memoryOfDevice(): SyncMemory {
  let state: SyncState | undefined;
  const entries = new Map<string, SyncEntry>();
  return {
    loadState: async () => structuredClone(state),
    saveState: async (next) => {
      state = structuredClone(next);
    },
    entries: async () => structuredClone([...entries.values()]),
    saveEntry: async (entry) => {
      entries.set(entry.name, structuredClone(entry));
    },
    clear: async () => {
      state = undefined;
      entries.clear();
    },
  };
}

interface Row {
  id: string;
  revision: number;
  article: ReplicaArticle;
}

/** A library in memory that does what ours does, many times as fast. */
export function libraryInMemory(device: string, now: () => number): ReaderLibrary {
  const rows = new Map<string, Row>();
  let count = 0;
  const placeOf = (url: string, { id, revision }: Row) => ({
    id,
    canonicalUrl: url,
    mark: `${id} ${revision}`,
  });
  const change = async (url: string, edit: (article: ReplicaArticle) => void): Promise<void> => {
    const row = rows.get(url);
    if (!row) return;
    edit(row.article);
    row.article.changedAt = now();
    row.revision = ++count;
  };
  const desk: ReplicaDesk = {
    list: async () => Array.from(rows, ([url, row]) => placeOf(url, row)),
    async read(id) {
      for (const [url, row] of rows) {
        if (row.id === id) {
          return { place: placeOf(url, row), article: structuredClone(row.article) };
        }
      }
      return undefined;
    },
    async write(article, expected) {
      const row = rows.get(article.url);
      if ((row && placeOf(article.url, row).mark) !== expected) return 'changed';
      const next = { id: row?.id ?? `${device}-${++count}`, revision: ++count, article };
      rows.set(article.url, structuredClone(next));
      return placeOf(article.url, next);
    },
    async remove(id, expected) {
      for (const [url, row] of rows) {
        if (row.id === id && placeOf(url, row).mark === expected) return rows.delete(url);
      }
      return false;
    },
  };
  return {
    desk,
    addresses: async () => [...rows.keys()],
    async save(url, text) {
      const there = rows.get(url);
      const content = {
        savedAt: now(),
        article: sampleArticle(text, { url }),
        brief: emptyBrief(),
      };
      if (!there) {
        const article: ReplicaArticle = {
          savedAt: now(),
          changedAt: now(),
          shelf: 'inbox',
          progress: 0,
          favourite: false,
          tags: [],
          url,
          title: content.article.title,
          content,
          versions: [],
          highlights: [],
          translations: [],
        };
        rows.set(url, { id: `${device}-${++count}`, revision: ++count, article });
        return;
      }
      await change(url, (article) => {
        if (article.content) {
          const last = article.content.savedAt;
          article.versions.push(article.content);
          content.savedAt = Math.max(content.savedAt, last + 1);
        }
        article.content = content;
        if (article.shelf === 'bin') article.shelf = 'inbox';
        delete article.binnedAt;
      });
    },
    progress: (url, progress) =>
      change(url, (article) => {
        article.progress = progress;
      }),
    tags: (url, tags) =>
      change(url, (article) => {
        article.tags = tags;
      }),
    bin: (url) =>
      change(url, (article) => {
        article.shelf = 'bin';
        article.binnedAt = now();
      }),
    async purge(url) {
      rows.delete(url);
    },
    mark: (url, note) =>
      change(url, (article) => {
        const words = { exact: 'Chủ', prefix: '', suffix: ' tịch' };
        const times = { createdAt: now(), changedAt: now() };
        const id = `${device}-h${++count}`;
        article.highlights.push({
          id,
          start: 0,
          end: 3,
          colour: 'yellow',
          note,
          ...words,
          ...times,
        });
      }),
    note: (url, id, note) =>
      change(url, (article) => {
        for (const highlight of article.highlights) {
          if (highlight.id === id) Object.assign(highlight, { note, changedAt: now() });
        }
      }),
    unmark: (url, id) =>
      change(url, (article) => {
        article.highlights = article.highlights.filter((highlight) => highlight.id !== id);
      }),
  };
}
