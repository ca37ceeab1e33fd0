import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { REPLACEMENTS, withoutWrittenHtml } from '../../../tools/build/written-html.ts';

const packages = path.resolve('node_modules');
const read = (file: string) => readFileSync(path.join(packages, file), 'utf8');

it('finds each passage once in the installed library, and leaves none of it', () => {
  for (const file of new Set(REPLACEMENTS.map((replacement) => replacement.file))) {
    const changed = withoutWrittenHtml(path.join(packages, file), read(file)) ?? '';
    expect(changed, file).not.toMatch(/\.innerHTML\s*=(?!=)|\beval\b/);
  }
});

it('refuses a library that has changed, and leaves other files alone', () => {
  const file = path.join(packages, '@mozilla/readability/Readability.js');
  expect(() => withoutWrittenHtml(file, 'var page;')).toThrow('0 times');
  expect(withoutWrittenHtml(path.resolve('src/ui/a.ts'), 'a.innerHTML = b;')).toBeUndefined();
});

interface Reader {
  parse(): { content: string | null; title: string | null } | null;
}
type ReaderClass = new (document: Document) => Reader;

/** Readability as a source text says it. */
function readabilityOf(source: string): ReaderClass {
  const module: { exports?: ReaderClass } = {};
  // A library of this project's own, changed as the build does.
  // oxlint-disable-next-line no-implied-eval, no-new-func
  new Function('module', source)(module);
  if (!module.exports) throw new Error('Readability exports nothing.');
  return module.exports;
}

describe('Readability without written HTML', () => {
  const source = read('@mozilla/readability/Readability.js');
  const file = path.join(packages, '@mozilla/readability/Readability.js');
  const Original = readabilityOf(source);
  const Changed = readabilityOf(withoutWrittenHtml(file, source) ?? '');
  const words = 'Hội đồng nhân dân thành phố họp phiên thường kỳ và thông qua ngân sách. ';
  it.each([
    ['an ordinary page', `<article><h1>Họp</h1>${`<p>${words.repeat(4)}</p>`.repeat(8)}</article>`],
    // Too short for every try, so that the page is put back each time.
    ['a page that is tried again', `<div class="sidebar"><p>${words}</p><p>${words}</p></div>`],
    [
      'a picture in noscript',
      `<article>${`<p>${words.repeat(4)}</p>`.repeat(4)}<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="a.jpg"><noscript><img src="https://x.example/a.jpg" alt="a"></noscript></article>`,
    ],
  ])('finds the same in %s', (_name, body) => {
    const html = `<!doctype html><title>Họp</title><body>${body}`;
    const url = 'https://bao.example/';
    const before = new Original(new JSDOM(html, { url }).window.document).parse();
    const after = new Changed(new JSDOM(html, { url }).window.document).parse();
    expect(before?.content).toBeTruthy();
    expect(after).toEqual(before);
  });
});
