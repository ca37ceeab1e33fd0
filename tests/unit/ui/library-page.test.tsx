// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import type { LibraryActions, LibraryState } from '../../../src/ui/library/library-props.ts';
import { Library } from '../../../src/ui/library/Library.tsx';
import { click, renderPage } from './support/render.ts';

let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n('en');
});

const items = [
  {
    id: 'a',
    title: 'Bài một',
    url: 'https://bao.example/1',
    savedAt: 0,
    language: 'vi',
    wordCount: 660,
  },
];

async function open(state: LibraryState, own: Partial<LibraryActions> = {}) {
  const actions: LibraryActions = {
    onOpen: vi.fn(),
    onDelete: vi.fn(async () => {}),
    onRestore: vi.fn(async () => {}),
    onRetry: vi.fn(),
    onOpenOptions: vi.fn(),
    onOpenWelcome: vi.fn(),
    ...own,
  };
  return {
    actions,
    page: await renderPage(<Library i18n={i18n} state={state} actions={actions} />),
  };
}

describe('the library page', () => {
  it('opens an article', async () => {
    const { page, actions } = await open({ status: 'ready', items });
    const row = page.root.querySelector<HTMLElement>('.library-open');
    expect(row?.textContent).toContain('bao.example');
    if (row) await click(row);
    expect(actions.onOpen).toHaveBeenCalledWith('a');
  });

  it('deletes with a way back', async () => {
    const { page, actions } = await open({ status: 'ready', items });
    await click(page.control('Delete “Bài một”'));
    expect(actions.onDelete).toHaveBeenCalledWith('a');
    await click(page.control('Undo'));
    expect(actions.onRestore).toHaveBeenCalledWith('a');
    expect(page.text()).toContain('“Bài một” is back.');
  });

  it('says when deleting failed', async () => {
    const { page } = await open(
      { status: 'ready', items },
      { onDelete: () => Promise.reject(new Error('locked')) },
    );
    await click(page.control('Delete “Bài một”'));
    expect(page.text()).toContain('could not be deleted');
  });

  it('teaches how to save where nothing is saved', async () => {
    const { page, actions } = await open({ status: 'ready', items: [] });
    expect(page.text()).toContain('click the Lược button');
    await click(page.control('See how it works'));
    expect(actions.onOpenWelcome).toHaveBeenCalledOnce();
  });

  it('can be tried again when it did not open', async () => {
    const { page, actions } = await open({ status: 'failed' });
    await click(page.control('Try again'));
    expect(actions.onRetry).toHaveBeenCalledOnce();
  });
});
