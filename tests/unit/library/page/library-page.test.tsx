// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../../src/i18n/i18n.ts';
import type {
  LibraryPageActions,
  LibraryPageProps,
} from '../../../../src/ui/library/library-page-props.ts';
import { LibraryPage } from '../../../../src/ui/library/LibraryPage.tsx';
import { click, press, renderPage } from '../../ui/support/render.ts';
import { memoryLibrary } from '../sample.ts';
import { eventually } from '../../../support/eventually.ts';
import { openPage } from './open-page.tsx';

/** What a browser does when a dialogue is closed. */
function closed(this: HTMLDialogElement): void {
  this.dispatchEvent(new Event('close'));
}

let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n('en');
  // jsdom lays nothing out.
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn() }));
  Element.prototype.scrollIntoView = vi.fn();
  HTMLDialogElement.prototype.showModal = vi.fn();
  HTMLDialogElement.prototype.close = closed;
});

/** The page over a library of articles with these titles, the last one saved last. */
function openTitles(titles: string[], props: Partial<LibraryPageProps> = {}) {
  return openPage(
    i18n,
    titles.map((title) => ({ title })),
    props,
  );
}

describe('the library page', () => {
  it('shows the latest first and opens one', async () => {
    const { page, actions, shown } = await openTitles(['Một', 'Hai']);
    await eventually(() => expect(shown()).toEqual(['Hai', 'Một']));
    await click(page.root.querySelector('.item-open') as HTMLElement);
    expect(actions.onOpen).toHaveBeenCalledWith(expect.objectContaining({ title: 'Hai' }));
  });

  it('finds while one types, with the words marked', async () => {
    const { page, shown } = await openTitles(['Cá', 'Vải']);
    const field = page.control('Search your library') as HTMLInputElement;
    await act(() => {
      field.value = 'vai';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await eventually(() => expect(shown()).toEqual(['Vải']));
    expect(page.root.querySelector('mark')?.textContent).toBe('Vải');
  });

  it('is worked with the keys j, k, o, s and #, however fast they come', async () => {
    const { library, page, actions, shown } = await openTitles(['Một', 'Hai', 'Ba']);
    await eventually(() => expect(shown()).toHaveLength(3));
    await act(() => {
      for (const key of ['j', 'j', 'j', 'k', 's', 'o']) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }
    });
    expect(actions.onOpen).toHaveBeenCalledWith(expect.objectContaining({ title: 'Hai' }));
    await eventually(async () => {
      const { items } = await library.list({ filter: { favourite: true } });
      expect(items.map(({ title }) => title)).toEqual(['Hai']);
    });
    await press(document.body, '#');
    await eventually(() => expect(shown()).toEqual(['Ba', 'Một']));
    await click(page.control('Undo'));
    await eventually(() => expect(shown()).toHaveLength(3));
  });

  it('takes no letters from a field as keys', async () => {
    const { page, actions } = await openTitles(['Một']);
    await press(page.control('Search your library'), 'j');
    await press(page.control('Search your library'), 'o');
    expect(actions.onOpen).not.toHaveBeenCalled();
  });

  it('shows the archive and the bin, each with what it is when empty', async () => {
    const { library, page, shown } = await openTitles(['Một']);
    const choose = (value: string) =>
      act(() => page.root.querySelector<HTMLElement>(`input[value="${value}"]`)?.click());
    await choose('bin');
    await eventually(() => expect(page.text()).toContain('The bin is empty'));
    await choose('inbox');
    await eventually(() => expect(shown()).toEqual(['Một']));
    await click(page.control('Archive “Một”'));
    await choose('archive');
    await eventually(() => expect(shown()).toEqual(['Một']));
    expect((await library.list({ shelf: 'archive' })).total).toBe(1);
  });

  it('tags an article, offering tags in use', async () => {
    const { library, page, shown } = await openTitles(['Một', 'Hai']);
    const { items } = await library.list();
    await library.change(items[1]?.id ?? '', { tags: ['Biển'] });
    await eventually(() => expect(shown()).toEqual(['Hai', 'Một']));
    await click(page.control('Tags of “Hai”'));
    await eventually(() => page.control('Biển'));
    await click(page.control('Biển'));
    await click(page.control('Save these tags'));
    await eventually(async () => {
      expect((await library.list({ filter: { tag: 'Biển' } })).total).toBe(2);
    });
    await eventually(() => expect(page.root.querySelector('.item-tag')?.textContent).toBe('Biển'));
  });

  it('deletes for good only from the bin, and only when asked twice', async () => {
    const { library, page } = await openTitles(['Một']);
    await click(page.control('Delete “Một”'));
    await act(() => page.root.querySelector<HTMLElement>('input[value="bin"]')?.click());
    await eventually(() => page.control('Delete “Một” for good'));
    await click(page.control('Delete “Một” for good'));
    expect((await library.list({ shelf: 'bin' })).total).toBe(1);
    await click(page.control('Delete for good'));
    await eventually(() => expect(page.text()).toContain('gone for good'));
    expect((await library.list({ shelf: 'bin' })).total).toBe(0);
  });

  it('exports all of it, and reports what an import could not take', async () => {
    const { page, actions, shown } = await openTitles(['Một']);
    await click(page.control('Export and import'));
    await click(page.control('Export as Markdown'));
    await eventually(() => expect(actions.onDownload).toHaveBeenCalledOnce());
    expect(actions.onDownload).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'Lược library.zip' }),
    );
    const csv =
      'title,url,time_added,tags,status\nXa,https://xa.example/,1,,unread\nX,x:y,1,,unread';
    const field = page.root.querySelector<HTMLInputElement>('input[type="file"]');
    const file = { stream: () => new Response(csv).body };
    await act(() => {
      Object.defineProperty(field, 'files', { value: [file] });
      field?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await eventually(() => expect(page.text()).toContain('Imported: 1 new'));
    expect(page.text()).toContain('Line 3: no web address. x:y');
    await eventually(() => expect(shown()).toContain('Xa'));
  });

  it('warns where nothing will be kept, and teaches where nothing is saved', async () => {
    const { page, actions } = await openTitles([], { temporary: true });
    expect(page.text()).toContain('keeps nothing for good');
    await click(page.control('See how it works'));
    expect(actions.onOpenWelcome).toHaveBeenCalledOnce();
  });

  it('says so and tries again when the library does not open', async () => {
    const { library } = memoryLibrary();
    const list = vi.spyOn(library, 'list').mockRejectedValueOnce(new Error('locked'));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const actions = {} as LibraryPageActions;
    const page = await renderPage(
      <LibraryPage
        i18n={i18n}
        library={library}
        search={library.search}
        actions={actions}
        layout="list"
      />,
    );
    await eventually(() => expect(page.text()).toContain('could not be opened'));
    await click(page.control('Try again'));
    await eventually(() => expect(page.text()).toContain('Nothing saved yet'));
    expect(list).toHaveBeenCalledTimes(2);
  });
});
