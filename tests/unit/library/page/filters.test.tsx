// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../../src/i18n/i18n.ts';
import { click } from '../../ui/support/render.ts';
import { stubLayout } from '../../ui/support/reader.ts';
import { eventually } from '../../../support/eventually.ts';
import { openPage } from './open-page.tsx';

let i18n: I18n;
beforeAll(async () => {
  stubLayout();
  // A wide window.
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }));
  i18n = await createI18n('en');
});

async function choose(list: HTMLElement, value: string): Promise<void> {
  const options = () => [...(list as HTMLSelectElement).options].map((option) => option.value);
  await eventually(() => expect(options()).toContain(value));
  await act(() => {
    (list as HTMLSelectElement).value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** The list with this label. */
function listOf(root: HTMLElement, label: string): HTMLElement {
  const labels = [...root.querySelectorAll<HTMLLabelElement>('label.field')];
  const found = labels.find((one) => one.querySelector('.field-label')?.textContent === label);
  const list = found?.querySelector<HTMLElement>('select, input');
  if (!list) throw new Error(`No list «${label}».`);
  return list;
}

function threeArticles() {
  return openPage(i18n, [
    { title: 'Cá', url: 'https://bien.example/1', language: 'vi', wordCount: 100 },
    { title: 'Fish', url: 'https://sea.example/2', language: 'en', wordCount: 900 },
    { title: 'Whale', url: 'https://sea.example/3', language: 'en', wordCount: 2000 },
  ]);
}

describe('the filters of the library', () => {
  it('narrow the list together, and each is taken away by its chip or all at once', async () => {
    const { page, shown } = await threeArticles();
    await eventually(() => expect(shown()).toEqual(['Whale', 'Fish', 'Cá']));
    await click(page.control('Filters'));
    await choose(listOf(page.root, 'Site'), 'sea.example');
    await eventually(() => expect(shown()).toEqual(['Whale', 'Fish']));
    await choose(listOf(page.root, 'Length'), 'medium');
    await eventually(() => expect(shown()).toEqual(['Fish']));
    await click(page.control('Remove filter: sea.example'));
    await eventually(() => expect(shown()).toEqual(['Fish']));
    // The chip took the focus with it.
    expect(document.activeElement?.textContent).toContain('Filters');
    await choose(listOf(page.root, 'Language'), 'vi');
    await eventually(() => expect(page.text()).toContain('Nothing found'));
    await click(page.control('Clear all'));
    await eventually(() => expect(shown()).toEqual(['Whale', 'Fish', 'Cá']));
    expect(page.root.querySelector('.filter-chips')).toBeNull();
  });

  it('narrow what a search finds, which has an order of its own', async () => {
    const { page, shown } = await threeArticles();
    await click(page.control('How to search'));
    const example = [...page.root.querySelectorAll<HTMLElement>('.search-help button')].find(
      (button) => button.textContent === 'lang:en',
    );
    await click(example as HTMLElement);
    expect((page.control('Search your library') as HTMLInputElement).value).toBe('lang:en');
    await eventually(() => expect(shown().toSorted()).toEqual(['Fish', 'Whale']));
    await choose(listOf(page.root, 'Sort by'), 'length-shortest');
    await eventually(() => expect(shown()).toEqual(['Fish', 'Whale']));
    await click(page.control('Favourites'));
    await eventually(() => expect(page.text()).toContain('Nothing found'));
    await click(page.control('Show all articles'));
    await eventually(() => expect(shown()).toHaveLength(3));
  });

  it('sorts the list both ways', async () => {
    const { page, shown } = await threeArticles();
    await choose(listOf(page.root, 'Sort by'), 'saved-oldest');
    await eventually(() => expect(shown()).toEqual(['Cá', 'Fish', 'Whale']));
    await choose(listOf(page.root, 'Sort by'), 'title');
    await eventually(() => expect(shown()).toEqual(['Cá', 'Fish', 'Whale']));
    await choose(listOf(page.root, 'Sort by'), 'length');
    await eventually(() => expect(shown()).toEqual(['Whale', 'Fish', 'Cá']));
  });
});

describe('the names of the library', () => {
  const text = 'Bà Hà đến Huế.\nBà Hà về.';
  const open = async () =>
    openPage(i18n, [
      {
        title: 'Huế',
        text,
        brief: {
          entities: [
            {
              name: 'Hà',
              type: 'person',
              role: 'Giám đốc',
              salience: 1,
              mentions: [
                { start: 3, end: 5 },
                { start: 18, end: 20 },
              ],
            },
            { name: 'Huế', type: 'place', salience: 1, mentions: [{ start: 10, end: 13 }] },
          ],
        },
      },
    ]);

  it('are listed with their kind and lead to their page', async () => {
    const { page, render, actions } = await open();
    await page.update(render({ view: 'names' }));
    await eventually(() => expect(page.text()).toContain('HàPerson1 article'));
    await click(page.control('Places'));
    await eventually(() => expect(page.text()).not.toContain('HàPerson'));
    await click(page.root.querySelector('.name-choice') as HTMLElement);
    expect(actions.onGo).toHaveBeenCalledWith({ view: 'name', key: 'place:hue' });
  });

  it('show where each article mentions them, and open it there', async () => {
    const { page, render, actions } = await open();
    await page.update(render({ view: 'name', key: 'person:ha' }));
    await eventually(() => expect(page.text()).toContain('Giám đốc'));
    expect(page.root.querySelector('.name-month h3')?.textContent).toBe('May 2026');
    const passages = [...page.root.querySelectorAll<HTMLElement>('.appearance-passage')];
    expect(passages.map((passage) => passage.textContent)).toEqual(['Bà Hà đến Huế.', 'Bà Hà về.']);
    await click(passages[1] as HTMLElement);
    expect(actions.onOpen).toHaveBeenCalledWith(expect.objectContaining({ title: 'Huế' }), {
      start: 15,
      end: 24,
    });
    await click(page.control('Show in the list'));
    expect(actions.onGo).toHaveBeenCalledWith({ view: 'articles' });
    await page.update(render({ view: 'articles' }));
    await eventually(() => page.control('Remove filter: Hà'));
  });

  it('say so where nobody is named', async () => {
    const { page, render } = await openPage(i18n, []);
    await page.update(render({ view: 'names' }));
    await eventually(() => expect(page.text()).toContain('No names yet'));
    await page.update(render({ view: 'name', key: 'person:ai' }));
    await eventually(() => expect(page.text()).toContain('No saved article mentions this name'));
  });
});
