import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../../src/article/article-text.ts';
import { readabilityCandidate } from '../../../src/article/body/readability-candidate.ts';
import { extractArticle } from '../../../src/article/extract.ts';

const VERSE = Array.from({ length: 24 }, (_, i) => `The river ran past, verse ${i + 1}`);
const url = 'https://example.org/a/river-poem.html';

function page(inner: string): Document {
  return new JSDOM(
    `<!doctype html><html lang="en"><head><title>River poem</title></head><body>
    <ul class="menu"><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul>${inner}</body></html>`,
    { url },
  ).window.document;
}

describe('what Readability takes for the article', () => {
  it('is read where every line looks like furniture to us', () => {
    const document = page(`<div>${VERSE.map((line) => `<p>${line}</p>`).join('')}</div>`);
    const article = extractArticle(document, { url, siteRules: false });
    expect(article && articleText(article).split('\n')).toEqual(VERSE);
  });

  it('leaves the live document alone', () => {
    const document = page(`<div>${VERSE.map((line) => `<p>${line}</p>`).join('')}</div>`);
    const before = document.documentElement.outerHTML;
    expect(readabilityCandidate(document)?.querySelectorAll('p').length).toBe(VERSE.length);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is not asked about trees deep enough to overflow the stack', () => {
    const document = page('');
    let deepest: Element = document.body;
    for (let i = 0; i < 1000; i++) deepest = deepest.appendChild(document.createElement('div'));
    deepest.textContent = VERSE.join(' ');
    expect(readabilityCandidate(document)).toBeUndefined();
  });
});
