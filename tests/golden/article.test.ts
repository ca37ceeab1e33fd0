import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../src/article/article-text.ts';
import { detectArticle } from '../../src/article/detect.ts';
import { extractArticle } from '../../src/article/extract.ts';

/** What is expected of a page; what is not named is not compared. */
interface Expected {
  url: string;
  isArticle: boolean;
  siteRules?: boolean;
  title?: string;
  authors?: string[];
  publishedTime?: string;
  lead?: string;
  text?: string[];
  captions?: string[];
  blockTypes?: string[];
  incomplete?: string;
  nextPageUrl?: string;
}

const faults = readdirSync(import.meta.dirname).filter(
  (name) => name.startsWith('article-') && !name.includes('.'),
);

describe.each(faults)('%s', (fault) => {
  const folder = path.join(import.meta.dirname, fault);
  const file = path.join(folder, 'expected.json');

  it('has an expectation', () => {
    expect(existsSync(file), 'expected.json is missing').toBe(true);
  });

  it('is read as expected, and its document is left alone', () => {
    const {
      url,
      isArticle,
      siteRules = false,
      ...expected
    } = JSON.parse(readFileSync(file, 'utf8')) as Expected;
    const html = readFileSync(path.join(folder, 'page.html'), 'utf8');
    const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
    const { document } = dom.window;
    const before = dom.serialize();
    expect(detectArticle(document, url)).toBe(isArticle);
    const article = extractArticle(document, { url, siteRules });
    expect(dom.serialize()).toBe(before);
    if (!isArticle) return;
    if (!article) throw new Error('No article was found.');
    const { title, authors, publishedTime, lead, incomplete, nextPageUrl, blocks } = article;
    const captions = blocks.flatMap((block) =>
      block.type === 'figure' ? (block.caption?.text ?? []) : [],
    );
    const found = {
      title,
      authors,
      publishedTime,
      lead: lead?.text,
      text: articleText(article).split('\n'),
      captions,
      blockTypes: blocks.map((block) => block.type),
      incomplete,
      nextPageUrl,
    };
    expect(found).toMatchObject(expected);
    expect(incomplete).toBe(expected.incomplete);
  });
});
