import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { ArticleSchema } from '../../../src/messaging/article-schema.ts';
import { sessionLibrary } from '../../../src/library/session/session-library.ts';
import type { SessionStore } from '../../../src/library/session/session-store.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from './sample.ts';

/** A store in memory, with room for so many articles. */
function memoryStore(room = Infinity) {
  const values = new Map<string, unknown>();
  const store: SessionStore = {
    all: async () => [...values.values()].map((value) => structuredClone(value)),
    async put(id, record) {
      if (!values.has(id) && values.size >= room) throw new Error('full');
      values.set(id, structuredClone(record));
    },
    async delete(ids) {
      for (const id of ids) values.delete(id);
    },
  };
  return { store, values };
}

function open({ store }: { store: SessionStore }) {
  let count = 0;
  let time = Date.UTC(2026, 4, 2);
  return sessionLibrary({
    store,
    now: () => (time += 1000),
    newId: () => `s${++count}`,
    parseArticle: (value) => v.parse(ArticleSchema, value),
  });
}

function article(n: number, text: string) {
  return sampleArticle(text, { url: `https://bao.example/${n}`, title: `Bài ${n}` });
}

const hue = { name: 'Huế', type: 'place' as const, salience: 1, mentions: [{ start: 3, end: 6 }] };

describe('the library of a session', () => {
  it('keeps an article once, finds it by its address, and takes a save back', async () => {
    const library = open(memoryStore());
    await library.save(article(1, 'Cũ'), emptyBrief());
    const again = await library.save(article(1, 'Mới'), emptyBrief());
    expect((await library.list()).total).toBe(1);
    expect(await again.undo()).toBe(true);
    expect((await library.get('s1'))?.content?.article.blocks).toMatchObject([{ text: 'Cũ' }]);
    expect(await library.findByUrl('http://www.bao.example/1?utm_source=x')).toBeUndefined();
    expect((await library.findByUrl('http://bao.example/1?utm_source=x'))?.id).toBe('s1');
    const other = await library.save(article(2, 'Khác'), emptyBrief());
    expect(await other.undo()).toBe(false);
    expect((await library.list()).total).toBe(1);
  });

  it('is there for the next page that opens it', async () => {
    const memory = memoryStore();
    await open(memory).save(article(1, 'Một'), emptyBrief());
    const { items } = await open(memory).list();
    expect(items.map(({ title }) => title)).toEqual(['Bài 1']);
  });

  it('filters, sorts, searches and moves as the lasting one does', async () => {
    const session = open(memoryStore());
    const { library, clock } = memoryLibrary();
    const texts = ['Ở Huế mưa to.', 'Hà Nội nắng.', 'Ha noi khong dau.'];
    for (const [n, text] of texts.entries()) {
      clock.now += 1000;
      const brief = emptyBrief({ entities: n === 0 ? [hue] : [] });
      await library.save(article(n, text), brief);
      await session.save(article(n, text), brief);
    }
    const titles = async (kept: typeof session | typeof library) => {
      const list = async (request: Parameters<typeof kept.list>[0]) =>
        (await kept.list(request)).items.map(({ title }) => title);
      const ids = await kept.listIds();
      const [first = ''] = ids;
      await kept.change(first, { tags: ['mưa', 'Mưa'], favourite: true, read: true });
      const moved = await kept.many.move(ids.slice(1).map((id) => ({ id, shelf: 'archive' })));
      const seen = [
        await list({}),
        await list({ shelf: 'archive', sort: 'title', ascending: true }),
        await list({ filter: { tag: 'mua', favourite: true } }),
        await list({ filter: { unread: true } }),
        (await kept.tags()).map(({ name }) => name),
        await kept.languages(),
        (await kept.entities.frequent(5, { text: 'HUE' })).map(({ key }) => key),
        (await kept.entities.appearances('place:hue')).map(({ passages }) => passages),
      ];
      await kept.many.move(moved);
      return [...seen, await list({ filter: { entity: 'place:hue' } }), await list({})];
    };
    expect(await titles(session)).toEqual(await titles(library));
    const found = async (text: string) =>
      (await session.search({ text })).hits.map(({ saved }) => saved.title);
    expect(await found('ha noi')).toEqual(['Bài 2', 'Bài 1']);
    expect(await found('ha -dau is:unread')).toEqual(['Bài 1']);
    expect(await found('"noi nang"')).toEqual(['Bài 1']);
    expect((await session.search({ text: 'mua' })).hits[0]?.snippet?.marks).toHaveLength(1);
  });

  it('lets everything out, in the form the lasting library takes in', async () => {
    const session = open(memoryStore());
    await session.save(article(1, 'Một'), emptyBrief());
    await session.save(article(2, 'Hai'), emptyBrief());
    const parts: Uint8Array[] = [];
    for await (const part of session.export.json()) parts.push(new TextEncoder().encode(part));
    async function* file() {
      yield* parts;
    }
    const { library } = memoryLibrary();
    expect(await library.import(file())).toMatchObject({ added: 2, failed: 0 });
    const words = { summary: '', keyFacts: '', highlights: '', source: '', picture: '' };
    const request = { words, archiveName: 'x', ids: ['s2'] };
    const one = await session.export.articles('text', request);
    expect(one.name).toBe('Bài 2.txt');
    expect(await one.blob.text()).toContain('Hai');
  });

  it('says so when there is no more room, and leaves out what lost its shape', async () => {
    const memory = memoryStore(1);
    const library = open(memory);
    await library.save(article(1, 'Một'), emptyBrief());
    await expect(library.save(article(2, 'Hai'), emptyBrief())).rejects.toMatchObject({
      problem: 'quota',
    });
    memory.values.set('s9', { saved: 'gone' });
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await library.list()).total).toBe(1);
    expect(report).toHaveBeenCalledOnce();
  });
});
