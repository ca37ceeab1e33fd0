import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findQuote } from '../../../src/article/text-anchor.ts';

function find(html: string, exact: string, prefix = '', suffix = ''): string | undefined {
  const { document } = new JSDOM(html).window;
  return findQuote(document.body, { exact, prefix, suffix })?.toString();
}

describe('findQuote', () => {
  it('finds a passage across inline elements and odd white space', () => {
    expect(find('<p>Ông <b>Lê\n  Ánh</b> Dương nói.</p>', 'Lê Ánh Dương')).toBe('Lê\n  Ánh Dương');
  });

  it('chooses the occurrence whose surroundings fit', () => {
    const { document } = new JSDOM('<p>một 8,3% hai</p><p id="b">ba 8,3% bốn</p>').window;
    const range = findQuote(document.body, { exact: '8,3%', prefix: 'ba ', suffix: ' bốn' });
    expect(range?.startContainer.parentElement?.id).toBe('b');
  });

  it('treats decomposed diacritics as composed ones', () => {
    expect(find(`<p>Ở ${'Việt'.normalize('NFD')} Nam.</p>`, 'Việt Nam')?.normalize('NFC')).toBe(
      'Việt Nam',
    );
  });

  it('does not join words of neighbouring blocks, nor read scripts', () => {
    expect(find('<div>mộ</div><div>t hai</div>', 'một hai')).toBeUndefined();
    expect(find('<script>bí mật</script><p>x</p>', 'bí mật')).toBeUndefined();
  });

  it('gives nothing for an empty or absent quote', () => {
    expect(find('<p>x</p>', ' ')).toBeUndefined();
    expect(find('<p>x</p>', 'y')).toBeUndefined();
  });
});
