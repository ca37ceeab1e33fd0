import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Article } from '../../../src/article/article.ts';
import { openInReader } from '../../../src/platform/extension-pages.ts';

const article: Article = {
  url: 'https://example.com/a',
  title: 'A',
  authors: [],
  language: 'en',
  languageConfidence: 1,
  blocks: [{ type: 'paragraph', id: 'b0', text: 'One.', html: 'One.' }],
  wordCount: 1,
};

/** The query of the page that was opened. */
async function opened(findSaved: Parameters<typeof openInReader>[1]): Promise<string[]> {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  await openInReader(article, findSaved);
  const url = create.mock.calls[0]?.[0].url ?? '';
  return [...new URL(url, 'moz-extension://own').searchParams.keys()];
}

describe('openInReader', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.restoreAllMocks();
  });

  it('opens the saved article where there is one', async () => {
    expect(await opened(async () => ({ id: 'x', linkOnly: false }))).toEqual(['saved']);
  });

  it('opens the page at hand for a link that has no text yet', async () => {
    expect(await opened(async () => ({ id: 'x', linkOnly: true }))).toEqual(['open']);
  });

  it('opens the page at hand where the library has none, or cannot be asked', async () => {
    expect(await opened(async () => undefined)).toEqual(['open']);
    vi.restoreAllMocks();
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await opened(() => Promise.reject(new Error('refused')))).toEqual(['open']);
    expect(warn).toHaveBeenCalledTimes(1);
  });
});
