import { describe, expect, it } from 'vitest';
import { emptyBrief, memoryLibrary, sampleArticle } from './sample.ts';

async function oneArticle(text?: string) {
  const memory = memoryLibrary();
  const { saved } = await memory.library.save(sampleArticle(text), emptyBrief());
  return { ...memory, id: saved.id };
}

describe('what the reader gives an article', () => {
  it('keeps read, progress, favourite and tags through an update of the text', async () => {
    const { library, id, clock } = await oneArticle();
    const tags = [' Kinh  tế', 'kinh tế', 'Biển'];
    await library.change(id, { read: true, progress: 0.4, favourite: true, tags });
    await library.save(sampleArticle('Bản sửa.'), emptyBrief());
    expect((await library.get(id))?.saved).toMatchObject({
      readAt: clock.now,
      progress: 0.4,
      favourite: true,
      tags: ['Kinh tế', 'Biển'],
    });
    await library.change(id, { read: false });
    expect((await library.get(id))?.saved.readAt).toBeUndefined();
  });

  it('refuses a tag that would break a line', async () => {
    const { library, id } = await oneArticle();
    await expect(library.change(id, { tags: ['x'.repeat(101)] })).rejects.toThrow('Not a tag');
  });

  it('counts tags and sites outside the bin', async () => {
    const { library, id } = await oneArticle();
    await library.change(id, { tags: ['Biển'] });
    const other = sampleArticle('Khác.', { url: 'https://bao.example/2' });
    const { saved } = await library.save(other, emptyBrief());
    await library.change(saved.id, { tags: ['Biển', 'Á'] });
    expect(await library.tags()).toEqual([
      { name: 'Biển', count: 2 },
      { name: 'Á', count: 1 },
    ]);
    await library.remove(saved.id);
    expect(await library.sites()).toEqual([{ name: 'bao.example', count: 1 }]);
  });

  it('keeps a link for later until the article fills it in', async () => {
    const { library } = memoryLibrary();
    const link = await library.saveLink({
      url: 'https://bao.example/bai-1?utm_source=a',
      title: 'Sau',
    });
    expect(link).toMatchObject({ linkOnly: true, title: 'Sau' });
    expect((await library.get(link.id))?.content).toBeUndefined();
    const { saved, created } = await library.save(sampleArticle(), emptyBrief());
    expect({ created, id: saved.id, linkOnly: saved.linkOnly }).toEqual({
      created: false,
      id: link.id,
      linkOnly: false,
    });
    expect((await library.saveLink(link)).title).toBe('Một bài báo');
  });

  it('refuses a link that is no web address', async () => {
    const { library } = memoryLibrary();
    const script = { url: 'javascript:alert(1)', title: 'x' };
    await expect(library.saveLink(script)).rejects.toMatchObject({ name: 'LibraryError' });
  });

  it('keeps one translation a language and says which text it was made from', async () => {
    const { library, id, clock } = await oneArticle();
    const segments = [{ id: 'b0', text: 'Chair', html: 'Chair' }];
    await library.translations.save(id, { target: 'en', provider: 'A', segments: [] });
    await library.translations.save(id, { target: 'en', provider: 'B', segments });
    expect(await library.translations.list(id)).toEqual([
      {
        articleId: id,
        target: 'en',
        provider: 'B',
        translatedAt: clock.now,
        textSavedAt: clock.now,
        segments,
      },
    ]);
  });
});

describe('highlights', () => {
  const text = 'Mở đầu của bài.\nGiá vải tăng 8,3% so với năm ngoái.\nGiá vải tăng mạnh.';

  it('are found again after the text before them changed', async () => {
    const { library, id } = await oneArticle(text);
    const start = text.indexOf('Giá vải tăng mạnh');
    const marked = await library.highlights.add(id, {
      start,
      end: start + 12,
      colour: 'green',
      note: 'xem',
    });
    expect(marked).toMatchObject({ exact: 'Giá vải tăng', suffix: ' mạnh.' });
    const longer = `Thêm một đoạn.\n${text}`;
    await library.save(sampleArticle(longer), emptyBrief());
    const [placed] = await library.highlights.list(id);
    expect(placed?.place).toEqual({
      start: longer.indexOf('Giá vải tăng mạnh'),
      end: longer.indexOf('Giá vải tăng mạnh') + 12,
      changed: false,
    });
  });

  it('keep their place when their own words were corrected, and their note when all is gone', async () => {
    const { library, id } = await oneArticle(text);
    const start = text.indexOf('8,3%');
    await library.highlights.add(id, { start, end: start + 4, colour: 'pink', note: 'số' });
    const corrected = text.replace('8,3%', '9,1%');
    await library.save(sampleArticle(corrected), emptyBrief());
    expect((await library.highlights.list(id))[0]?.place).toEqual({
      start,
      end: start + 4,
      changed: true,
    });
    await library.save(sampleArticle('Bài đã bị gỡ.'), emptyBrief());
    const [orphan] = await library.highlights.list(id);
    expect(orphan?.place).toBeUndefined();
    expect(orphan?.highlight).toMatchObject({ exact: '8,3%', note: 'số' });
  });

  it('are changed and removed', async () => {
    const { library, id } = await oneArticle(text);
    const { id: highlight } = await library.highlights.add(id, {
      start: 0,
      end: 6,
      colour: 'blue',
      note: 'a',
    });
    await library.highlights.change(highlight, { colour: 'yellow', note: '' });
    expect((await library.highlights.list(id))[0]?.highlight).toMatchObject({ colour: 'yellow' });
    expect((await library.highlights.list(id))[0]?.highlight).not.toHaveProperty('note');
    await library.highlights.remove(highlight);
    await library.highlights.remove(highlight);
    expect(await library.highlights.list(id)).toEqual([]);
  });

  it('are refused where there is no text', async () => {
    const { library, id } = await oneArticle(text);
    const outside = { start: 0, end: 9999, colour: 'blue' } as const;
    await expect(library.highlights.add(id, outside)).rejects.toMatchObject({
      problem: 'not-found',
    });
  });
});

describe('earlier versions', () => {
  it('are kept when the text changed, with what changed', async () => {
    const { library, id, clock } = await oneArticle('Giá tăng 8% hôm nay.\nHết.');
    const first = clock.now;
    clock.now += 1000;
    await library.save(sampleArticle('Giá tăng 9% hôm nay.\nHết.'), emptyBrief());
    clock.now += 1000;
    await library.save(sampleArticle('Giá tăng 9% hôm nay.\nHết.'), emptyBrief());
    expect(await library.versions.list(id)).toEqual([
      { savedAt: first, title: 'Một bài báo', wordCount: 6 },
    ]);
    expect((await library.versions.changes(id, first)).text).toEqual([
      { kind: 'same', text: 'Giá tăng ' },
      { kind: 'removed', text: '8%' },
      { kind: 'added', text: '9%' },
      { kind: 'same', text: ' hôm nay.\nHết.' },
    ]);
  });
});
