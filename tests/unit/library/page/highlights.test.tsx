// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { addressOf, placeOf } from '../../../../src/platform/library-place.ts';
import { createI18n, type I18n } from '../../../../src/i18n/i18n.ts';
import type { HighlightColour } from '../../../../src/library/records.ts';
import { eventually } from '../../../support/eventually.ts';
import { stubLayout } from '../../ui/support/reader.ts';
import { click, type } from '../../ui/support/render.ts';
import { openPage } from './open-page.tsx';

let i18n: I18n;
beforeAll(async () => {
  stubLayout();
  i18n = await createI18n('en');
});

/** The library page at its highlights: as many as colours are given, in two articles by turns. */
async function openHighlights(colours: HighlightColour[]) {
  const titles = ['Giá vải', 'Cầu mới'];
  const opened = await openPage(
    i18n,
    titles.map((title) => ({ title, text: 'Thủ đô Hà Nội đón khách.' })),
  );
  const { library, clock, page, render } = opened;
  const { items } = await library.list({ ascending: true });
  for (const [n, colour] of colours.entries()) {
    clock.now += 1000;
    const note = n === 0 ? 'Hỏi lại con số' : '';
    const span = n === 0 ? { start: 0, end: 6 } : { start: 7, end: 13 };
    await library.highlights.add(items[n % 2]?.id ?? '', { ...span, colour, note });
  }
  await page.update(render({ view: 'highlights' }));
  const shown = () =>
    Array.from(page.root.querySelectorAll('.highlight-open'), (element) => element.textContent);
  await eventually(() => expect(page.root.querySelector('.skeleton')).toBeNull());
  return { ...opened, items, shown };
}

describe('the highlights of all articles', () => {
  it('are listed newest first, with their note, article and day, and open in the reader', async () => {
    const { page, shown, actions, items, library } = await openHighlights(['green', 'pink']);
    await eventually(() =>
      expect(shown()).toEqual([
        'Pink: Hà NộiCầu mớibao.exampleMay 2, 2026',
        'Green: Thủ đôHỏi lại con sốGiá vảibao.exampleMay 2, 2026',
      ]),
    );
    const [first] = page.root.querySelectorAll<HTMLElement>('.highlight-open');
    if (first) await click(first);
    const [placed] = await library.highlights.list(items[1]?.id ?? '');
    expect(vi.mocked(actions.onOpenHighlight).mock.calls).toEqual([
      [expect.objectContaining({ title: 'Cầu mới' }), placed?.highlight.id],
    ]);
  });

  it('are narrowed by colour, note and words, and say where nothing is left', async () => {
    const { page, shown } = await openHighlights(['green', 'pink', 'blue']);
    await click(page.control('Blue'));
    await eventually(() => expect(shown()).toHaveLength(1));
    expect(page.text()).toContain('1 highlight');
    await click(page.control('With a note'));
    await eventually(() => expect(page.text()).toContain('Nothing found'));
    await click(page.control('All'));
    await eventually(() => expect(shown().join()).toContain('Hỏi lại'));
    const search = page.root.querySelector('input[type="search"]');
    await type(search as HTMLElement, 'khong co');
    await eventually(() => expect(page.text()).toContain('Nothing found'));
    await type(search as HTMLElement, 'gia vai con so');
    await eventually(() => expect(shown()).toHaveLength(1));
  });

  it('are rendered only as far as the screen goes', async () => {
    const { page, shown } = await openHighlights(Array.from({ length: 120 }, () => 'blue'));
    await eventually(() => expect(page.text()).toContain('120 highlights'));
    await eventually(() => expect(shown().length).toBeGreaterThan(0));
    expect(shown().length).toBeLessThan(60);
  });

  it('teach where there is none yet', async () => {
    const { page } = await openHighlights([]);
    await eventually(() => expect(page.text()).toContain('Nothing highlighted yet'));
  });

  it('have an address of their own', () => {
    for (const view of ['articles', 'names', 'highlights'] as const) {
      expect(placeOf(new URLSearchParams(addressOf({ view })))).toEqual({ view });
    }
    const name = { view: 'name', key: 'person:a b' } as const;
    expect(placeOf(new URLSearchParams(addressOf(name)))).toEqual(name);
  });
});

describe('the list of articles', () => {
  it('says how many highlights each has', async () => {
    const { page, render } = await openHighlights(['green', 'pink', 'blue']);
    await page.update(render({ view: 'articles' }));
    const counts = () =>
      Array.from(page.root.querySelectorAll('.item'), (item) => [
        item.querySelector('.item-title')?.textContent,
        item.querySelector('.item-highlights')?.textContent,
      ]);
    await eventually(() =>
      expect(counts()).toEqual([
        ['Cầu mới', '1 highlight'],
        ['Giá vải', '2 highlights'],
      ]),
    );
  });
});
