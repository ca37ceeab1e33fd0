import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { locateQuote, quoteAt } from '../../../src/library/notes/locate-quote.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from './sample.ts';

const words = {
  summary: 'Tóm tắt',
  keyFacts: 'Số liệu',
  highlights: 'Đánh dấu',
  source: 'Nguồn',
  picture: 'Ảnh',
};

/** A quote of some words of a text, with their offset. */
function quoteOf(text: string, exact: string) {
  const start = text.indexOf(exact);
  return { quote: quoteAt(text, { start, end: start + exact.length }), start };
}

/** The words found in a later text. */
function foundIn(later: string, text: string, exact: string): string | undefined {
  const { quote, start } = quoteOf(text, exact);
  const place = locateQuote(later, quote, start);
  return place && later.slice(place.start, place.end);
}

describe('a quote in a later version of its text', () => {
  const text =
    'Giá vải thiều đầu vụ tăng mạnh ở Lục Ngạn. Thương lái đến từ sáng sớm.\n' +
    'Người trồng nói chi phí phân bón cũng tăng theo trong hai năm qua, nhất là phân đạm.';

  it('is found over several lines', () => {
    const passage = 'Thương lái đến từ sáng sớm.\nNgười trồng nói chi phí';
    expect(foundIn(`Cập nhật lúc 9 giờ.\n${text}`, text, passage)).toBe(passage);
  });

  it('is found by its edges when something in the middle of it was rewritten', () => {
    const passage = text.slice(text.indexOf('Thương lái'), text.indexOf(', nhất là'));
    const later = text.replace('cũng tăng theo', 'đã tăng gấp rưỡi').replace('Giá vải', 'Vải');
    expect(foundIn(later, text, passage)).toBe(
      passage.replace('cũng tăng theo', 'đã tăng gấp rưỡi'),
    );
  });

  it('is found between its surroundings when only the nearer half of them is left', () => {
    const later = text.replace('Người trồng', 'Bà con').replace('phân đạm', 'đạm');
    expect(foundIn(later.replace('cũng tăng', 'đã tăng'), text, 'cũng tăng')).toBe('đã tăng');
  });

  it('is not taken for the same few words elsewhere', () => {
    const { quote, start } = quoteOf(text, 'tăng');
    const later = 'Lãi suất sẽ tăng, tỷ giá tăng.';
    expect(locateQuote(later, quote, start)).toBeUndefined();
    expect(locateQuote(text, quote, start)?.start).toBe(start);
  });
});

/** Two articles with three highlights, made one second after the other. */
async function marked() {
  const { library, clock } = memoryLibrary();
  const { saved: first } = await library.save(
    sampleArticle('Giá vải tăng.\nMưa ở Huế.'),
    emptyBrief(),
  );
  const { saved: second } = await library.save(
    sampleArticle('Cầu mới ở Đà Nẵng.', { url: 'https://bao.example/2', title: 'Cầu mới' }),
    emptyBrief(),
  );
  const later = () => (clock.now += 1000);
  await library.highlights.add(first.id, { start: 14, end: 24, colour: 'yellow' });
  later();
  await library.highlights.add(first.id, { start: 0, end: 20, colour: 'green', note: 'Hai\ndòng' });
  later();
  await library.highlights.add(second.id, { start: 0, end: 7, colour: 'pink' });
  return { library, first, second };
}

describe('highlights of the whole library', () => {
  it('are listed newest first, with their articles, a page at a time', async () => {
    const { library, first, second } = await marked();
    const { items, total } = await library.highlights.recent({ limit: 2 });
    expect(total).toBe(3);
    expect(items.map(({ highlight }) => highlight.exact)).toEqual([
      'Cầu mới',
      'Giá vải tăng.\nMưa ở ',
    ]);
    expect(items.map(({ saved }) => saved.id)).toEqual([second.id, first.id]);
    const rest = await library.highlights.recent({ limit: 2, offset: 2 });
    expect(rest.items.map(({ highlight }) => highlight.colour)).toEqual(['yellow']);
  });

  it('are narrowed by colour, note and words without their marks', async () => {
    const { library } = await marked();
    const colours = async (request: Parameters<typeof library.highlights.recent>[0]) =>
      (await library.highlights.recent(request)).items.map(({ highlight }) => highlight.colour);
    expect(await colours({ colour: 'pink' })).toEqual(['pink']);
    expect(await colours({ noted: true })).toEqual(['green']);
    expect(await colours({ text: 'dong hai' })).toEqual(['green']);
    expect(await colours({ text: 'mot bai bao' })).toEqual(['green', 'yellow']);
    expect(await colours({ text: 'khong co' })).toEqual([]);
  });

  it('leave out those of articles in the bin, and are counted by article', async () => {
    const { library, first, second } = await marked();
    expect(await library.highlights.counts([first.id, second.id, 'none'])).toEqual(
      new Map([
        [first.id, 2],
        [second.id, 1],
      ]),
    );
    await library.remove(first.id);
    expect((await library.highlights.recent()).total).toBe(1);
  });
});

describe('a highlight that was removed', () => {
  it('comes back as it was', async () => {
    const { library, second } = await marked();
    const [placed] = await library.highlights.list(second.id);
    if (!placed) throw new Error('The sample has no highlight.');
    await library.highlights.remove(placed.highlight.id);
    await library.highlights.restore(placed.highlight);
    expect(await library.highlights.list(second.id)).toEqual([placed]);
  });

  it('does not come back to an article that is gone', async () => {
    const { library, second } = await marked();
    const [placed] = await library.highlights.list(second.id);
    if (!placed) throw new Error('The sample has no highlight.');
    await library.purge([second.id]);
    await expect(library.highlights.restore(placed.highlight)).rejects.toMatchObject({
      problem: 'not-found',
    });
  });
});

describe('highlights in exported files', () => {
  it.each([
    ['markdown', '## Đánh dấu\n\n> Giá vải tăng.\n>\n> Mưa ở\n\nHai\n\ndòng\n\n> Mưa ở Huế.\n'],
    [
      'html',
      '<h2>Đánh dấu</h2><ul><li><blockquote><p>Giá vải tăng.</p><p>Mưa ở </p></blockquote>' +
        '<p>Hai</p><p>dòng</p></li><li><blockquote><p>Mưa ở Huế.</p></blockquote></li></ul>',
    ],
    ['text', '* * *\n\nGiá vải tăng.\nMưa ở \n  Hai\n  dòng\n\nMưa ở Huế.'],
  ] as const)(
    'stand in the order of the text, with notes and lines, in %s',
    async (format, part) => {
      const { library, first } = await marked();
      const request = { ids: [first.id], words, archiveName: 'x' };
      const { blob } = await library.export.articles(format, request);
      expect(await blob.text()).toContain(part);
    },
  );

  it('stand in a book', async () => {
    const { library, first } = await marked();
    const book = { ids: [first.id], words, title: 'x', language: 'vi' };
    const { blob } = await library.export.book(book);
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const chapters = Object.entries(files)
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([, bytes]) => strFromU8(bytes));
    expect(chapters.join('')).toContain('<p>Mưa ở </p></blockquote><p>Hai</p><p>dòng</p>');
  });
});
