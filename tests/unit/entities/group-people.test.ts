import { describe, expect, test } from 'vitest';
import { type Gender, groupPeople } from '../../../src/entities/grouping/group-people.ts';
import type { Mention } from '../../../src/entities/mention.ts';

/** Mentions written as `name@sentence`, in text order. */
function people(...written: string[]): Mention[] {
  return written.map((item, i) => {
    const [text = '', sentence = '0'] = item.split('@');
    return {
      start: i * 100,
      end: i * 100 + text.length,
      type: 'person',
      text,
      words: text.toLowerCase().split(' '),
      tokens: { start: i, end: i + 1 },
      sentence: Number(sentence),
    };
  });
}

const group = (mentions: Mention[], genders: Gender[] = []) =>
  groupPeople(mentions, (mention) => genders[mentions.indexOf(mention)]).map((g) =>
    g.mentions.map(({ text }) => text),
  );

describe('groupPeople', () => {
  test('a Vietnamese given name stands for the full name', () => {
    expect(group(people('Đặng Đình Hoan@0', 'Hoan@1', 'Đình Hoan@2'))).toEqual([
      ['Đặng Đình Hoan', 'Hoan', 'Đình Hoan'],
    ]);
  });

  test('a Vietnamese family name alone does not', () => {
    expect(group(people('Hồ Văn Thể@0', 'Hồ@1'))).toEqual([['Hồ Văn Thể'], ['Hồ']]);
  });

  test('a foreign name is shortened from either end, or loses its middle', () => {
    expect(group(people('Theresa May@0', 'May@1', 'Theresa@2'))).toHaveLength(1);
    expect(group(people('Donald J Trump@0', 'Donald Trump@1', 'D Trump@2'))).toHaveLength(1);
  });

  test('the one just named in full answers to the short name; later the one so called before', () => {
    expect(group(people('Nguyễn Văn Hùng@0', 'Hùng@1', 'Trần Mạnh Hùng@4', 'Hùng@5'))).toEqual([
      ['Nguyễn Văn Hùng', 'Hùng'],
      ['Trần Mạnh Hùng', 'Hùng'],
    ]);
    expect(group(people('Donald Trump@0', 'Trump@1', 'Melania Trump@3', 'Trump@9'))).toEqual([
      ['Donald Trump', 'Trump', 'Trump'],
      ['Melania Trump'],
    ]);
  });

  test('a short name before the full one joins it', () => {
    expect(group(people('Hoan@0', 'Đặng Đình Hoan@1'))).toEqual([['Hoan', 'Đặng Đình Hoan']]);
  });

  test('one name with two forms of address is two people', () => {
    expect(group(people('Bình@0', 'Bình@1', 'Bình@2'), ['male', 'female', 'male'])).toEqual([
      ['Bình', 'Bình'],
      ['Bình'],
    ]);
  });

  test('no mention is lost or told twice', () => {
    const mentions = people('An@0', 'Lê An@1', 'An Bình@1', 'An@2', 'Lê@3', 'Bình@4');
    expect(group(mentions).flat().toSorted()).toEqual(mentions.map((m) => m.text).toSorted());
  });
});
