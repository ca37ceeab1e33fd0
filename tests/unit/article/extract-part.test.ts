import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../../src/article/article-text.ts';
import { extractPart } from '../../../src/article/extract-part.ts';

const sentence =
  'Hội đồng nhân dân thành phố họp phiên thường kỳ sáng nay và thông qua ngân sách của năm tới.';
const second =
  'Theo nghị quyết, phần lớn khoản chi sẽ dành cho trường học và đường sá ở các xã miền núi.';
const page = (aside: string) =>
  `<html lang="vi"><head><title>Bản tin</title><meta property="og:title" content="Bản tin">
   <body><main><p>${'Chuyện khác hẳn, dài hơn nhiều. '.repeat(40)}</p></main>${aside}</body></html>`;

describe('extractPart', () => {
  it('reads only what was picked, whatever its tag, and leaves the page as it was', () => {
    const aside = `<aside class="sidebar"><p>${sentence}</p><p>${second}</p></aside>`;
    const { document } = new JSDOM(page(aside)).window;
    const before = document.documentElement.outerHTML;
    const part = document.querySelector('aside');
    if (!part) throw new Error('The page has no aside.');
    const article = extractPart(document, part, 'https://bao.example/tin');
    expect(article?.title).toBe('Bản tin');
    expect(article && articleText(article)).toBe(`${sentence}\n${second}`);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('gives nothing for a part without text', () => {
    const { document } = new JSDOM(page('<aside><img src="a.png"></aside>')).window;
    const part = document.querySelector('aside');
    if (!part) throw new Error('The page has no aside.');
    expect(extractPart(document, part, 'https://bao.example/tin')).toBeNull();
  });
});
