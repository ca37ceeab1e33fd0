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

  it('sees a word that was put at the end of a line as added, and nothing else', () => {
    expect(diffTexts('Hai', 'Hai mươi')).toEqual([
      { kind: 'same', text: 'Hai' },
      { kind: 'added', text: ' mươi' },
    ]);
  });

  it('shows a phrase that took the place of another as one change', () => {
    expect(diffTexts('đi ba ngày rồi về', 'đi một tuần rồi về')).toEqual([
      { kind: 'same', text: 'đi ' },
      { kind: 'removed', text: 'ba ngày' },
      { kind: 'added', text: 'một tuần' },
      { kind: 'same', text: ' rồi về' },
    ]);
  });

  it('finds small changes at both ends of a very long text', () => {
    const all = Array.from(
      { length: 600 },
      (_, n) => `Dòng ${n} có vài chữ, và thêm mười chữ nữa cho đủ dài.`,
    );
    const parts = diffTexts(
      all.join('\n'),
      all.with(1, 'Dòng đầu đổi.').with(598, 'Dòng cuối đổi.').join('\n'),
    );
    const changed = parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text.length);
    expect(Math.max(...changed)).toBeLessThan(80);
  });
});
