// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import type { PopupActions, PopupReadyState } from '../../../src/ui/popup/popup-props.ts';
import { Popup } from '../../../src/ui/popup/Popup.tsx';
import { click, press, renderPage } from './support/render.ts';
import { article, brief, translation } from './support/samples.ts';

let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n('en');
});

const ready: PopupReadyState = { status: 'ready', article, brief, isArticle: true, saved: false };

function actions(own: Partial<PopupActions> = {}): PopupActions {
  return {
    onShow: vi.fn(async () => true),
    onSave: vi.fn(async () => ({ ok: true }) as const),
    onUndoSave: vi.fn(async () => {}),
    onRead: vi.fn(),
    onCopy: vi.fn(async () => {}),
    onRetry: vi.fn(),
    onReadAnyway: vi.fn(),
    onOpenLibrary: vi.fn(),
    onOpenOptions: vi.fn(),
    ...own,
  };
}

const popup = (own: PopupActions, state: PopupReadyState = ready) => (
  <Popup i18n={i18n} state={state} actions={own} translation={translation} />
);

const byline = async (authors: string[]): Promise<string> => {
  const state = { ...ready, article: { ...ready.article, authors } };
  const page = await renderPage(popup(actions(), state));
  return page.root.querySelector('.article-byline')?.textContent ?? '';
};

describe('the popup of an article', () => {
  it('does not sign an article with the name of its site', async () => {
    expect(await byline(['Thùy Dương', 'Báo Ví dụ'])).toMatch(/^Thùy Dương\d/);
    expect(await byline(['Báo Ví dụ'])).toMatch(/^\d/);
  });

  it('shows a summary sentence in the page', async () => {
    const own = actions();
    const page = await renderPage(popup(own));
    await click(page.control('Nam Ninh tăng 8,3%.'));
    expect(own.onShow).toHaveBeenCalledWith(expect.objectContaining({ start: 6, end: 25 }));
  });

  it('offers the reader when the passage is no longer in the page', async () => {
    const own = actions({ onShow: async () => false });
    const page = await renderPage(popup(own));
    await click(page.control('Nam Ninh tăng 8,3%.'));
    expect(page.text()).toContain('no longer on the page');
  });

  it('says so when showing fails altogether', async () => {
    const own = actions({ onShow: () => Promise.reject(new Error('gone')) });
    const page = await renderPage(popup(own));
    await click(page.control('Nam Ninh tăng 8,3%.'));
    expect(page.text()).toContain('no longer on the page');
  });

  it('goes through the tabs by arrow keys', async () => {
    const page = await renderPage(popup(actions()));
    await press(page.control('Summary'), 'ArrowRight');
    expect(page.control('Key facts').getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(page.control('Key facts'));
    await press(page.control('Key facts'), 'End');
    expect(page.text()).toContain('No translation service yet');
    await press(page.control('Translation'), 'ArrowRight');
    expect(page.control('Summary').getAttribute('aria-selected')).toBe('true');
  });

  it('shows the sentence of a fact on request, the fact marked in it', async () => {
    const page = await renderPage(popup(actions()));
    await click(page.control('Key facts'));
    expect(page.root.querySelector('mark')).toBeNull();
    await click(page.control('Sentence it comes from'));
    expect(page.root.querySelector('.fact-source')?.textContent).toBe('Nam Ninh tăng 8,3%.');
    expect(page.root.querySelector('mark')?.textContent).toBe('8,3%');
  });

  it('steps through the mentions of a name', async () => {
    const own = actions();
    const page = await renderPage(popup(own));
    await click(page.control('Who and what'));
    await click(page.control('Nam Ninh'));
    expect(own.onShow).toHaveBeenLastCalledWith({ start: 6, end: 14 });
    await click(page.control('Next mention'));
    expect(own.onShow).toHaveBeenLastCalledWith({ start: 26, end: 34 });
    await click(page.control('Next mention'));
    expect(own.onShow).toHaveBeenLastCalledWith({ start: 6, end: 14 });
  });

  it('copies one item, in the chosen format', async () => {
    const own = actions();
    const page = await renderPage(popup(own));
    await click(page.control('Key facts'));
    await click(page.control('Copy this fact'));
    expect(own.onCopy).toHaveBeenLastCalledWith('8.3% (tăng trưởng): Nam Ninh tăng 8,3%.');
    await click(page.control('Copy'));
    await click(page.control('Markdown'));
    await click(page.control('Copy this fact'));
    expect(own.onCopy).toHaveBeenLastCalledWith('**8.3%** tăng trưởng: Nam Ninh tăng 8,3%.');
  });

  it('copies the whole brief', async () => {
    const own = actions();
    const page = await renderPage(popup(own));
    await click(page.control('Copy'));
    await click(page.control('Whole brief'));
    expect(own.onCopy).toHaveBeenCalledWith(
      [
        'Nam Ninh tăng trưởng',
        'Báo Ví dụ · August 24, 2022 · Thùy Dương\nhttps://bao.example/bai',
        'SUMMARY',
        '• Nam Ninh tăng 8,3%.',
        'KEY FACTS',
        '• 8.3% (tăng trưởng): Nam Ninh tăng 8,3%.',
        'WHO AND WHAT',
        '• Nam Ninh',
      ].join('\n\n'),
    );
    expect(page.text()).toContain('Copied.');
  });

  it('says when copying was refused', async () => {
    const page = await renderPage(
      popup(actions({ onCopy: () => Promise.reject(new Error('no')) })),
    );
    await click(page.control('Copy this sentence'));
    expect(page.text()).toContain('Not copied');
  });

  it('closes the copy menu with Escape, and the popup not with it', async () => {
    const page = await renderPage(popup(actions()));
    await click(page.control('Copy'));
    await press(page.control('Whole brief'), 'Escape');
    expect(() => page.control('Whole brief')).toThrow();
    expect(document.activeElement).toBe(page.control('Copy'));
  });

  it('has the article’s words while the brief is being made', async () => {
    const { brief: _brief, ...computing } = ready;
    const page = await renderPage(popup(actions(), computing));
    expect(page.text()).toContain('Nam Ninh tăng trưởng');
    expect(page.text()).toContain('Making the brief');
    expect(page.text()).toContain('2 min to read');
  });

  it('says plainly that a language’s facts are not read', async () => {
    const state = { ...ready, article: { ...article, language: 'fr' } };
    const page = await renderPage(popup(actions(), state));
    await click(page.control('Key facts'));
    expect(page.text()).toContain('This article is in French');
    expect(page.control('Save')).toBeTruthy();
  });
});

describe('saving from the popup', () => {
  it('says Saved only once the owner does, and offers to undo', async () => {
    const own = actions();
    const page = await renderPage(popup(own));
    await click(page.control('Save'));
    expect(page.text()).toContain('Saved. You can read it offline');
    expect(page.root.querySelector('.action-bar')?.textContent).not.toContain('Saved');
    await page.update(popup(own, { ...ready, saved: true }));
    expect(page.root.querySelector('.action-bar')?.textContent).toContain('Saved');
    await click(page.control('Undo'));
    expect(own.onUndoSave).toHaveBeenCalledOnce();
  });

  it('does not save twice while a save is under way', async () => {
    const own = actions({ onSave: vi.fn(() => new Promise<never>(() => {})) });
    const page = await renderPage(popup(own));
    await click(page.control('Save'));
    await click(page.control('Saving…'));
    expect(own.onSave).toHaveBeenCalledOnce();
  });

  it.each([
    ['quota', 'no room left'],
    ['unavailable', 'keeps no data in this window'],
    ['unexpected', 'something went wrong'],
  ] as const)('says what to do when a save fails: %s', async (problem, words) => {
    const page = await renderPage(popup(actions({ onSave: async () => ({ ok: false, problem }) })));
    await click(page.control('Save'));
    expect(page.text()).toContain(words);
    expect(page.control('Save')).toBeTruthy();
  });

  it('says so when saving throws', async () => {
    const page = await renderPage(
      popup(actions({ onSave: () => Promise.reject(new Error('disk')) })),
    );
    await click(page.control('Save'));
    expect(page.text()).toContain('something went wrong');
  });

  it('asks first in a private window', async () => {
    const own = actions();
    const page = await renderPage(popup(own, { ...ready, privateWindow: true }));
    await click(page.control('Save'));
    expect(own.onSave).not.toHaveBeenCalled();
    expect(page.text()).toContain('stays in the library after the window is closed');
    await click(page.control('Save all the same'));
    expect(own.onSave).toHaveBeenCalledOnce();
  });
});

describe('the popup without an article', () => {
  it.each([
    ['not-an-article', 'Read it anyway', 'onReadAnyway'],
    ['browser-page', 'Open library', 'onOpenLibrary'],
    ['add-on-store', 'Open library', 'onOpenLibrary'],
    ['pdf', 'Open library', 'onOpenLibrary'],
    ['page-loading', 'Try again', 'onRetry'],
    ['page-failed', 'Try again', 'onRetry'],
    ['no-access', 'Try again', 'onRetry'],
    ['no-text', 'Try again', 'onRetry'],
    ['too-large', 'Open library', 'onOpenLibrary'],
  ] as const)('has its own words and next step for %s', async (code, step, action) => {
    const own = actions();
    const page = await renderPage(
      <Popup
        i18n={i18n}
        state={{ status: 'message', code }}
        actions={own}
        translation={translation}
      />,
    );
    expect(page.root.querySelector('h1')?.textContent).toBe(i18n.t(`message.${code}.title`));
    const next = page.root.querySelector<HTMLElement>('.empty-state .button');
    expect(next?.textContent).toBe(step);
    if (next) await click(next);
    expect(own[action]).toHaveBeenCalledOnce();
  });
});

describe('a translation in the popup', () => {
  const paragraphs = [
    {
      id: 'b0',
      original: 'Nam Ninh tăng 8,3%.',
      translated: 'Nanning grew.',
      html: '<a href="https://a.vn/" onclick="x()">Nanning</a> <b>grew</b>.<img src=x onerror=y>',
    },
  ];

  it('keeps links and bold words, sanitised, once the code for it has come', async () => {
    const page = await renderPage(
      <Popup
        i18n={i18n}
        state={ready}
        actions={actions()}
        translation={{ ...translation, state: { status: 'done', paragraphs } }}
      />,
    );
    await click(page.control('Translation'));
    expect(page.text()).toContain('Nanning grew.');
    await vi.waitFor(() => {
      expect(page.root.querySelector('.translated b')?.textContent).toBe('grew');
    });
    expect(page.root.querySelector('.translated a')?.getAttribute('href')).toBe('https://a.vn/');
    expect(page.root.querySelector('.translated img, .translated [onclick]')).toBeNull();
  });
});
