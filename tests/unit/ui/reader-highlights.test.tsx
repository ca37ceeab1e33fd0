// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import type { HighlightsProps } from '../../../src/ui/reader/highlights/highlights-props.ts';
import type { ReaderProps } from '../../../src/ui/reader/reader-props.ts';
import { Reader } from '../../../src/ui/reader/Reader.tsx';
import { eventually } from '../../support/eventually.ts';
import { highlightOf, highlights, text, undo } from './support/highlights.ts';
import { readerProps, ready, stubLayout } from './support/reader.ts';
import { click, press, type Rendered, renderPage, type } from './support/render.ts';

let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n('en');
});
beforeEach(stubLayout);

async function reader(
  own: HighlightsProps,
  more: Partial<ReaderProps> = {},
): Promise<Rendered & { props: ReaderProps }> {
  const props = readerProps(i18n, { state: { ...ready, saved: true }, highlights: own, ...more });
  return { ...(await renderPage(<Reader {...props} />)), props };
}

/** The text node that holds these words, and where they begin in it. */
function placeOf(root: ParentNode, words: string): [Text, number] {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(words);
    if (at >= 0) return [node as Text, at];
  }
  throw new Error(`No «${words}» in the text.`);
}

/** Selects from the first words to the end of the last, and waits until that is noticed. */
async function select(page: Rendered, from: string, to: string): Promise<void> {
  const body = page.root.querySelector('.article-body');
  if (!body) throw new Error('There is no article.');
  const [startNode, start] = placeOf(body, from);
  const [endNode, end] = placeOf(body, to);
  await act(async () => {
    document.getSelection()?.setBaseAndExtent(startNode, start, endNode, end + to.length);
    document.dispatchEvent(new Event('selectionchange'));
    await new Promise((resolve) => setTimeout(resolve, 150));
  });
}

/** Puts the pointer down on an element. */
async function pointAt(target: Element | null): Promise<void> {
  await act(() => void target?.dispatchEvent(new Event('pointerdown', { bubbles: true })));
}

describe('selecting text in the reader', () => {
  it('offers four colours by name, and marks the passage over several lines', async () => {
    const own = highlights([]);
    const page = await reader(own);
    await select(page, 'Ninh', 'vui');
    const bar = page.root.querySelector('[role="toolbar"]');
    expect(
      [...(bar?.querySelectorAll('button') ?? [])].map(
        (button) => button.getAttribute('aria-label') ?? button.textContent,
      ),
    ).toEqual([
      'Highlight: Yellow',
      'Highlight: Green',
      'Highlight: Blue',
      'Highlight: Pink',
      'Note',
    ]);
    await click(page.control('Highlight: Blue'));
    const start = text.indexOf('Ninh');
    const end = text.indexOf('vui') + 3;
    expect(own.onAdd).toHaveBeenCalledExactlyOnceWith({ start, end, colour: 'blue' });
    expect(document.getSelection()?.isCollapsed).toBe(true);
    expect(page.root.querySelector('[role="toolbar"]')).toBeNull();
    expect(page.text()).toContain('Highlighted. Colour: Blue.');
  });

  it('is reached by Tab, walked by arrows and left by Escape', async () => {
    const page = await reader(highlights([]));
    await select(page, 'Ninh', 'vui');
    await press(document.body, 'Tab');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Highlight: Yellow');
    await press(document.activeElement as Element, 'ArrowLeft');
    expect(document.activeElement?.textContent).toBe('Note');
    await press(document.activeElement as Element, 'Escape');
    expect(page.root.querySelector('[role="toolbar"]')).toBeNull();
  });

  it('marks by the key h in the colour used last', async () => {
    const own = highlights([highlightOf('vui', { colour: 'pink' })]);
    const page = await reader(own);
    await select(page, 'tăng', 'tăng');
    await press(document.body, 'h');
    expect(own.onAdd).toHaveBeenCalledWith(expect.objectContaining({ colour: 'pink' }));
  });

  it('offers nothing for words outside the running text', async () => {
    const page = await reader(highlights([]));
    await act(async () => {
      const title = page.root.querySelector('.article-title');
      if (title) document.getSelection()?.selectAllChildren(title);
      document.dispatchEvent(new Event('selectionchange'));
      await new Promise((resolve) => setTimeout(resolve, 150));
    });
    expect(page.root.querySelector('[role="toolbar"]')).toBeNull();
    await press(document.body, 'h');
    expect(page.text()).toContain('Select a passage in the running text first');
  });

  it('saves an article that is not saved, then marks', async () => {
    const own = highlights([], { ready: false });
    const page = await reader(own, { state: ready });
    await select(page, 'tăng', '8,3%');
    await click(page.control('Save to highlight'));
    const { onSave } = page.props.actions;
    expect(onSave).toHaveBeenCalledOnce();
    const start = text.indexOf('tăng');
    expect(own.onAdd).toHaveBeenCalledExactlyOnceWith({
      start,
      end: start + 'tăng 8,3%'.length,
      colour: 'yellow',
    });
    expect(page.text()).toContain('Saved. You can read it offline');
  });

  it('marks nothing where the save failed, and asks first in a private window', async () => {
    const own = highlights([], { ready: false });
    const onSave = vi.fn(async () => ({ ok: false, problem: 'quota' }) as const);
    const base = readerProps(i18n);
    const page = await reader(own, {
      state: { ...ready, privateWindow: true },
      actions: { ...base.actions, onSave },
    });
    await select(page, 'tăng', '8,3%');
    await press(document.body, 'h');
    expect(onSave).not.toHaveBeenCalled();
    await click(page.control('Save all the same'));
    expect(onSave).toHaveBeenCalledOnce();
    expect(own.onAdd).not.toHaveBeenCalled();
    expect(page.text()).toContain('no room left');
  });

  it('is not needed: h marks the paragraph one has stepped to', async () => {
    const own = highlights([]);
    const page = await reader(own);
    await press(document.body, 'j');
    await press(document.body, 'j');
    await press(document.body, 'h');
    const start = text.indexOf('Nam Ninh tăng');
    expect(own.onAdd).toHaveBeenCalledExactlyOnceWith({
      start,
      end: start + 'Nam Ninh tăng 8,3%.'.length,
      colour: 'yellow',
    });
    expect(page.root.querySelector('.marked-focus')).toBeNull();
  });
});

describe('highlights in the text', () => {
  it('are marked, also after the lines were filled anew, and leave the words as they are', async () => {
    const own = highlights([highlightOf('tăng 8,3%.\nNam Ninh', { note: 'xem lại' })]);
    const page = await reader(own);
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
    const page = await reader(own);
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
    const page = await reader(own);
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
    const page = await reader(own);
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
    const page = await reader(highlights([], { onAdd: () => Promise.reject(refused) }));
    await select(page, 'tăng', '8,3%');
    await click(page.control('Highlight: Yellow'));
    expect(page.text()).toContain('This window keeps nothing for good');
  });

  it('say when a note could not be kept, and try again', async () => {
    const onChange = vi.fn(async () => {});
    onChange.mockRejectedValueOnce(new Error('Full.'));
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const page = await reader(highlights([highlightOf('8,3%')], { onChange }));
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
    const page = await reader(own);
    await click(page.control('Highlight, Green: 8,3%'));
    await click(page.control('Delete this highlight'));
    expect(own.onRemove).toHaveBeenCalledExactlyOnceWith('8,3%');
    expect(page.root.querySelector('[role="dialog"]')).toBeNull();
    await click(page.control('Undo'));
    expect(undo).toHaveBeenCalledOnce();
  });

  it('show the one the page was opened for', async () => {
    const page = await reader(highlights([highlightOf('vui')], { first: 'vui' }));
    expect(page.root.querySelector('.marked-focus')?.getAttribute('data-source')).toBe('b2');
  });
});

describe('the list of highlights beside the text', () => {
  it('goes to each, and keeps those that are no longer in the text', async () => {
    const gone = highlightOf('Câu đã bị bỏ khỏi bài.', { note: 'vì sao?' });
    const page = await reader(highlights([highlightOf('vui'), gone]));
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
    const page = await reader(
      highlights([highlightOf('8,3%', { note: 'số' }), highlightOf('vui')]),
    );
    const tab = page.root.querySelector<HTMLElement>('[data-tab="highlights"]');
    if (tab) await click(tab);
    await click(page.control('Copy all highlights'));
    expect(page.props.actions.onCopy).toHaveBeenCalledWith('8,3%\n– số\n\nvui');
  });

  it('teaches where there is nothing yet', async () => {
    const page = await reader(highlights([]));
    const tab = page.root.querySelector<HTMLElement>('[data-tab="highlights"]');
    if (tab) await click(tab);
    expect(page.text()).toContain('Select a passage in the text and choose a colour, or press H.');
  });
});
