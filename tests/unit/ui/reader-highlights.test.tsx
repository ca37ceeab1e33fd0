// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import { Reader } from '../../../src/ui/reader/Reader.tsx';
import { eventually } from '../../support/eventually.ts';
import { highlightOf, highlights, undo } from './support/highlights.ts';
import { renderHighlights, selectWords } from './support/highlights-reader.tsx';
import { stubLayout } from './support/reader.ts';
import { click, press, type } from './support/render.ts';

let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n('en');
});
beforeEach(stubLayout);

/** Puts the pointer down on an element. */
async function pointAt(target: Element | null): Promise<void> {
  await act(() => void target?.dispatchEvent(new Event('pointerdown', { bubbles: true })));
}

describe('highlights in the text', () => {
  it('are marked, also after the lines were filled anew, and leave the words as they are', async () => {
    const own = highlights([highlightOf('tăng 8,3%.\nNam Ninh', { note: 'xem lại' })]);
    const page = await renderHighlights(i18n, own);
    const marked = () =>
      [...page.root.querySelectorAll('.marked-own-green')].map(
        (element) => element.closest<HTMLElement>('[data-source]')?.dataset.source,
      );
    expect(marked()).toEqual(['b0', 'b2']);
    const names = { ...page.props.settings, underlineNames: true };
    await page.update(<Reader {...page.props} settings={names} />);
    await eventually(() =>
      expect(page.root.querySelector('.highlight-marker')?.closest('.name')).toBeNull(),
    );
    expect(page.root.querySelectorAll('.highlight-marker')).toHaveLength(1);
    expect(page.root.querySelector('[data-source="b2"]')?.textContent).toBe('Nam Ninh vui.');
    await page.update(<Reader {...page.props} highlights={highlights([])} />);
    expect(marked()).toEqual([]);
    expect(page.root.querySelector('.highlight-marker')).toBeNull();
    expect(page.root.querySelector('[data-source="b2"]')?.childNodes).toHaveLength(1);
  });

  it('open a card from the keyboard; it gives the focus back', async () => {
    const own = highlights([highlightOf('8,3%', { note: 'xem lại' })]);
    const page = await renderHighlights(i18n, own);
    const marker = page.control('Highlight with a note, Green: 8,3%');
    await click(marker);
    const card = page.root.querySelector('[role="dialog"]');
    expect(card?.getAttribute('aria-label')).toBe('Highlight, Green');
    expect(card?.querySelector('textarea')?.value).toBe('xem lại');
    expect(page.control('Green').getAttribute('aria-pressed')).toBe('true');
    await click(page.control('Pink'));
    expect(own.onChange).toHaveBeenCalledExactlyOnceWith('8,3%', { colour: 'pink' });
    await press(page.control('Pink'), 'Escape');
    expect(page.root.querySelector('[role="dialog"]')).toBeNull();
    expect(document.activeElement).toBe(marker);
  });

  it('keep a note by themselves, say so, and keep what was typed last on closing', async () => {
    const own = highlights([highlightOf('8,3%')]);
    const page = await renderHighlights(i18n, own);
    await click(page.control('Highlight, Green: 8,3%'));
    const field = page.root.querySelector('textarea');
    if (!field) throw new Error('The card has no field.');
    await type(field, 'một');
    expect(own.onChange).not.toHaveBeenCalled();
    await eventually(() => expect(own.onChange).toHaveBeenCalledWith('8,3%', { note: 'một' }));
    await eventually(() => expect(page.text()).toContain('Saved'));
    await type(field, 'một hai');
    await click(page.control('Close'));
    await eventually(() =>
      expect(own.onChange).toHaveBeenLastCalledWith('8,3%', { note: 'một hai' }),
    );
    expect(own.onChange).toHaveBeenCalledTimes(2);
  });

  it('close their card when something else is pressed, and keep the note', async () => {
    const own = highlights([highlightOf('8,3%')]);
    const page = await renderHighlights(i18n, own);
    await click(page.control('Highlight, Green: 8,3%'));
    const field = page.root.querySelector('textarea');
    if (!field) throw new Error('The card has no field.');
    await type(field, 'một');
    await pointAt(field);
    expect(page.root.querySelector('[role="dialog"]')).not.toBeNull();
    await pointAt(page.root.querySelector('.article-body'));
    expect(page.root.querySelector('[role="dialog"]')).toBeNull();
    await eventually(() => expect(own.onChange).toHaveBeenCalledWith('8,3%', { note: 'một' }));
  });

  it('say where a window keeps nothing for good', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const refused = Object.assign(new Error('A session does not keep this.'), {
      problem: 'unavailable',
    });
    const page = await renderHighlights(
      i18n,
      highlights([], { onAdd: () => Promise.reject(refused) }),
    );
    await selectWords(page, 'tăng', '8,3%');
    await click(page.control('Highlight: Yellow'));
    expect(page.text()).toContain('This window keeps nothing for good');
  });

  it('say when a note could not be kept, and try again', async () => {
    const onChange = vi.fn(async () => {});
    onChange.mockRejectedValueOnce(new Error('Full.'));
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const page = await renderHighlights(i18n, highlights([highlightOf('8,3%')], { onChange }));
    await click(page.control('Highlight, Green: 8,3%'));
    const field = page.root.querySelector('textarea');
    if (!field) throw new Error('The card has no field.');
    await type(field, 'một');
    await eventually(() => expect(page.text()).toContain('Not saved. Your words are still here'));
    await act(async () => {
      field.dispatchEvent(new FocusEvent('blur'));
    });
    await eventually(() => expect(onChange).toHaveBeenCalledTimes(2));
    expect(onChange).toHaveBeenLastCalledWith('8,3%', { note: 'một' });
  });

  it('are deleted with a way back', async () => {
    const own = highlights([highlightOf('8,3%')]);
    const page = await renderHighlights(i18n, own);
    await click(page.control('Highlight, Green: 8,3%'));
    await click(page.control('Delete this highlight'));
    expect(own.onRemove).toHaveBeenCalledExactlyOnceWith('8,3%');
    expect(page.root.querySelector('[role="dialog"]')).toBeNull();
    await click(page.control('Undo'));
    expect(undo).toHaveBeenCalledOnce();
  });

  it('show the one the page was opened for', async () => {
    const page = await renderHighlights(i18n, highlights([highlightOf('vui')], { first: 'vui' }));
    expect(page.root.querySelector('.marked-focus')?.getAttribute('data-source')).toBe('b2');
  });
});

describe('the list of highlights beside the text', () => {
  it('goes to each, and keeps those that are no longer in the text', async () => {
    const gone = highlightOf('Câu đã bị bỏ khỏi bài.', { note: 'vì sao?' });
    const page = await renderHighlights(i18n, highlights([highlightOf('vui'), gone]));
    const tab = page.root.querySelector<HTMLElement>('[data-tab="highlights"]');
    expect(tab?.textContent).toBe('Highlights2');
    if (tab) await click(tab);
    const lost = page.root.querySelector('.highlights-lost');
    expect(lost?.textContent).toContain('Not found in this version');
    expect(lost?.textContent).toContain('Câu đã bị bỏ khỏi bài.');
    expect(lost?.textContent).toContain('vì sao?');
    expect(lost?.querySelector('.jump')).toBeNull();
    await click(page.control('Green: vui'));
    expect(page.root.querySelector('.marked-focus')?.getAttribute('data-source')).toBe('b2');
  });

  it('copies all with their notes', async () => {
    const page = await renderHighlights(
      i18n,
      highlights([highlightOf('8,3%', { note: 'số' }), highlightOf('vui')]),
    );
    const tab = page.root.querySelector<HTMLElement>('[data-tab="highlights"]');
    if (tab) await click(tab);
    await click(page.control('Copy all highlights'));
    expect(page.props.actions.onCopy).toHaveBeenCalledWith('8,3%\n– số\n\nvui');
  });

  it('teaches where there is nothing yet', async () => {
    const page = await renderHighlights(i18n, highlights([]));
    const tab = page.root.querySelector<HTMLElement>('[data-tab="highlights"]');
    if (tab) await click(tab);
    expect(page.text()).toContain('Select a passage in the text and choose a colour, or press H.');
  });
});
