import { describe, expect, it } from 'vitest';
import { segmentText } from '../../../src/language/sentences.ts';
import { cutQuotations } from '../../../src/summary/quotations.ts';

/** The sentences that hold a part of a quotation only. */
function cut(text: string): string[] {
  const segmented = segmentText(text, 'en');
  return cutQuotations(segmented).flatMap((isCut, i) => {
    const sentence = segmented.sentences[i];
    return isCut && sentence ? [text.slice(sentence.start, sentence.end)] : [];
  });
}

describe('cutQuotations', () => {
  it.each([
    ['“It is safe. It is old.” He left.', ['“It is safe.', 'It is old.”']],
    ['"It is safe. It is old." He left.', ['"It is safe.', 'It is old."']],
    ['„Es geht. Es muss.“ Er ging.', ['„Es geht.', 'Es muss.“']],
    ['«Oui. Non.» Il part.', ['«Oui.', 'Non.»']],
    ['»Ja. Nein.« Er ging.', ['»Ja.', 'Nein.«']],
    ['He said “it is safe” and left. He came.', []],
    ['The 5 o’clock "news" is on. It is "late" today.', []],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('does not let a lost mark spoil the rest of the paragraph', () => {
    expect(cut('He said "it is safe. He left "at once" then. It rained.')).toEqual([
      'He said "it is safe.',
    ]);
    expect(cut('It is safe," he said. He left "at once" then.')).toEqual(['It is safe," he said.']);
    const far = 'It rained for a while. '.repeat(100);
    expect(cut(`He said “it is safe. ${far}She said “no”.`)).toEqual(['He said “it is safe.']);
  });

  it('ends with the paragraph', () => {
    expect(cut('“It is safe.\nHe left.\nIt was late.”')).toEqual(['“It is safe.', 'It was late.”']);
  });

  it('counts paragraphs, not sentences, after the lead', () => {
    const segmented = segmentText('A lead stands here.\n“One. Two.” Three.', 'en');
    const body = segmented.sentences.filter(({ paragraph }) => paragraph > 0);
    expect(cutQuotations({ ...segmented, sentences: body })).toEqual([true, true, false]);
  });
});
