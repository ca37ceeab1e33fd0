import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type GoldPage, readCorpus, readHtml } from '../../tools/evaluate/article-corpus.ts';
import { readWith } from '../../tools/evaluate/article-systems.ts';

const FOLDER = path.join(import.meta.dirname, '../corpora/bare-articles');
const corpus = readCorpus(FOLDER);

const read = (page: GoldPage) => readWith('luoc', readHtml(FOLDER, page), page.url);

describe.each(corpus.filter(({ kind }) => kind === 'article'))('$id', (page) => {
  it('is detected and read without what is around it', () => {
    const { detected, found } = read(page);
    expect(detected).toBe(true);
    expect(found.text.split('\n')).toEqual(page.text?.split('\n'));
    expect(found.captions).toEqual(page.captions);
  });

  it('has its title, authors and time', () => {
    const { found } = read(page);
    expect(found.title).toBe(page.title);
    expect(found.authors).toEqual(page.authors);
    const time = (text: string | null | undefined) => (text ? Date.parse(text) : undefined);
    expect(time(found.published)).toBe(time(page.published));
  });
});

it.each(corpus.filter(({ kind }) => kind === 'list'))('$id is no article', (page) => {
  expect(read(page).detected).toBe(false);
});
