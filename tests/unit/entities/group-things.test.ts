import { describe, expect, it } from 'vitest';
import { groupThings, thingKey } from '../../../src/entities/grouping/group-things.ts';
import type { Mention } from '../../../src/entities/mention.ts';

/** A mention of a place with these words; where it stands makes no difference here. */
function place(text: string, start = 0): Mention {
  const words = text.toLowerCase().split(' ');
  return {
    start,
    end: start + text.length,
    type: 'place',
    text,
    words,
    tokens: { start, end: start + words.length },
    sentence: 0,
  };
}

/** The texts of each group of places. */
function grouped(...names: string[]): string[][] {
  const mentions = names.map((name, i) => place(name, i * 100));
  return groupThings(mentions, () => undefined).map((group) =>
    group.mentions.map(({ text }) => text),
  );
}

describe('places', () => {
  it.each([
    ['Thành phố Bắc Giang', 'Bắc Giang'],
    ['Tỉnh Bắc Giang', 'Bắc Giang'],
    ['TP Hồ Chí Minh', 'Hồ Chí Minh'],
    ['Thành phố Nam Ninh', 'Nam Ninh'],
    ['Thành phố Huế', 'Huế'],
    ['Bang Texas', 'Texas'],
  ])('%s and %s are one', (full, short) => {
    expect(grouped(full, short)).toEqual([[full, short]]);
  });

  it.each([
    ['Bắc Ninh', 'Tây Ninh', 'Nam Ninh', 'Ninh'],
    ['Bến Tre', 'Tre'],
    ['Cầu Giấy', 'Giấy'],
    ['Xã Đàn', 'Đàn'],
    ['Quận 3', 'Phường 3'],
    ['Hồ Tây', 'Tây'],
  ])('%s, %s and the like stay apart', (...names) => {
    expect(grouped(...names)).toEqual(names.map((name) => [name]));
  });

  it('keep a name that is nothing but a class word', () => {
    expect(thingKey(place('Huyện'))).toBe('huyện');
  });
});
