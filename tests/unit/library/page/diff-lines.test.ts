import { describe, expect, it } from 'vitest';
import { diffTexts } from '../../../../src/library/versions/diff-texts.ts';
import { countChanges, diffLines, foldLines } from '../../../../src/ui/library/diff-lines.ts';

describe('a difference in lines', () => {
  it('keeps every word of both texts', () => {
    const [before, after] = ['a b\nc\nd e', 'a x\nc\nneu\nd e'];
    const lines = diffLines(diffTexts(before, after));
    const text = (without: string) =>
      lines
        .map(({ parts }) =>
          parts
            .filter(({ kind }) => kind !== without)
            .map((part) => part.text)
            .join(''),
        )
        .filter((line) => line !== '')
        .join('\n');
    expect(text('added').replaceAll(/\s+/g, ' ')).toBe(before.replaceAll('\n', ' '));
    expect(text('removed').replaceAll(/\s+/g, ' ')).toBe(after.replaceAll('\n', ' '));
    expect(lines.filter(({ changed }) => changed)).toHaveLength(2);
  });

  it('folds what is far from every change, but never a single line', () => {
    const same = Array.from({ length: 9 }, (_, n) => `dòng ${n}`);
    const changed = same.with(4, 'khác hẳn');
    const lines = diffLines(diffTexts(same.join('\n'), changed.join('\n')));
    const blocks = foldLines(lines).map(({ kind, lines: { length } }) => [kind, length]);
    expect(blocks).toEqual([
      ['folded', 3],
      ['shown', 3],
      ['folded', 3],
    ]);
    const short = foldLines(diffLines(diffTexts('a\nb\nc', 'a\nb\nx')));
    expect(short.every(({ kind }) => kind === 'shown')).toBe(true);
  });

  it('counts words', () => {
    expect(countChanges(diffTexts('một hai ba', 'một bốn năm ba'))).toEqual({
      added: 2,
      removed: 1,
    });
  });
});
