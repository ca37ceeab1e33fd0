// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import type { WritingState } from '../../../src/summary/engines/writing.ts';
import { SummaryPanel } from '../../../src/ui/summary-view/SummaryPanel.tsx';
import type { GeneratedSummaryProps } from '../../../src/ui/summary-view/summary-props.ts';
import { I18nContext } from '../../../src/ui/words/I18nContext.tsx';
import { click, renderPage } from './support/render.ts';

let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n('en');
});

const onCopy = vi.fn();

function panel(state: WritingState, own: Partial<GeneratedSummaryProps> = {}) {
  const generated: GeneratedSummaryProps = {
    engine: 'chat-completions',
    model: 'small-model',
    destination: { host: 'localhost:11434' },
    state,
    onStart: vi.fn(),
    onStop: vi.fn(),
    onSetUp: vi.fn(),
    ...own,
  };
  return (
    <I18nContext.Provider value={i18n}>
      <SummaryPanel
        builtIn={<p>The built-in summary.</p>}
        generated={generated}
        language="vi"
        actions={{ onShow: vi.fn(), onCopy, copyFormat: 'text' }}
      />
    </I18nContext.Provider>
  );
}

describe('a generated summary', () => {
  it('says where the text would go before it is asked for', async () => {
    const onStart = vi.fn();
    const page = await renderPage(panel({ status: 'idle', downloads: false }, { onStart }));
    expect(page.text()).toContain('sent to localhost:11434');
    expect(page.text()).toContain('The built-in summary.');
    expect(onStart).not.toHaveBeenCalled();
    await click(page.control('Write with small-model at localhost:11434'));
    expect(onStart).toHaveBeenCalledTimes(1);
  });

  it('says that a browser’s engine sends nothing, and what it fetches', async () => {
    const browser = { engine: 'browser-summarizer', model: '', destination: 'device' } as const;
    const page = await renderPage(panel({ status: 'idle', downloads: true }, browser));
    expect(page.text()).toContain('fetches a model first');
    await page.update(panel({ status: 'idle', downloads: false }, browser));
    expect(page.text()).toContain('nothing is sent');
    expect(page.control('Write with the browser’s own summariser')).toBeTruthy();
  });

  it('shows progress and can be stopped while it works', async () => {
    const onStop = vi.fn();
    const page = await renderPage(panel({ status: 'downloading', fraction: 0.25 }, { onStop }));
    expect(page.root.querySelector('progress')?.value).toBe(0.25);
    expect(page.text()).toContain('25%');
    await page.update(panel({ status: 'writing', text: 'Chợ Vinh' }, { onStop }));
    expect(page.root.querySelector('.generated-text')?.textContent).toBe('Chợ Vinh');
    expect(page.root.querySelector('.generated-text')?.getAttribute('lang')).toBe('vi');
    await click(page.control('Stop'));
    expect(onStop).toHaveBeenCalledTimes(1);
  });

  it('marks what the article lacks, with words for those who do not see the mark', async () => {
    const text = 'Ông Long nói 7 lần.';
    const unsupported = [
      { kind: 'name', start: 4, end: 8 },
      { kind: 'number', start: 13, end: 14 },
    ] as const;
    const page = await renderPage(panel({ status: 'done', text, unsupported: [...unsupported] }));
    const marks = [...page.root.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks).toEqual([
      'Long (this name is not in the article)',
      '7 (this number is not in the article)',
    ]);
    expect(page.text()).toContain('Not found in the article: Long and 7.');
    await click(page.control('Copy this summary'));
    expect(onCopy).toHaveBeenCalledWith(text);
  });

  it('writes HTML as the characters it is', async () => {
    const text = '<img src=x onerror=alert(1)> &amp; <b>no</b>';
    const page = await renderPage(panel({ status: 'done', text, unsupported: [] }));
    expect(page.root.querySelector('.generated-text')?.textContent).toBe(text);
    expect(page.root.querySelector('.generated-text img, .generated-text b')).toBeNull();
  });

  it.each([
    ['unauthorised', undefined, 'Check the key in options'],
    ['quota', 1000, 'Try again in 1 second.'],
    ['quota', 3_600_000, 'Try again later'],
    ['unavailable', undefined, 'Vietnamese'],
    ['no-permission', undefined, 'Allow its address'],
  ] as const)('says what to do after %s (%s)', async (problem, retryAfter, words) => {
    const onSetUp = vi.fn();
    const state = { status: 'failed', problem, ...(retryAfter && { retryAfter }) } as const;
    const page = await renderPage(panel(state, { onSetUp }));
    expect(page.root.querySelector('[role="status"]')?.textContent).toContain(words);
    expect(page.text()).toContain('The built-in summary.');
    await click(page.control('Set up summaries'));
    expect(onSetUp).toHaveBeenCalledTimes(1);
  });
});
