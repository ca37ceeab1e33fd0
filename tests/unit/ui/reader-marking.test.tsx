// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import { highlightOf, highlights, text } from './support/highlights.ts';
import { renderHighlights, selectWords } from './support/highlights-reader.tsx';
import { readerProps, ready, stubLayout } from './support/reader.ts';
import { click, press } from './support/render.ts';

let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n('en');
});
beforeEach(stubLayout);

describe('selecting text in the reader', () => {
  it('offers four colours by name, and marks the passage over several lines', async () => {
    const own = highlights([]);
    const page = await renderHighlights(i18n, own);
    await selectWords(page, 'Ninh', 'vui');
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
    const page = await renderHighlights(i18n, highlights([]));
    await selectWords(page, 'Ninh', 'vui');
    await press(document.body, 'Tab');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Highlight: Yellow');
    await press(document.activeElement as Element, 'ArrowLeft');
    expect(document.activeElement?.textContent).toBe('Note');
    await press(document.activeElement as Element, 'Escape');
    expect(page.root.querySelector('[role="toolbar"]')).toBeNull();
  });

  it('marks by the key h in the colour used last', async () => {
    const own = highlights([highlightOf('vui', { colour: 'pink' })]);
    const page = await renderHighlights(i18n, own);
    await selectWords(page, 'tăng', 'tăng');
    await press(document.body, 'h');
    expect(own.onAdd).toHaveBeenCalledWith(expect.objectContaining({ colour: 'pink' }));
  });

  it('offers nothing for words outside the running text', async () => {
    const page = await renderHighlights(i18n, highlights([]));
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
    const page = await renderHighlights(i18n, own, { state: ready });
    await selectWords(page, 'tăng', '8,3%');
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
    const page = await renderHighlights(i18n, own, {
      state: { ...ready, privateWindow: true },
      actions: { ...base.actions, onSave },
    });
    await selectWords(page, 'tăng', '8,3%');
    await press(document.body, 'h');
    expect(onSave).not.toHaveBeenCalled();
    await click(page.control('Save all the same'));
    expect(onSave).toHaveBeenCalledOnce();
    expect(own.onAdd).not.toHaveBeenCalled();
    expect(page.text()).toContain('no room left');
  });

  it('is not needed: h marks the paragraph one has stepped to', async () => {
    const own = highlights([]);
    const page = await renderHighlights(i18n, own);
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
