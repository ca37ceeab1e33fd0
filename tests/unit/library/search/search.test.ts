import { describe, expect, it } from 'vitest';
import type { Library } from '../../../../src/library/library.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from '../sample.ts';

/** A library of articles with these texts; an article's title is its number unless given. */
async function libraryOf(texts: (string | { title: string; text: string })[]) {
  const memory = memoryLibrary();
  for (const [index, entry] of texts.entries()) {
    memory.clock.now += 1000;
    const { title, text } = typeof entry === 'string' ? { title: `${index}`, text: entry } : entry;
    const url = `https://bao.example/${index}`;
    await memory.library.save(sampleArticle(text, { url, title }), emptyBrief());
  }
  return memory;
}

type Request = Parameters<Library['search']['search']>[0];

async function ids(library: Library, request: Request): Promise<string[]> {
  const { hits } = await library.search.search(request);
  return hits.map(({ saved }) => new URL(saved.url).pathname.slice(1));
}

function found(library: Library, text: string): Promise<string[]> {
  return ids(library, { text });
}

describe('search', () => {
  it('finds without diacritics, and with them only what has them', async () => {
    const { library } = await libraryOf([
      'Ở Hà Nội hôm nay.',
      'Ông Đặng Đình Hoan đến thăm.',
      'Ha noi khong dau.',
      'Hạ nồi xuống bếp.',
    ]);
    expect((await found(library, 'ha noi')).toSorted()).toEqual(['0', '2', '3']);
    expect(await found(library, 'hà nội ')).toEqual(['0']);
    expect(await found(library, 'dang dinh hoan')).toEqual(['1']);
    expect(await found(library, 'HÀ NỘI')).toEqual(['0']);
  });

  it('ranks the written form first when nothing was marked', async () => {
    const { library } = await libraryOf(['Ha noi khong dau.', 'Hạ nồi, rồi thôi.']);
    expect((await found(library, 'ha noi '))[0]).toBe('0');
  });

  it('says so when only the letters fit', async () => {
    const { library } = await libraryOf(['Ha Noi khong dau.']);
    const result = await library.search.search({ text: 'hà nội ' });
    expect(result).toMatchObject({ relaxed: true, total: 1 });
  });

  it('takes the tone on either vowel, and marks that were left out', async () => {
    const { library } = await libraryOf(['Hòa Bình', 'Hoà Bình', 'Hoa bình']);
    expect((await found(library, 'hoà ')).toSorted()).toEqual(['0', '1']);
    const { library: others } = await libraryOf(['nội', 'nối', 'noi']);
    expect((await found(others, 'nôi ')).toSorted()).toEqual(['0', '1']);
  });

  it('finds words that are still being typed, and not once a space ends them', async () => {
    const { library } = await libraryOf(['Thủ tướng nghiên cứu.', 'Election results']);
    expect(await found(library, 'nghi')).toEqual(['0']);
    expect(await found(library, 'nghiên cứ')).toEqual(['0']);
    expect(await found(library, 'electi')).toEqual(['1']);
    expect(await found(library, 'nghi ')).toEqual([]);
  });

  it('finds English words by their stem', async () => {
    const { library } = await libraryOf(['Two ministers studied the elections', 'A miniature']);
    expect(await found(library, 'minister studies election ')).toEqual(['0']);
  });

  it('finds phrases as they are written, across no line', async () => {
    const { library } = await libraryOf([
      'giá vải thiều tăng mạnh',
      'vải thiều có giá tăng',
      'tăng giá\nvải thiều',
    ]);
    expect(await found(library, '"giá vải thiều"')).toEqual(['0']);
    expect(await found(library, '"gia vai"')).toEqual(['0']);
    expect(await found(library, '"giá vải thi')).toEqual(['0']);
    const { library: english } = await libraryOf(['the new election', 'the new elections']);
    expect(await found(english, '"new election"')).toEqual(['0']);
  });

  it('leaves out what is excluded', async () => {
    const { library } = await libraryOf(['vải thiều Bắc Giang', 'vải thiều Hải Dương']);
    expect(await found(library, 'vải -"hải dương"')).toEqual(['0']);
    expect(await found(library, 'vải -giang')).toEqual(['1']);
  });

  it('puts titles first, then words that stand together', async () => {
    const filler = 'chữ '.repeat(60);
    const { library } = await libraryOf([
      `đình ${filler} hoan ${filler} đặng`,
      `${filler} Đặng Đình Hoan ${filler}`,
      { title: 'Đặng Đình Hoan', text: filler },
    ]);
    expect(await found(library, 'đặng đình hoan')).toEqual(['2', '1', '0']);
  });

  it('finds authors, notes and entities, and no more what was noted', async () => {
    const { library } = memoryLibrary();
    const { saved } = await library.save(
      sampleArticle('Một câu.', { authors: ['Lê Thu Trang'] }),
      emptyBrief({
        entities: [{ name: 'Liên Hợp Quốc', type: 'organization', salience: 1, mentions: [] }],
      }),
    );
    expect(await found(library, 'le thu trang')).toHaveLength(1);
    expect(await found(library, 'liên hợp')).toHaveLength(1);
    const { id } = await library.highlights.add(saved.id, {
      start: 0,
      end: 3,
      colour: 'blue',
      note: 'kiểm chứng',
    });
    expect(await found(library, 'kiểm chứng')).toHaveLength(1);
    await library.highlights.remove(id);
    expect(await found(library, 'kiểm chứng')).toEqual([]);
  });

  it('forgets the words of a text that was replaced, and of what was purged', async () => {
    const { library } = await libraryOf(['cũ kỹ', 'còn lại']);
    await library.save(sampleArticle('mới tinh', { url: 'https://bao.example/0' }), emptyBrief());
    expect(await found(library, 'kỹ ')).toEqual([]);
    expect(await found(library, 'tinh ')).toEqual(['0']);
    const page = await library.list();
    await library.purge(page.items.map(({ id }) => id));
    expect(await found(library, 'lại ')).toEqual([]);
  });

  it('hides the bin and searches the archive', async () => {
    const { library } = await libraryOf(['vải', 'vải']);
    const { items } = await library.list();
    await library.remove(items[0]?.id ?? '');
    await library.archive(items[1]?.id ?? '');
    expect(await found(library, 'vải')).toEqual(['0']);
    expect(await found(library, 'vải is:inbox')).toEqual([]);
  });

  it('shows where it was found', async () => {
    const filler = 'chữ nghĩa '.repeat(100);
    const { library } = await libraryOf([`${filler}Tại Hà Nội sáng nay. ${filler}`]);
    const { hits } = await library.search.search({ text: 'ha noi' });
    const snippet = hits[0]?.snippet;
    expect(snippet?.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual([
      'Hà',
      'Nội',
    ]);
    expect(snippet?.text.startsWith('… ')).toBe(true);
    expect(snippet?.text.length).toBeLessThan(300);
  });
});

async function threeArticles() {
  const { library } = memoryLibrary();
  const save = (n: number, site: string, month: string, language: string) =>
    library.save(
      sampleArticle('vải thiều', {
        url: `https://${site}/${n}`,
        publishedTime: `2026-${month}-15T00:00:00Z`,
        language,
      }),
      emptyBrief(),
    );
  const { saved } = await save(0, 'www.bao.example', '01', 'vi');
  await save(1, 'tv.bao.example', '02', 'en');
  await save(2, 'khac.example', '03', 'vi');
  await library.change(saved.id, { tags: ['Kinh tế'], read: true });
  return library;
}

describe('operators', () => {
  it.each([
    ['vải site:bao.example', ['0', '1']],
    ['vải site:khac', ['2']],
    ['tag:"kinh te"', ['0']],
    ['lang:en', ['1']],
    ['vải after:2026-02', ['1', '2']],
    ['vải before:1/2/2026', ['0']],
    ['vải is:unread lang:vi', ['2']],
    ['is:read', ['0']],
    ['vải after:hôm-qua', []],
    ['vải is:lạ', []],
    ['', ['0', '1', '2']],
  ])('%s', async (text, expected) => {
    expect((await found(await threeArticles(), text)).toSorted()).toEqual(expected);
  });
});

describe('what is asked beside the words', () => {
  it('narrows what the words find, together with operators in them', async () => {
    const library = await threeArticles();
    const filter = { language: 'vi' };
    expect((await ids(library, { text: 'vải', filter })).toSorted()).toEqual(['0', '2']);
    expect(await ids(library, { text: 'vải is:read', filter })).toEqual(['0']);
    expect(await ids(library, { text: 'vải site:khac', filter: { site: 'bao.example' } })).toEqual(
      [],
    );
    expect(await ids(library, { text: 'vải', filter: { maxWords: 1 } })).toEqual([]);
  });

  it('searches one shelf, the bin among them, and puts finds into another order', async () => {
    const library = await threeArticles();
    const order = 'published';
    expect(await ids(library, { text: 'vải', order })).toEqual(['2', '1', '0']);
    expect(await ids(library, { text: 'vải', order, ascending: true })).toEqual(['0', '1', '2']);
    const [first] = (await library.list({ filter: { site: 'khac' } })).items;
    await library.remove(first?.id ?? '');
    expect(await ids(library, { text: 'vải', shelf: 'bin' })).toEqual(['2']);
    expect(await ids(library, { text: 'vải', shelf: 'archive' })).toEqual([]);
  });

  it('finds only what names an entity, and gives all ids where they alone are asked for', async () => {
    const { library } = memoryLibrary();
    const save = (n: number, name: string) =>
      library.save(
        sampleArticle('vải thiều', { url: `https://bao.example/${n}` }),
        emptyBrief({ entities: [{ name, type: 'place', salience: 1, mentions: [] }] }),
      );
    await save(0, 'Huế');
    const { saved } = await save(1, 'HUẾ');
    await save(2, 'Hà Nội');
    const request = { text: 'vải', filter: { entity: 'place:hue' } };
    expect((await ids(library, request)).toSorted()).toEqual(['0', '1']);
    const all = await library.search.search({ ...request, limit: 1, idsOnly: true });
    expect(all.hits).toEqual([]);
    expect(all.ids?.toSorted()).toEqual(['a1', saved.id]);
    expect((await library.listIds(request)).toSorted()).toEqual(['a1', saved.id]);
  });
});
