// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import { defaultSettings } from '../../../src/settings/settings.ts';
import type { OptionsActions, OptionsProps } from '../../../src/ui/options/options-props.ts';
import { Options } from '../../../src/ui/options/Options.tsx';
import { parseHost } from '../../../src/ui/options/parse-host.ts';
import { click, renderPage, type } from './support/render.ts';
import { eventually } from '../../support/eventually.ts';

let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n('en');
});

const settings = { ...defaultSettings(), quietSites: ['vnexpress.net'] };

function props(own: Partial<OptionsActions> = {}): OptionsProps {
  return {
    i18n,
    settings,
    stored: {
      articles: 3,
      bytes: 2_000_000,
      quota: 4_000_000_000,
      pictureBytes: 120_000_000,
      persistent: false,
    },
    shortcuts: [{ command: 'save', keys: 'Alt+S' }],
    languages: ['en', 'vi'],
    version: '0.1.0',
    translationSection: <p>Services</p>,
    actions: {
      onChange: vi.fn(),
      onDeleteLibrary: vi.fn(async () => {}),
      onDeleteAll: vi.fn(async () => {}),
      onPersist: vi.fn(async () => false),
      onKeepPictures: vi.fn(async () => true),
      onExportSettings: vi.fn(),
      onImportSettings: vi.fn(async () => ({ ok: true }) as const),
      onForgetReaderSite: vi.fn(async () => {}),
      onOpenLibrary: vi.fn(),
      onOpenWelcome: vi.fn(),
      ...own,
    },
  };
}

describe('the options page', () => {
  it('changes one setting and keeps the others', async () => {
    const own = props();
    const page = await renderPage(<Options {...own} />);
    await click(page.control('Dark'));
    expect(own.actions.onChange).toHaveBeenCalledWith({ ...settings, theme: 'dark' });
    await click(page.control('5 sentences'));
    expect(own.actions.onChange).toHaveBeenLastCalledWith({
      ...settings,
      summary: { ...settings.summary, sentences: 5 },
    });
  });

  it('finds settings by their words, and says when there are none', async () => {
    const page = await renderPage(<Options {...props()} />);
    const search = page.root.querySelector('input[type="search"]') as HTMLElement;
    await type(search, 'badge');
    expect([...page.root.querySelectorAll('h2')].map((title) => title.textContent)).toEqual([
      'Sites',
    ]);
    await type(search, 'translation');
    expect(page.text()).toContain('Services');
    await type(search, 'xyzzy');
    expect(page.text()).toContain('Nothing found');
    await click(page.control('Show all options'));
    expect(page.root.querySelectorAll('h2').length).toBeGreaterThan(4);
  });

  it('adds the host of an address that was typed, and refuses what is none', async () => {
    const own = props();
    const page = await renderPage(<Options {...own} />);
    const field = page.root.querySelector('.site-add input') as HTMLElement;
    await type(field, 'https://tuoitre.vn/tin/1.html');
    await click(page.control('Add'));
    expect(own.actions.onChange).toHaveBeenCalledWith({
      ...settings,
      quietSites: ['vnexpress.net', 'tuoitre.vn'],
    });
    await type(field, 'not a site');
    await click(page.control('Add'));
    expect(page.text()).toContain('not a site address');
    expect(own.actions.onChange).toHaveBeenCalledOnce();
  });

  it('deletes only after a second question, which says how much', async () => {
    const own = props();
    const page = await renderPage(<Options {...own} />);
    await click(page.control('Delete all articles'));
    expect(page.text()).toContain('3 saved articles will be deleted for good');
    expect(own.actions.onDeleteLibrary).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(page.control('Cancel'));
    await click(page.control('Cancel'));
    expect(document.activeElement).toBe(page.control('Delete all articles'));
    await click(page.control('Delete everything'));
    await click(page.control('Delete for good'));
    expect(own.actions.onDeleteAll).toHaveBeenCalledOnce();
    expect(own.actions.onDeleteLibrary).not.toHaveBeenCalled();
    expect(page.text()).toContain('Deleted.');
  });

  it('says when deleting failed', async () => {
    const page = await renderPage(
      <Options {...props({ onDeleteAll: () => Promise.reject(new Error('blocked')) })} />,
    );
    await click(page.control('Delete everything'));
    await click(page.control('Delete for good'));
    expect(page.text()).toContain('Not everything could be deleted');
  });

  it('says that a newer version wrote the settings', async () => {
    const page = await renderPage(<Options {...props()} settingsNewer />);
    expect(page.text()).toContain('A newer version of Lược wrote the settings of this browser');
  });

  it('says what the browser answered about keeping the data', async () => {
    const page = await renderPage(<Options {...props()} />);
    await click(page.control('Ask the browser to keep it'));
    expect(page.text()).toContain('did not promise it');
  });

  it.each([
    [
      { ok: false, problem: 'fields', fields: ['theme'] } as const,
      'these settings in the file do not fit: theme',
    ],
    [{ ok: false, problem: 'not-settings' } as const, 'not a settings file'],
    [{ ok: false, problem: 'newer-version' } as const, 'a newer version of Lược wrote this file'],
    [{ ok: false, problem: 'newer-stored' } as const, 'they were left untouched'],
    [{ ok: true } as const, 'Settings imported'],
  ])('says how an import went: %o', async (outcome, words) => {
    const page = await renderPage(
      <Options {...props({ onImportSettings: async () => outcome })} />,
    );
    const picker = page.root.querySelector('input[type="file"]') as HTMLInputElement;
    Object.defineProperty(picker, 'files', { value: [new File(['{}'], 'luoc.json')] });
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(() => expect(page.text()).toContain(words));
  });
});

describe('parseHost', () => {
  it.each([
    ['vnexpress.net', 'vnexpress.net'],
    [' https://www.bbc.com/news?x=1 ', 'www.bbc.com'],
    ['Báo.vn', 'xn--bo-mia.vn'],
    ['localhost', 'localhost'],
    ['javascript:alert(1)', null],
    ['word', null],
    ['', null],
  ])('reads %j', (typed, host) => {
    expect(parseHost(typed)).toBe(host);
  });
});
