import { describe, expect, it } from 'vitest';
import { diffTexts } from '../../../src/library/versions/diff-texts.ts';
import { randomSource } from './random.ts';

describe('diffTexts', () => {
  it('makes both texts again from its parts, whatever they are', () => {
    const random = randomSource(7);
    const pieces = ['a ', 'b ', 'chữ', '\n', ' ', 'ữ ', 'x.'];
    const text = () =>
      Array.from({ length: random(30) }, () => pieces[random(pieces.length)]).join('');
    for (let round = 0; round < 500; round++) {
      const [before, after] = [text(), text()];
      const parts = diffTexts(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }
  });

  it('treats texts too long to compare as replaced', () => {
    const before = Array.from({ length: 3000 }, (_, i) => `a${i}`).join(' ');
    const after = Array.from({ length: 3000 }, (_, i) => `b${i}`).join(' ');
    expect(diffTexts(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});
