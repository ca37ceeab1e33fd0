import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/entities/entity.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from './sample.ts';

/** An entity and where the text names it. */
function named(text: string, name: string, more: Partial<Entity> = {}): Entity {
  const mentions = Array.from(text.matchAll(new RegExp(name, 'gi')), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  return { name, type: 'person', salience: 1, mentions, ...more };
}

describe('entities across articles', () => {
  it('gather every article, passage and figure that mentions one, over time', async () => {
    const { library } = memoryLibrary();
    const later = 'Ông Hoan nói.\nNgân sách 5 tỷ đồng, theo Hoan.';
    const earlier = 'HOAN nhậm chức.';
    const sentence = { start: later.indexOf('Ngân'), end: later.length };
    const money = { start: sentence.start + 10, end: sentence.start + 19, text: '5 tỷ đồng' };
    await library.save(
      sampleArticle(later, { url: 'https://a.example/1', publishedTime: '2026-02-01T00:00:00Z' }),
      emptyBrief({
        entities: [named(later, 'Hoan', { role: 'Chủ tịch' })],
        facts: [{ kind: 'money', value: 5e9, unit: 'VND', salience: 1, sentence, ...money }],
      }),
    );
    await library.save(
      sampleArticle(earlier, { url: 'https://a.example/2', publishedTime: '2026-01-01T00:00:00Z' }),
      emptyBrief({ entities: [named(earlier, 'HOAN')] }),
    );
    expect(await library.entities.frequent(5)).toMatchObject([{ key: 'person:hoan', articles: 2 }]);
    const found = await library.entities.appearances('person:hoan');
    expect(
      found.map(({ name, role, facts, passages }) => [name, role, facts.length, passages.length]),
    ).toEqual([
      ['HOAN', undefined, 0, 1],
      ['Hoan', 'Chủ tịch', 1, 2],
    ]);
    const [passage] = found[1]?.passages ?? [];
    expect(passage?.marks.map(({ start, end }) => passage.text.slice(start, end))).toEqual([
      'Hoan',
    ]);
    await library.remove(found[0]?.saved.id ?? '');
    expect(await library.entities.appearances('person:hoan')).toHaveLength(1);
    expect(await library.entities.frequent(5)).toMatchObject([{ articles: 1 }]);
  });

  it('show the sentence of a mention, not its whole paragraph, and find names by their letters', async () => {
    const { library } = memoryLibrary();
    const text = 'Trời mưa to. Ông Đặng Đình Hoan đến Hà Nội. Ai cũng vui.';
    await library.save(
      sampleArticle(text),
      emptyBrief({
        entities: [named(text, 'Đặng Đình Hoan'), named(text, 'Hà Nội', { type: 'place' })],
      }),
    );
    const [found] = await library.entities.appearances('person:dang dinh hoan');
    expect(found?.passages.map((passage) => passage.text)).toEqual([
      'Ông Đặng Đình Hoan đến Hà Nội.',
    ]);
    const [passage] = found?.passages ?? [];
    expect(text.slice(passage?.span.start, passage?.span.end)).toBe(passage?.text);
    const keys = async (request: Parameters<typeof library.entities.frequent>[1]) =>
      (await library.entities.frequent(5, request)).map(({ key }) => key);
    expect(await keys({ text: 'dinh  HO' })).toEqual(['person:dang dinh hoan']);
    expect(await keys({ type: 'place' })).toEqual(['place:ha noi']);
    expect(await keys({ text: 'nội', type: 'person' })).toEqual([]);
  });
});
