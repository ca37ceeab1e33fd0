// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import { Reader } from '../../../src/ui/reader/Reader.tsx';
import type {
  SelectionTranslationProps,
  TranslationState,
} from '../../../src/ui/translation-view/translation-props.ts';
import { readerProps, stubLayout } from './support/reader.ts';
import { click, press, renderPage } from './support/render.ts';
import { translation } from './support/samples.ts';

let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n('en');
});
beforeEach(stubLayout);

/** Selects all words of an element, as a drag of the pointer does. */
async function select(element: Element | null): Promise<void> {
  await act(() => {
    document.getSelection()?.selectAllChildren(element as Element);
    document.dispatchEvent(new Event('selectionchange'));
  });
}

function selectionProps(
  shown: SelectionTranslationProps['shown'] = null,
): SelectionTranslationProps {
  return { shown, onTranslate: vi.fn(), onClose: vi.fn() };
}

const withState = (state: TranslationState) =>
  selectionProps({
    text: 'Nam Ninh tăng 8,3%.',
    language: 'vi',
    translation: { ...translation, target: 'ar', state },
  });

const paragraphs = [
  {
    id: 'selection.0',
    original: 'Nam Ninh tăng 8,3%.',
    translated: 'Nanning grew.',
    html: 'Nanning grew.<img src=x onerror=alert(1)>',
    missing: ['8,3%'],
  },
];

describe('selected words in the reader', () => {
  it('are translated by a button over them and by a key, in the language they stand in', async () => {
    const selection = selectionProps();
    const page = await renderPage(<Reader {...readerProps(i18n, { selection })} />);
    expect(page.root.querySelector('.selection-toolbar')).toBeNull();
    await press(document.body, 'd');
    expect(selection.onTranslate).not.toHaveBeenCalled();
    await select(page.root.querySelector('[data-source="b0"]'));
    await click(page.control('Translate'));
    await press(document.body, 'd');
    expect(vi.mocked(selection.onTranslate).mock.calls).toEqual([
      ['Nam Ninh tăng 8,3%.', 'vi'],
      ['Nam Ninh tăng 8,3%.', 'vi'],
    ]);
  });

  it('have no button outside the article, nor where nothing is selected any more', async () => {
    const selection = selectionProps();
    const page = await renderPage(<Reader {...readerProps(i18n, { selection })} />);
    await select(page.root.querySelector('.reader-aside'));
    expect(page.root.querySelector('.selection-toolbar')).toBeNull();
    await select(page.root.querySelector('[data-source="b0"]'));
    expect(page.root.querySelector('.selection-toolbar')).not.toBeNull();
    await act(() => {
      document.getSelection()?.removeAllRanges();
      document.dispatchEvent(new Event('selectionchange'));
    });
    expect(page.root.querySelector('.selection-toolbar')).toBeNull();
  });

  it('come with their translation in a card that marks what is missing, and copies', async () => {
    const selection = withState({ status: 'done', paragraphs });
    const props = readerProps(i18n, { selection });
    const page = await renderPage(<Reader {...props} />);
    const card = page.root.querySelector('.selection-card');
    expect(card?.querySelector('.translated-original')?.textContent).toBe('Nam Ninh tăng 8,3%.');
    const translated = card?.querySelector('[lang="ar"]');
    expect(translated?.textContent).toBe('Nanning grew.');
    expect(translated?.getAttribute('dir')).toBe('rtl');
    expect(card?.querySelector('img')).toBeNull();
    expect(card?.textContent).toContain('Not found in the translation: 8,3%');
    expect(document.activeElement).toBe(card);
    await click(page.control('Copy the translation'));
    expect(props.actions.onCopy).toHaveBeenCalledWith('Nanning grew.');
    await press(card as Element, 'Escape');
    expect(selection.onClose).toHaveBeenCalled();
  });

  it('can be stopped, and say what went wrong', async () => {
    const running = withState({ status: 'running', done: 0, total: 1, paragraphs: [] });
    const page = await renderPage(<Reader {...readerProps(i18n, { selection: running })} />);
    expect(page.control('Stop')).toBeTruthy();
    const failed = withState({ status: 'failed', problem: 'unauthorised', paragraphs: [] });
    await page.update(<Reader {...readerProps(i18n, { selection: failed })} />);
    expect(page.root.querySelector('.selection-card [role="alert"]')?.textContent).toContain(
      'The service refused the key. Check the key in options.',
    );
  });
});
