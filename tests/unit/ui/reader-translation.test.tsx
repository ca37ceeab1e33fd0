// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import { Reader } from '../../../src/ui/reader/Reader.tsx';
import { readerProps, stubLayout } from './support/reader.ts';
import { click, renderPage } from './support/render.ts';
import { translation } from './support/samples.ts';

let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n('en');
});
beforeEach(stubLayout);

/** The lines of the text as they stand, originals and translations. */
function lines(root: HTMLElement): string[] {
  return [...root.querySelectorAll('[data-source], .line-translated, .line-alone')].map(
    (line) => line.innerHTML,
  );
}

describe('a translation in the text', () => {
  const paragraphs = [
    { id: 'lead', original: 'Sapo.', translated: 'Standfirst.' },
    {
      id: 'b0',
      original: 'Nam Ninh tăng 8,3%.',
      translated: 'Nanning grew by 8.3%.',
      html: '<b>Nanning</b> grew by 8.3%.<img src=x onerror=alert(1)>',
      missing: ['8,3%'],
    },
    { id: 'b2', original: 'Nam Ninh vui.' },
  ];
  const translated = (status: 'running' | 'done') =>
    readerProps(i18n, {
      translation: {
        ...translation,
        state:
          status === 'running' ? { status, done: 2, total: 3, paragraphs } : { status, paragraphs },
      },
    });

  it('comes under the original while it is being made, sanitised', async () => {
    const page = await renderPage(<Reader {...translated('running')} />);
    expect(lines(page.root)).toEqual([
      'Sapo.',
      'Standfirst.',
      '<b>Nam Ninh</b> tăng 8,3%.',
      '<b>Nanning</b> grew by 8.3%.',
      'Nam Ninh vui.',
    ]);
    expect(page.root.querySelector('.line-missing')?.textContent).toContain('8,3%');
    expect(page.root.querySelector('.line-translated')?.getAttribute('lang')).toBe('en');
  });

  it('waits to be chosen where it was there before', async () => {
    const page = await renderPage(<Reader {...translated('done')} />);
    expect(page.root.querySelector('.line-translated')).toBeNull();
    await click(page.root.querySelectorAll<HTMLElement>('.text-view input')[1] as HTMLElement);
    expect(lines(page.root)).toEqual([
      'Standfirst.',
      '<b>Nanning</b> grew by 8.3%.',
      'Nam Ninh vui.',
    ]);
  });

  it('gives way to the original when an item of the brief is shown', async () => {
    const page = await renderPage(<Reader {...translated('done')} />);
    await click(page.root.querySelectorAll<HTMLElement>('.text-view input')[1] as HTMLElement);
    await click(page.control('Nam Ninh tăng 8,3%.'));
    expect(page.root.querySelector('.marked-focus')?.closest('[data-source="b0"]')).toBeTruthy();
  });

  it('keeps the view that is chosen, and opens another article in it', async () => {
    const props = translated('done');
    const page = await renderPage(<Reader {...props} />);
    await click(page.root.querySelectorAll<HTMLElement>('.text-view input')[1] as HTMLElement);
    const settings = { ...props.settings, textView: 'translation' as const };
    expect(props.actions.onSettingsChange).toHaveBeenCalledWith(settings);
    const other = await renderPage(<Reader {...props} settings={settings} />);
    expect(lines(other.root)[0]).toBe('Standfirst.');
  });

  it('keeps what is being made in sight when it is opened again', async () => {
    const props = translated('running');
    await renderPage(<Reader {...props} />);
    expect(props.actions.onSettingsChange).toHaveBeenCalledWith(
      expect.objectContaining({ textView: 'both' }),
    );
    const alone = { ...props.settings, textView: 'translation' as const };
    vi.mocked(props.actions.onSettingsChange).mockClear();
    const page = await renderPage(<Reader {...props} settings={alone} />);
    expect(lines(page.root)[0]).toBe('Standfirst.');
    expect(props.actions.onSettingsChange).not.toHaveBeenCalled();
  });

  it('has the whole text run from right to left where it does, but for lines that wait', async () => {
    const props = translated('done');
    const settings = { ...props.settings, textView: 'translation' as const };
    const arabic = { ...props.translation, target: 'ar' };
    const page = await renderPage(<Reader {...props} settings={settings} translation={arabic} />);
    const body = page.root.querySelector('.article-body');
    expect([body?.getAttribute('lang'), body?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    const waiting = page.root.querySelector('[data-source="b2"]');
    expect([waiting?.getAttribute('lang'), waiting?.getAttribute('dir')]).toEqual(['vi', 'ltr']);
    const missing = page.root.querySelector('.line-missing');
    expect([missing?.getAttribute('lang'), missing?.getAttribute('dir')]).toEqual(['en', 'ltr']);
    await click(page.root.querySelectorAll<HTMLElement>('.text-view input')[2] as HTMLElement);
    expect(body?.getAttribute('dir')).toBe('ltr');
    expect(page.root.querySelector('.line-translated')?.getAttribute('dir')).toBe('rtl');
  });
});
