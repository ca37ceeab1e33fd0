// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import { type SummarySettings as Stored, defaultSettings } from '../../../src/settings/settings.ts';
import type { DraftCheck, SummarySetup } from '../../../src/summary/engines/engine-setup.ts';
import { SummarySettings } from '../../../src/ui/summary-view/SummarySettings.tsx';
import { I18nContext } from '../../../src/ui/words/I18nContext.tsx';
import { click, renderPage, type } from './support/render.ts';

let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n('en');
});

const fine: DraftCheck = {
  host: 'models.example',
  plainHttp: false,
  keepsKey: false,
  missing: [],
};

function setUp(own: Partial<SummarySetup> = {}): SummarySetup {
  return {
    engines: async () => [
      { id: 'browser-summarizer', exists: true, languages: ['en'] },
      { id: 'browser-language-model', exists: false, languages: [] },
      { id: 'chat-completions', exists: true, languages: ['vi', 'en'] },
    ],
    service: async () => ({
      address: 'https://models.example/',
      model: '',
      hasKey: false,
      allowed: true,
    }),
    check: () => fine,
    save: vi.fn(async () => ({ ok: true }) as const),
    test: vi.fn(async () => ({ ok: true }) as const),
    models: async () => ({ ok: true, models: ['small', 'large'] }),
    withdraw: vi.fn(async () => {}),
    removeKey: vi.fn(async () => {}),
    ...own,
  };
}

const settings: Stored = defaultSettings().summary;
const ours: Stored = { ...settings, engine: 'chat-completions' };

async function section(setup: SummarySetup, shown: Stored, onChange = vi.fn()) {
  return renderPage(
    <I18nContext.Provider value={i18n}>
      <SummarySettings settings={shown} setup={setup} onChange={onChange} />
    </I18nContext.Provider>,
  );
}

describe('the choice of an engine', () => {
  it('says why an engine cannot be chosen, and for which languages one writes', async () => {
    const page = await section(setUp(), settings);
    const radio = (value: string) =>
      page.root.querySelector<HTMLInputElement>(`input[value="${value}"]`);
    expect(radio('browser-language-model')?.disabled).toBe(true);
    expect(radio('browser-language-model')?.closest('label')?.textContent).toContain('has none');
    expect(radio('browser-summarizer')?.disabled).toBe(false);
    expect(radio('browser-summarizer')?.closest('label')?.textContent).toContain('English');
    expect(radio('built-in')?.checked).toBe(true);
    expect(page.root.querySelector('form')).toBeNull();
  });

  it('keeps the engine that is chosen', async () => {
    const onChange = vi.fn();
    const page = await section(setUp(), settings, onChange);
    const radio = page.root.querySelector<HTMLElement>('input[value="chat-completions"]');
    if (radio) await click(radio);
    expect(onChange).toHaveBeenCalledWith(ours);
  });
});

describe('the form of a service', () => {
  it('saves what is typed, then has a model chosen from those of the service', async () => {
    const setup = setUp();
    const page = await section(setup, ours);
    const address = page.root.querySelector<HTMLElement>('input[type="url"]');
    if (address) await type(address, 'https://models.example/v1');
    await click(page.control('Save and allow'));
    expect(setup.save).toHaveBeenCalledWith({
      address: 'https://models.example/v1',
      key: '',
      model: '',
    });
    expect(page.text()).toContain('Now choose a model');
    expect([...page.root.querySelectorAll('option')].map(({ value }) => value)).toEqual([
      '',
      'small',
      'large',
    ]);
  });

  it('does not save what is missing something, and says what', async () => {
    const setup = setUp({ check: () => ({ ...fine, host: null, missing: ['address'] }) });
    const page = await section(setup, ours);
    await click(page.control('Save and allow'));
    expect(setup.save).not.toHaveBeenCalled();
    expect(page.text()).toContain('for example http://localhost:11434');
  });

  it('warns of plain http, and of a key that would go there', async () => {
    const setup = setUp({ check: () => ({ ...fine, plainHttp: true, missing: ['https'] }) });
    const page = await section(setup, ours);
    expect(page.text()).toContain('others on the network could read the article');
    expect(page.text()).toContain('A key is never sent unencrypted');
  });

  it('says so when the reader refuses the host', async () => {
    const setup = setUp({ save: async () => ({ ok: false, problem: 'no-permission' }) });
    const page = await section(setup, ours);
    await click(page.control('Save and allow'));
    expect(page.text()).toContain('may not connect to models.example');
  });

  it('tells how a trial went', async () => {
    const page = await section(
      setUp({ test: async () => ({ ok: false, problem: 'unauthorised' }) }),
      ours,
    );
    await click(page.control('Test it with a sample text'));
    expect(page.text()).toContain('Check the key in options');
  });

  it('gives the permission back', async () => {
    const setup = setUp();
    const page = await section(setup, ours);
    await click(page.control('Withdraw permission'));
    expect(setup.withdraw).toHaveBeenCalledTimes(1);
    expect(page.text()).toContain('no longer connect to models.example');
  });
});
