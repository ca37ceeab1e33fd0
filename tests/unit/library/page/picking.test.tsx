// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../../src/i18n/i18n.ts';
import { click, press, type } from '../../ui/support/render.ts';
import { stubLayout } from '../../ui/support/reader.ts';
import { eventually } from '../../../support/eventually.ts';
import { emptyBrief, sampleArticle } from '../sample.ts';
import { openPage } from './open-page.tsx';

let i18n: I18n;
beforeAll(async () => {
  stubLayout();
  // A wide window.
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }));
  i18n = await createI18n('en');
});

async function fourArticles() {
  const opened = await openPage(
    i18n,
    ['Một', 'Hai', 'Ba', 'Bốn'].map((title) => ({ title })),
  );
  await eventually(() => expect(opened.shown()).toEqual(['Bốn', 'Ba', 'Hai', 'Một']));
  const boxes = () => [...opened.page.root.querySelectorAll<HTMLInputElement>('.item-pick input')];
  const picked = () => boxes().map(({ checked }) => checked);
  return { ...opened, boxes, picked };
}

function key(name: string): Promise<void> {
  return press(document.body, name);
}

async function clickWithShift(box: HTMLInputElement | undefined): Promise<void> {
  await act(() => {
    box?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }),
    );
  });
}

describe('picking articles', () => {
  it('moves them to the bin with one way back', async () => {
    const { library, page, shown, boxes, picked } = await fourArticles();
    await click(page.control('Select'));
    expect(picked()).toEqual([false, false, false, false]);
    await click(boxes()[0] as HTMLElement);
    await clickWithShift(boxes()[2]);
    await eventually(() => expect(picked()).toEqual([true, true, true, false]));
    expect(page.text()).toContain('3 selected');
    await click(page.control('Delete'));
    await eventually(() => expect(shown()).toEqual(['Một']));
    expect(page.text()).toContain('3 articles moved to the bin.');
    expect((await library.list({ shelf: 'bin' })).total).toBe(3);
    await click(page.control('Undo'));
    await eventually(() => expect(shown()).toEqual(['Bốn', 'Ba', 'Hai', 'Một']));
  });

  it('goes by keys: x, shift with x, *, and Escape', async () => {
    const { library, page, picked, shown } = await fourArticles();
    await key('j');
    await key('x');
    await eventually(() => expect(picked()).toEqual([true, false, false, false]));
    await key('j');
    await key('j');
    await key('X');
    await eventually(() => expect(picked()).toEqual([true, true, true, false]));
    await key('x');
    await eventually(() => expect(picked()).toEqual([true, true, false, false]));
    await key('Escape');
    await eventually(() => expect(picked()).toEqual([]));
    await key('*');
    await eventually(() => expect(picked()).toEqual([true, true, true, true]));
    await key('e');
    await eventually(() => expect(page.text()).toContain('4 articles archived.'));
    await eventually(() => expect(shown()).toEqual([]));
    expect((await library.list({ shelf: 'archive' })).total).toBe(4);
  });

  it('picks all that a search finds, and tags them', async () => {
    const { library, page, picked } = await fourArticles();
    await type(page.control('Search your library'), 'ba');
    await eventually(() => expect(page.text()).toContain('1 article found'));
    await press(document.body, '*');
    await eventually(() => expect(picked()).toEqual([true]));
    await click(page.control('Tag'));
    await type(page.root.querySelector('dialog input') as HTMLElement, 'biển');
    await act(() => page.root.querySelector<HTMLFormElement>('dialog form')?.requestSubmit());
    await eventually(async () => {
      const { items } = await library.list({ filter: { tag: 'biển' } });
      expect(items.map(({ title }) => title)).toEqual(['Ba']);
    });
  });

  it('exports what is picked and nothing else', async () => {
    const { page, actions, boxes } = await fourArticles();
    await click(page.control('Select'));
    await click(boxes()[1] as HTMLElement);
    await click(boxes()[3] as HTMLElement);
    await click(page.control('Export'));
    await click(page.control('Lossless (JSON)'));
    await eventually(() => expect(actions.onDownload).toHaveBeenCalledOnce());
    const [file] = vi.mocked(actions.onDownload).mock.calls[0] ?? [];
    const { articles } = JSON.parse((await file?.blob.text()) ?? '') as {
      articles: { saved: { title: string } }[];
    };
    expect(articles.map(({ saved }) => saved.title).toSorted()).toEqual(['Ba', 'Một']);
  });

  it('deletes for good only when asked twice', async () => {
    const { library, page, shown } = await fourArticles();
    await press(document.body, '*');
    await eventually(() => expect(page.text()).toContain('4 selected'));
    await click(page.control('Delete'));
    await eventually(() => expect(shown()).toEqual([]));
    await act(() => page.root.querySelector<HTMLElement>('input[value="bin"]')?.click());
    await eventually(() => expect(shown()).toHaveLength(4));
    await press(document.body, '*');
    await eventually(() => expect(page.text()).toContain('4 selected'));
    await click(page.control('Delete for good'));
    expect((await library.list({ shelf: 'bin' })).total).toBe(4);
    const confirm = page.root.querySelector<HTMLElement>('dialog .button-danger');
    await click(confirm as HTMLElement);
    await eventually(async () => expect((await library.list({ shelf: 'bin' })).total).toBe(0));
  });
});

describe('what an update changed', () => {
  it('is a click away from the list, in words and marks', async () => {
    const { library, page, actions, render } = await fourArticles();
    const { saved } = await library.save(
      sampleArticle('Nội dung Hai.\nThêm một đoạn.', {
        url: 'https://bao.example/1',
        title: 'Hai mươi',
      }),
      emptyBrief(),
    );
    await click(page.control('Favourites'));
    await click(page.control('Favourites'));
    await press(document.body, 'j');
    await page.update(render({ view: 'names' }));
    await page.update(render());
    await eventually(() => expect(page.text()).toContain('Updated 1 time'));
    await click(page.control('What changed in “Hai mươi”'));
    expect(actions.onGo).toHaveBeenLastCalledWith({ view: 'changes', id: saved.id });
    await page.update(render({ view: 'changes', id: saved.id }));
    await eventually(() => expect(page.root.querySelector('.diff')).not.toBeNull());
    const added = [...page.root.querySelectorAll('h2 ins, .diff ins')];
    expect(added.map((ins) => ins.textContent?.replaceAll(/\s+/g, ' '))).toEqual([
      'added: mươi',
      'added: Thêm một đoạn.',
    ]);
    expect(page.text()).toContain('4 words added');
  });
});
