/** Runs in a page of the extension, on the extension's own database: what the sync tests ask of it. */
import { browser } from 'wxt/browser';
import { openArticleLibrary } from '../../src/platform/article-library.ts';
import { syntheticArticle, syntheticBrief } from '../../tools/bench/library-corpus.ts';

const library = openArticleLibrary();

/** The id of an article in the library. */
export async function idOf(n: number): Promise<string> {
  const saved = await library.findByUrl(syntheticArticle(n).url);
  if (!saved) throw new Error(`Article ${n} is not there.`);
  return saved.id;
}

export async function save(n: number): Promise<void> {
  const article = syntheticArticle(n);
  await library.save(article, syntheticBrief(n, article));
}

/** Marks the first words of an article. */
export async function mark(n: number, note: string): Promise<void> {
  await library.highlights.add(await idOf(n), { start: 0, end: 10, colour: 'green', note });
}

export async function changeNote(n: number, note: string): Promise<void> {
  const [first] = await library.highlights.list(await idOf(n));
  if (first) await library.highlights.change(first.highlight.id, { note });
}

export async function tag(n: number, tags: string[]): Promise<void> {
  await library.change(await idOf(n), { tags });
}

export async function purge(n: number): Promise<void> {
  await library.purge([await idOf(n)]);
}

/** Imports a file of our own. */
export async function restore(text: string): Promise<void> {
  async function* bytes() {
    yield new TextEncoder().encode(text);
  }
  const report = await library.import(bytes());
  if (report.failed > 0) throw new Error(JSON.stringify(report));
}

/** Lets the last sync have been so many milliseconds earlier. */
export async function ageLastSync(milliseconds: number): Promise<void> {
  const { 'sync-last': last } = await browser.storage.local.get<{ 'sync-last'?: { at: number } }>(
    'sync-last',
  );
  if (!last) throw new Error('There was no sync.');
  await browser.storage.local.set({ 'sync-last': { ...last, at: last.at - milliseconds } });
}

/** Articles by the number they were made with: tags in order of letters, notes in order of the text. */
export async function listed(): Promise<{ n: number; tags: string[]; notes: string[] }[]> {
  const { items } = await library.list({ limit: 1000 });
  const articles = await Promise.all(
    items.map(async ({ id, url, tags }) => ({
      n: Number(url.split('-').at(-1)),
      tags: tags.toSorted(),
      notes: (await library.highlights.list(id)).flatMap(({ highlight }) => highlight.note ?? []),
    })),
  );
  return articles.toSorted((a, b) => a.n - b.n);
}
