import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { LibraryError } from '../../../src/library/errors.ts';
import { openLibrary } from '../../../src/library/library.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from './sample.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('saving', () => {
  it('finds an article by its address, whatever campaign brought the reader there', async () => {
    const { library } = memoryLibrary();
    await library.save(sampleArticle(), emptyBrief());
    const found = await library.findByUrl(
      'http://bao.example/bai-1/?utm_source=x&fbclid=1#binh-luan',
    );
    expect(found).toMatchObject({ title: 'Một bài báo', site: 'bao.example', shelf: 'inbox' });
    expect(await library.findByUrl('https://bao.example/bai-2')).toBeUndefined();
  });

  it('gives back article and brief as they were', async () => {
    const { library } = memoryLibrary();
    const brief = emptyBrief({ summary: [{ text: 'Chủ tịch', start: 0, end: 8 }] });
    const { saved } = await library.save(sampleArticle(), brief);
    const opened = await library.get(saved.id);
    expect(opened?.content).toMatchObject({ article: sampleArticle(), brief });
    expect(opened?.saved.excerpt).toBe('Chủ tịch');
  });

  it('updates an article saved twice and keeps what the reader gave it', async () => {
    const { library, clock } = memoryLibrary();
    const first = await library.save(sampleArticle(), emptyBrief());
    clock.now += DAY;
    const second = await library.save(sampleArticle(), emptyBrief());
    expect(second).toMatchObject({ created: false, textChanged: false });
    expect(second.saved.id).toBe(first.saved.id);
    expect(second.saved.savedAt).toBe(first.saved.savedAt);
    expect((await library.list()).total).toBe(1);
  });

  it('says when the text changed, and takes the new one back', async () => {
    const { library } = memoryLibrary();
    const { saved } = await library.save(sampleArticle(), emptyBrief());
    const result = await library.save(sampleArticle('Bản sửa.'), emptyBrief());
    expect(result.textChanged).toBe(true);
    await library.undoSave(result);
    expect((await library.get(saved.id))?.content?.article).toEqual(sampleArticle());
  });

  it('takes a first save back without a trace', async () => {
    const { library } = memoryLibrary();
    await library.undoSave(await library.save(sampleArticle(), emptyBrief()));
    expect(await library.size()).toEqual({ inbox: 0, archive: 0, bin: 0, bytes: 0 });
  });

  it('refuses a value that is not an article and writes nothing', async () => {
    const { library } = memoryLibrary();
    const hostile = { ...sampleArticle(), blocks: [{ type: 'script' }] } as never;
    await expect(library.save(hostile, emptyBrief())).rejects.toBeInstanceOf(LibraryError);
    expect((await library.list()).total).toBe(0);
  });

  it('reports a full disk as such, with nothing half written', async () => {
    const { library, options } = memoryLibrary();
    await library.save(sampleArticle(), emptyBrief());
    const full = openLibrary({
      ...options,
      newId: () => {
        throw new DOMException('disk full', 'QuotaExceededError');
      },
    });
    const other = sampleArticle('Khác.', { url: 'https://bao.example/2' });
    await expect(full.save(other, emptyBrief())).rejects.toMatchObject({ problem: 'quota' });
    expect((await library.list()).total).toBe(1);
  });
});

describe('the bin', () => {
  it('hides an article, gives it back, and empties itself after 30 days', async () => {
    const { library, clock } = memoryLibrary();
    const { saved } = await library.save(sampleArticle(), emptyBrief());
    await library.remove(saved.id);
    expect(await library.findByUrl(saved.url)).toBeUndefined();
    expect((await library.list({ shelf: 'bin' })).items[0]?.binnedAt).toBe(clock.now);
    await library.restore(saved.id);
    expect((await library.list()).items[0]).not.toHaveProperty('binnedAt');
    await library.remove(saved.id);
    clock.now += 29 * DAY;
    expect(await library.purgeExpired()).toBe(0);
    clock.now += DAY;
    expect(await library.purgeExpired()).toBe(1);
    expect(await library.get(saved.id)).toBeUndefined();
  });

  it('says so when the article is gone', async () => {
    const { library } = memoryLibrary();
    await expect(library.remove('a9')).rejects.toMatchObject({ problem: 'not-found' });
  });
});

async function threeArticles() {
  const { library, clock } = memoryLibrary();
  for (const [index, title] of ['Ốc', 'Áo', 'Em'].entries()) {
    clock.now += 1;
    await library.save(
      sampleArticle('chữ '.repeat(index + 1).trim(), {
        url: `https://site${index % 2}.example/${index}`,
        title,
        publishedTime: `2026-0${3 - index}-01T00:00:00Z`,
      }),
      emptyBrief({
        entities: [{ name: `Nơi ${index}`, type: 'place', salience: 1, mentions: [] }],
      }),
    );
  }
  return library;
}
const titles = ({ items }: { items: { title: string }[] }) => items.map(({ title }) => title);

describe('listing', () => {
  it('gives the latest first, page by page', async () => {
    const library = await threeArticles();
    expect(titles(await library.list({ limit: 2 }))).toEqual(['Em', 'Áo']);
    expect(titles(await library.list({ offset: 2 }))).toEqual(['Ốc']);
    expect((await library.list({ limit: 1 })).total).toBe(3);
  });

  it('sorts by title as Vietnamese does, by length and by date', async () => {
    const library = await threeArticles();
    expect(titles(await library.list({ sort: 'title', ascending: true }))).toEqual([
      'Áo',
      'Em',
      'Ốc',
    ]);
    expect(titles(await library.list({ sort: 'length' }))).toEqual(['Em', 'Áo', 'Ốc']);
    expect(titles(await library.list({ sort: 'published' }))).toEqual(['Ốc', 'Áo', 'Em']);
  });

  it('filters by site, length, date and entity', async () => {
    const library = await threeArticles();
    const filtered = async (filter: object) => titles(await library.list({ filter }));
    expect(await filtered({ site: 'site1.example' })).toEqual(['Áo']);
    expect(await filtered({ minWords: 2, maxWords: 2 })).toEqual(['Áo']);
    expect(await filtered({ after: '2026-02-01', before: '2026-03-01' })).toEqual(['Áo']);
    expect(await filtered({ entity: 'place:noi 2' })).toEqual(['Em']);
    expect(await filtered({ unread: false })).toEqual([]);
  });
});

describe('opening', () => {
  it('says that a browser without IndexedDB keeps nothing', async () => {
    const refusing = {
      open: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    } as unknown as IDBFactory;
    const { library } = memoryLibrary({ indexedDB: refusing });
    await expect(library.list()).rejects.toMatchObject({ problem: 'unavailable' });
  });

  it('leaves the library of a newer version untouched', async () => {
    const factory = new IDBFactory();
    await new Promise<void>((resolve) => {
      const request = factory.open('luoc-library', 1000);
      request.addEventListener('upgradeneeded', () => {
        request.result.createObjectStore('future').put('kept', 'key');
      });
      request.addEventListener('success', () => {
        request.result.close();
        resolve();
      });
    });
    const { library } = memoryLibrary({ indexedDB: factory });
    await expect(library.save(sampleArticle(), emptyBrief())).rejects.toMatchObject({
      problem: 'newer-schema',
    });
    expect((await factory.databases())[0]?.version).toBe(1000);
  });

  it('opens again after it was closed', async () => {
    const { library } = memoryLibrary();
    await library.save(sampleArticle(), emptyBrief());
    library.close();
    expect((await library.list()).total).toBe(1);
    await library.deleteAll();
    expect((await library.list()).total).toBe(0);
  });
});
