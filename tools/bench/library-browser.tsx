import { render } from 'preact';
import * as v from 'valibot';
import { createI18n } from '../../src/i18n/i18n.ts';
import { type Library, openLibrary } from '../../src/library/library.ts';
import { connectSearch, type SearchClient } from '../../src/library/worker/connect-search.ts';
import { serveSearch } from '../../src/library/worker/serve-search.ts';
import { ArticleSchema } from '../../src/messaging/article-schema.ts';
import { LibraryPage } from '../../src/ui/library/LibraryPage.tsx';
import { syntheticArticle, syntheticBrief, syntheticRecord } from './library-corpus.ts';

function open(): Library {
  return openLibrary({
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    parseArticle: (value) => v.parse(ArticleSchema, value),
  });
}

// The same bundle is the page's and the worker's.
if (typeof document === 'undefined') {
  serveSearch(self as unknown as Parameters<typeof serveSearch>[0], open(), (work) => work());
}

const library = open();
let client: SearchClient | undefined;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Starts the search worker from the bundle's own code. */
export async function startSearch(code: string): Promise<number> {
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const search = connectSearch(worker);
  client = search;
  return timed(() => search.warm());
}

/** Imports articles `from` up to, without, `to`. @returns milliseconds */
export function fill(from: number, to: number): Promise<number> {
  async function* file() {
    yield new TextEncoder().encode('{"format":"luoc-library","version":1,"articles":[');
    for (let n = from; n < to; n++) {
      const comma = n > from ? ',' : '';
      yield new TextEncoder().encode(comma + JSON.stringify(syntheticRecord(n)));
    }
    yield new TextEncoder().encode(']}');
  }
  return timed(async () => {
    const report = await library.import(file());
    if (report.added !== to - from) throw new Error(JSON.stringify(report));
  });
}

/** Has the index compacted. @returns milliseconds */
export function maintain(): Promise<number> {
  return timed(() => client?.maintain() ?? Promise.resolve());
}

/** Opens the library anew and reads the first 100 rows. @returns milliseconds */
export function firstPage(): Promise<number> {
  library.close();
  return timed(() => library.list({ limit: 100 }));
}

/** Waits until what was rendered has been painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

const nothing = () => undefined;

/** Opens the library's own page on the closed database. @returns milliseconds to its first rows */
export async function pageVisible(): Promise<number> {
  library.close();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const start = performance.now();
  const i18n = await createI18n('vi');
  render(
    <LibraryPage
      i18n={i18n}
      library={library}
      search={library.search}
      layout="list"
      actions={{
        onOpen: nothing,
        onOpenHighlight: nothing,
        onGo: nothing,
        onDownload: () => Promise.resolve(),
        onLayoutChange: nothing,
        onOpenOptions: nothing,
        onOpenWelcome: nothing,
      }}
    />,
    root,
  );
  while (!root.querySelector('.item-title')) await painted();
  await painted();
  return performance.now() - start;
}

/** Reads the whole list filtered and sorted by title. @returns milliseconds */
export function filteredPage(): Promise<number> {
  return timed(() => library.list({ sort: 'title', filter: { language: 'vi' }, limit: 100 }));
}

/** Types a query letter by letter. @returns milliseconds of each keystroke to its results */
export async function type(text: string): Promise<number[]> {
  const times: number[] = [];
  for (let end = 1; end <= text.length; end++) {
    times.push(
      await timed(() => client?.search({ text: text.slice(0, end) }) ?? Promise.resolve()),
    );
  }
  return times;
}

/** How many articles a query finds. */
export async function total(text: string): Promise<number> {
  return (await client?.search({ text }))?.total ?? -1;
}

/** Saves new articles one by one. @returns milliseconds of each */
export async function save(from: number, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = from; n < from + count; n++) {
    const article = { ...syntheticArticle(n), url: `https://new.example/${n}` };
    const brief = syntheticBrief(n, article);
    times.push(await timed(() => library.save(article, brief)));
  }
  return times;
}

/** Room the library takes, in bytes, as the browser says. */
export async function usage(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

/** Says that an article is saved; whoever runs the page reads it, even if the page dies next. */
function report(url: string): void {
  // oxlint-disable-next-line no-console -- the only way out of a page that is about to be killed
  console.log(`saved ${url}`);
}

/** Saves, imports or compacts without end, reporting each article once it is saved. */
export async function keepBusy(work: 'save' | 'import' | 'compact'): Promise<void> {
  for (let n = 0; ; n += 20) {
    if (work === 'import') {
      await fill(n, n + 20);
      for (let k = n; k < n + 20; k++) report(syntheticArticle(k).url);
      continue;
    }
    for (let k = n; k < n + 20; k++) {
      const article = syntheticArticle(k);
      await library.save(article, syntheticBrief(k, article));
      report(article.url);
    }
    if (work === 'compact') await library.search.compact();
  }
}

/** Which of these addresses are not saved, and how many saved articles a search for all misses. */
export async function missing(urls: string[]): Promise<{ missing: string[]; unfound: number }> {
  const gone: string[] = [];
  for (const url of urls) {
    const saved = await library.findByUrl(url);
    const opened = saved && (await library.get(saved.id));
    if (!opened?.content) gone.push(url);
  }
  await library.search.repair();
  const { total } = await library.list({ limit: 1 });
  const found = await library.search.search({ text: 'và ', limit: 1 });
  await library.search.rebuild();
  const rebuilt = await library.search.search({ text: 'và ', limit: 1 });
  if (rebuilt.total > total) throw new Error('The index finds more than there is');
  return { missing: gone, unfound: rebuilt.total - found.total };
}
