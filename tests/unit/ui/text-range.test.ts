// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { sameOffset, sameWords } from '../../../src/ui/sanitize/same-words.ts';
import { spanInText, textRange } from '../../../src/ui/sanitize/text-range.ts';
import { wrapNames } from '../../../src/ui/sanitize/wrap-names.ts';

/** An element with this content, written in the test itself. */
function element(content: string): HTMLElement {
  return new DOMParser()
    .parseFromString(`<p>${content}</p>`, 'text/html')
    .querySelector('p') as HTMLElement;
}

describe('sameWords', () => {
  it('looks past white space only', () => {
    expect(sameWords('a  b\nc', 'a b c')).toBe(true);
    expect(sameWords('a b c', 'a b d')).toBe(false);
  });
});

describe('sameOffset', () => {
  it('finds the same character where markup has more space', () => {
    expect(sameOffset('ông Hoan nói', 4, 'ông\n   Hoan nói')).toBe(7);
    expect(sameOffset('ab', 2, ' a b ')).toBe(5);
  });
});

describe('textRange', () => {
  const text = 'Thị trưởng Liêu Lập Dũng cho biết';

  it('spans markup', () => {
    const p = element('Thị trưởng <b>Liêu <i>Lập</i></b> Dũng cho biết');
    expect(textRange(p, text, { start: 11, end: 24 })?.toString()).toBe('Liêu Lập Dũng');
  });

  it('starts within the element that holds the first character', () => {
    const p = element('Thị trưởng <b>Liêu Lập Dũng</b> cho biết');
    const range = textRange(p, text, { start: 11, end: 24 });
    expect(range?.startContainer).toBe(range?.endContainer);
    expect(range?.startContainer.parentElement?.tagName).toBe('B');
  });

  it('does not take in the space after the last character', () => {
    const p = element('  Thị   trưởng  Liêu Lập Dũng cho biết ');
    expect(textRange(p, text, { start: 0, end: 10 })?.toString()).toBe('Thị   trưởng');
  });

  it('is null in an element without text', () => {
    expect(textRange(element(''), '', { start: 0, end: 0 })).toBeNull();
  });
});

describe('spanInText', () => {
  const text = 'Thị trưởng Liêu Lập Dũng cho biết';
  const shown = element('Thị trưởng <b>Liêu\n   Lập Dũng</b> cho biết ');

  it('is textRange the other way round, whatever the markup and the space in it', () => {
    for (const words of ['Thị', 'Lập', 'trưởng Liêu Lập', 'Dũng cho biết', text]) {
      const start = text.indexOf(words);
      const span = { start, end: start + words.length };
      const range = textRange(shown, text, span);
      expect(range && spanInText(shown, text, range), words).toEqual(span);
    }
  });

  it('takes what lies within, without the space at the ends', () => {
    const range = shown.ownerDocument.createRange();
    range.selectNode(shown);
    expect(spanInText(shown, text, range)).toEqual({ start: 0, end: text.length });
    const [bold] = shown.getElementsByTagName('b');
    if (bold) range.setStartAfter(bold);
    expect(spanInText(shown, text, range)).toEqual({
      start: text.indexOf('cho'),
      end: text.length,
    });
  });

  it('is null where the range covers space only, or lies elsewhere', () => {
    const range = shown.ownerDocument.createRange();
    range.setStart(shown, shown.childNodes.length);
    range.setEnd(shown, shown.childNodes.length);
    expect(spanInText(shown, text, range)).toBeNull();
    expect(spanInText(element('khác'), 'khác', range)).toBeNull();
  });
});

describe('wrapNames', () => {
  it('makes each mention a button and leaves the words as they were', () => {
    const text = 'Bắc Giang và Nam Ninh, rồi Bắc Giang';
    const p = element(text);
    wrapNames(p, text, [
      { start: 0, end: 9, entity: 1, mention: 0 },
      { start: 13, end: 21, entity: 0, mention: 0 },
      { start: 27, end: 36, entity: 1, mention: 0 },
    ]);
    const names = [...p.querySelectorAll<HTMLElement>('[role="button"]')];
    expect(names.map((name) => [name.textContent, name.dataset.entity])).toEqual([
      ['Bắc Giang', '1'],
      ['Nam Ninh', '0'],
      ['Bắc Giang', '1'],
    ]);
    expect(p.textContent).toBe(text);
  });

  it('leaves alone a mention in a link, and one that crosses the border of an element', () => {
    const text = 'Bắc Giang và Nam Ninh';
    const p = element('<a href="https://a.example">Bắc Giang</a> và Nam <b>Ninh</b>');
    wrapNames(p, text, [
      { start: 0, end: 9, entity: 0, mention: 0 },
      { start: 13, end: 21, entity: 1, mention: 0 },
    ]);
    expect(p.querySelector('[role="button"]')).toBeNull();
  });
});
