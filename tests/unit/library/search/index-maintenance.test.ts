import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { foldDiacritics } from '../../../../src/language/fold.ts';
import { randomSource } from '../random.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from '../sample.ts';

const WORDS = ['hà', 'hạ', 'nội', 'vải', 'giá', 'tăng', 'mạnh', 'quốc', 'hội', 'thu'];

/** A library of random texts of ten words. */
async function randomLibrary(count: number) {
  const random = randomSource(11);
  const memory = memoryLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  const texts: string[] = [];
  for (let index = 0; index < count; index++) {
    const text = Array.from({ length: 10 }, () => WORDS[random(WORDS.length)]).join(' ');
    texts.push(text);
    const url = `https://bao.example/${index}`;
    await memory.library.save(sampleArticle(text, { url, title: '', authors: [] }), emptyBrief());
  }
  return { ...memory, texts, random };
}

/** The database itself, as another page or a fault would change it. */
async function rawDatabase(factory: IDBFactory): Promise<Dexie> {
  return new Dexie('luoc-library', { indexedDB: factory, IDBKeyRange }).open();
}

describe('the index', () => {
  it('finds the same through waiting documents, segments and merged segments as a plain scan', async () => {
    const { library, texts, random } = await randomLibrary(100);
    const check = async () => {
      for (let round = 0; round < 12; round++) {
        const [a = '', b = ''] = [WORDS[random(WORDS.length)], WORDS[random(WORDS.length)]];
        const phrase = await library.search.search({ text: `"${a} ${b}"`, limit: 1 });
        expect(phrase.relaxed ? 0 : phrase.total).toBe(
          texts.filter((text) => ` ${text} `.includes(` ${a} ${b} `)).length,
        );
        const folded = foldDiacritics(a);
        const words = await library.search.search({ text: `${folded} `, limit: 1 });
        const plain = texts.filter((text) => foldDiacritics(text).split(' ').includes(folded));
        expect(words.total).toBe(plain.length);
      }
    };
    await check();
    // Eight segments of 64 documents are merged into one.
    for (let index = 0; index < 540; index++) {
      const text = `${WORDS[random(WORDS.length)]} ${WORDS[random(WORDS.length)]}`;
      texts[index] = text;
      const url = `https://bao.example/${index}`;
      await library.save(sampleArticle(text, { url, title: '', authors: [] }), emptyBrief());
      if (index % 64 === 0) await library.search.compact();
      if (index === 200) await check();
    }
    await check();
  }, 30_000);

  it('is made again from the articles when it is damaged', async () => {
    const { library, options, texts } = await randomLibrary(70);
    await library.search.compact();
    const db = await rawDatabase(options.indexedDB ?? new IDBFactory());
    await db.table('searchPostings').clear();
    db.close();
    await expect(library.search.search({ text: 'nội ' })).rejects.toMatchObject({
      problem: 'damaged',
    });
    await library.search.rebuild();
    const expected = texts.filter((text) => text.split(' ').includes('nội')).length;
    expect((await library.search.search({ text: 'nội ' })).total).toBe(expected);
  });

  it('takes in articles it never heard of, and clears away what a cut left', async () => {
    const { library, options } = await randomLibrary(70);
    await library.search.compact();
    const db = await rawDatabase(options.indexedDB ?? new IDBFactory());
    await db.table('searchPending').clear();
    await db.table('searchSegments').clear();
    expect(await db.table('searchPostings').count()).toBeGreaterThan(0);
    expect(await library.search.repair()).toBe(70);
    expect(await db.table('searchPostings').count()).toBe(0);
    db.close();
    expect((await library.search.search({ text: 'nội' })).total).toBeGreaterThan(0);
  });

  it('follows what another page saves and merges', async () => {
    const { library, options } = await randomLibrary(80);
    const other = memoryLibrary({
      ...options,
      newId: () => `x${Math.random().toString(36).slice(2)}`,
    });
    await other.library.search.search({ text: 'nội' });
    await library.search.compact();
    await library.save(sampleArticle('độc nhất', { url: 'https://bao.example/x' }), emptyBrief());
    expect((await other.library.search.search({ text: 'độc nhất' })).total).toBe(1);
    await other.library.deleteAll();
    expect((await library.search.search({ text: 'nội' })).total).toBe(0);
  });
});
