import { describe, expect, it } from 'vitest';
import { emptyBrief, memoryLibrary, sampleArticle } from './sample.ts';

async function threeArticles() {
  const { library, clock } = memoryLibrary();
  const ids: string[] = [];
  for (const n of [1, 2, 3]) {
    clock.now += 1000;
    const { saved } = await library.save(
      sampleArticle(`Bài ${n}`, { url: `https://bao.example/${n}` }),
      emptyBrief(),
    );
    ids.push(saved.id);
  }
  const shelf = async (name: 'inbox' | 'archive' | 'bin') =>
    (await library.list({ shelf: name })).items.map(({ id }) => id);
  return { library, clock, ids, shelf };
}

describe('many articles at once', () => {
  it('move, and move back to where each of them was', async () => {
    const { library, ids, shelf } = await threeArticles();
    await library.archive('a1');
    const before = await library.many.move([...ids, 'nobody'].map((id) => ({ id, shelf: 'bin' })));
    expect(await shelf('bin')).toEqual(['a3', 'a2', 'a1']);
    expect(before).toHaveLength(3);
    await library.many.move(before);
    expect(await shelf('bin')).toEqual([]);
    expect(await shelf('archive')).toEqual(['a1']);
    expect(await shelf('inbox')).toEqual(['a3', 'a2']);
  });

  it('are purged from the bin after 30 days like those that were put there one by one', async () => {
    const { library, clock, ids, shelf } = await threeArticles();
    await library.many.move(ids.slice(0, 2).map((id) => ({ id, shelf: 'bin' })));
    clock.now += 31 * 86_400_000;
    expect(await library.purgeExpired()).toBe(2);
    expect(await shelf('inbox')).toEqual(['a3']);
  });

  it('are tagged beside the tags they have, and get those back', async () => {
    const { library, ids } = await threeArticles();
    await library.change('a2', { tags: ['Biển', 'mưa'] });
    const before = await library.many.addTags(ids, ['biển', ' gió ']);
    const tags = async () =>
      Promise.all(ids.map(async (id) => (await library.get(id))?.saved.tags));
    expect(await tags()).toEqual([
      ['biển', 'gió'],
      ['Biển', 'mưa', 'gió'],
      ['biển', 'gió'],
    ]);
    await library.many.setTags(before);
    expect(await tags()).toEqual([[], ['Biển', 'mưa'], []]);
  });

  it('are found by search where they lie afterwards', async () => {
    const { library, ids } = await threeArticles();
    expect((await library.search.search({ text: 'bài' })).total).toBe(3);
    await library.many.move([{ id: ids[0] ?? '', shelf: 'bin' }]);
    await library.many.addTags(ids, ['gió']);
    expect((await library.search.search({ text: 'bài' })).total).toBe(2);
    expect((await library.search.search({ text: 'tag:gió' })).total).toBe(2);
  });

  it('count their earlier versions', async () => {
    const { library } = await threeArticles();
    expect(await library.versions.counts()).toEqual(new Map());
    for (const text of ['Khác', 'Khác nữa']) {
      await library.save(sampleArticle(text, { url: 'https://bao.example/2' }), emptyBrief());
    }
    expect(await library.versions.counts()).toEqual(new Map([['a2', 2]]));
  });
});
