import { describe, expect, test } from 'vitest';
import { tokenizeDocument } from '../../../src/entities/tagger/document.ts';
import { tidyEdges } from '../../../src/entities/tagger/edges.ts';

/** The text of a name, of person's type unless told otherwise, after its edges were set right. */
function tidied(text: string, name: string, type = 0): string {
  const document = tokenizeDocument(text, [{ start: 0, end: text.length }]);
  const at = text.indexOf(name);
  const start = document.tokens.findIndex((token) => token.start === at);
  const end = document.tokens.findIndex((token) => token.end === at + name.length) + 1;
  const [span] = tidyEdges(document, [{ start, end, type }]);
  return text.slice(
    document.tokens[span?.start ?? -1]?.start,
    document.tokens[(span?.end ?? 0) - 1]?.end,
  );
}

describe('tidyEdges', () => {
  test('titles before a name are left out, but never the whole name', () => {
    expect(tidied('Then Col. Vann spoke.', 'Col. Vann')).toBe('Vann');
    expect(tidied('Rev Dr King spoke.', 'Rev Dr King')).toBe('King');
    expect(tidied('A man called Judge spoke.', 'Judge')).toBe('Judge');
  });

  test('the second half of a hyphenated given name is taken in', () => {
    expect(tidied('President Moon Jae-in met them.', 'Moon Jae')).toBe('Moon Jae-in');
    expect(tidied('The Donald Trump-led party won.', 'Donald Trump')).toBe('Donald Trump');
    expect(tidied('Moon Jae - in Seoul - spoke.', 'Moon Jae')).toBe('Moon Jae');
  });

  test('the name of a body ends before a verb', () => {
    expect(
      tidied('Ông An, Hội Nông dân Huế làm Trưởng đoàn.', 'Hội Nông dân Huế làm Trưởng đoàn', 1),
    ).toBe('Hội Nông dân Huế');
  });

  test('but goes on over the noun việc làm', () => {
    const name = 'Trung tâm Dịch vụ việc làm Huế';
    expect(tidied(`${name} mở cửa.`, name, 1)).toBe(name);
  });

  test('names of other types are left alone', () => {
    expect(tidied('The Captain Cook hotel', 'Captain Cook', 2)).toBe('Captain Cook');
  });

  test('a noun of the text at the head of a sentence is nobody', () => {
    const flowers = 'Hoa tăng giá. Giá hoa cao, hoa hiếm, hoa đắt.';
    const document = tokenizeDocument(flowers, [
      { start: 0, end: 13 },
      { start: 14, end: flowers.length },
    ]);
    const [head] = document.sentences;
    const name = { start: head?.start ?? 0, end: (head?.start ?? 0) + 1, type: 0 };
    expect(tidyEdges(document, [name])).toEqual([]);
    expect(tidied('Hoa nói hoa đẹp.', 'Hoa')).toBe('Hoa');
  });

  test('the class word of a place that opens a sentence is left out', () => {
    const name = 'Thành phố Bắc Giang';
    expect(tidied(`${name} mong muốn hợp tác.`, name, 2)).toBe('Bắc Giang');
    expect(tidied(`Báo ${name} đưa tin.`, name, 2)).toBe(name);
    expect(tidied('Xã Đàn đông xe.', 'Xã Đàn', 2)).toBe('Xã Đàn');
    expect(tidied('Quận 3 họp.', 'Quận 3', 2)).toBe('Quận 3');
  });
});
