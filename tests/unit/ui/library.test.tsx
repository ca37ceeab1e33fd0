// @vitest-environment jsdom
import { render } from 'preact';
import { beforeAll, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import type { SavedArticle } from '../../../src/library/records.ts';
import type { LibraryData } from '../../../src/ui/library/library-page-props.ts';
import { LibraryPage } from '../../../src/ui/library/LibraryPage.tsx';
import { eventually } from '../../support/eventually.ts';
import { pageActions } from '../library/page/open-page.tsx';
import { stubLayout } from './support/reader.ts';

let i18n: I18n;
beforeAll(async () => {
  stubLayout();
  i18n = await createI18n('en');
});

function saved(id: string): SavedArticle {
  return {
    id,
    url: `https://news.example/${id}`,
    canonicalUrl: `https://news.example/${id}`,
    site: 'news.example',
    title: `Article ${id}`,
    authors: [],
    language: 'en',
    wordCount: 100,
    savedAt: 0,
    changedAt: 0,
    shelf: 'inbox',
    progress: 0,
    favourite: false,
    tags: [],
    linkOnly: false,
    size: 100,
  };
}

function libraryOf(items: SavedArticle[], damaged = 0): LibraryData {
  return {
    list: async () => ({ items, total: items.length + damaged, damaged }),
    pictures: { status: async () => new Map() },
    tags: async () => [],
    sites: async () => [],
    versions: { counts: async () => new Map() },
    highlights: { counts: async () => new Map() },
  } as unknown as LibraryData;
}

it('tells of articles that are damaged, beside those that are not', async () => {
  const root = document.createElement('div');
  render(
    <LibraryPage
      i18n={i18n}
      library={libraryOf([saved('a')], 2)}
      search={{ search: async () => ({ hits: [], total: 0, relaxed: false }) }}
      layout="list"
      actions={pageActions()}
    />,
    root,
  );
  await eventually(() => expect(root.textContent).toContain('Article a'));
  expect(root.textContent).toContain('2 articles are damaged and cannot be shown.');
});

it('lets the focus go where the reader moves it, faster than the page renders', async () => {
  const root = document.createElement('div');
  document.body.append(root);
  render(
    <LibraryPage
      i18n={i18n}
      library={libraryOf([saved('a'), saved('b')])}
      search={{ search: async () => ({ hits: [], total: 0, relaxed: false }) }}
      layout="list"
      actions={pageActions()}
    />,
    root,
  );
  const openers = () => [...root.querySelectorAll<HTMLElement>('.item-open')];
  await eventually(() => expect(openers()).toHaveLength(2));
  const [first, second] = openers();
  // A fight over the focus would never end; here it ends the test.
  const focus = HTMLElement.prototype.focus;
  let moves = 0;
  vi.spyOn(HTMLElement.prototype, 'focus').mockImplementation(function (this: HTMLElement) {
    if (++moves > 20) throw new Error('The focus is fought over.');
    focus.call(this);
  });
  first?.focus();
  // The page has drawn what follows from the first, and its late effects are still to come.
  await Promise.resolve();
  second?.focus();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(document.activeElement).toBe(second);
  expect(moves).toBe(2);
});
