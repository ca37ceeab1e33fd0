import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { articleText } from '../../../src/article/article-text.ts';
import { detectArticle } from '../../../src/article/detect.ts';
import { extractArticle } from '../../../src/article/extract.ts';

const URL = 'https://paper.example/2026/03/09/lighthouse-stays-open.html';
const SENTENCE =
  'The harbour council voted on Monday to keep the old lighthouse open to visitors for another ten years, ending a dispute that had divided the town.';

/** Found by fuzzing: a form around the whole text, whose fields are called like what a reader of it uses. */
it('reads a text inside a form whose fields hide the form’s own methods', () => {
  const body = [1, 2, 3, 4, 5, 6].map((n) => `<p>${SENTENCE} (${n})</p>`).join('');
  const { document } = new JSDOM(
    `<html lang="en"><head><title>The lighthouse stays open for visitors</title></head><body>
     <form itemprop="articleBody"><h1>The lighthouse stays open for visitors</h1>${body}</form></body></html>`,
  ).window;
  const form = document.querySelector('form');
  if (!form) throw new Error('The page has no form.');
  // As in browsers, where a field of that name stands for the property; jsdom does not do that.
  for (const name of ['getAttribute', 'querySelector', 'children', 'parentNode', 'textContent']) {
    Object.defineProperty(form, name, { value: document.createElement('input') });
  }
  const article = extractArticle(document, { url: URL });
  expect(article && articleText(article)).toContain('(6)');
  expect(detectArticle(document, URL)).toBe(true);
});
