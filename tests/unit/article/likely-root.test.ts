import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { articleText } from '../../../src/article/article-text.ts';
import { extractArticle } from '../../../src/article/extract.ts';

const PROSE = Array.from(
  { length: 8 },
  (_, i) =>
    `In part ${i + 1} the council heard why the bridge over the river has to be closed until the autumn of next year.`,
);
const url = 'https://example.org/news/bridge.html';

it.each([
  ['in an article', (text: string) => `<article>${text}</article>`],
  ['in a box without a telling name', (text: string) => `<div class="x">${text}</div>`],
])(
  'reads a text %s after more link boxes than are read',
  (_, around) => {
    const boxes = '<div><i><b><a href="/a">More</a></b></i></div>'.repeat(31_000);
    const text = PROSE.map((line) => `<p>${line}</p>`).join('');
    const html = `<!doctype html><html lang="en"><title>The bridge is closed</title><body>${boxes}${around(text)}</body></html>`;
    const { document } = new JSDOM(html, { url }).window;
    const article = extractArticle(document, { url, siteRules: false });
    expect(article && articleText(article).split('\n')).toEqual(PROSE);
  },
  // Two seconds on an idle machine; the rest is for one that has much else to do.
  60_000,
);
