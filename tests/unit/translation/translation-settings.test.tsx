// @vitest-environment jsdom
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createI18n, type I18n } from '../../../src/i18n/i18n.ts';
import { createModelDatabase } from '../../../src/translation/bergamot/model-database.ts';
import { createModelSetup } from '../../../src/translation/bergamot/model-setup.ts';
import { createTranslationSetup } from '../../../src/translation/setup.ts';
import { TranslationSettings } from '../../../src/ui/translation/TranslationSettings.tsx';
import { I18nContext } from '../../../src/ui/words/I18nContext.tsx';
import { libreTranslateProtocol } from '../../support/translation-servers/libretranslate.ts';
import { type LocalServer, startServer } from '../../support/translation-servers/local-server.ts';
import {
  permissionsFor,
  testEnvironment,
} from '../../support/translation-servers/test-environment.ts';
import { eventually } from '../../support/eventually.ts';

let i18n: I18n;
beforeAll(async () => {
  i18n = await createI18n('en');
});

const root = document.createElement('div');
document.body.append(root);
let server: LocalServer | undefined;
afterEach(async () => {
  await act(() => render(null, root));
  await server?.close();
  server = undefined;
});

/** The section over a real setup, as the options page wires it; settings are kept in a variable. */
async function show({ provider = '', builtIn = false, permissions = permissionsFor([]) } = {}) {
  const { settings: initial, ...environment } = testEnvironment({
    permissions,
    // jsdom brings an AbortSignal of its own, which Node's fetch does not take.
    fetch: (url, { signal: _signal, ...init }) => fetch(url, init),
  });
  let settings = { ...initial, provider };
  const store = createModelDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });
  const models = createModelSetup(store, environment, () => Promise.resolve());
  const setup = createTranslationSetup({
    environment,
    settings: () => settings,
    async saveSettings(next) {
      settings = next;
      draw();
    },
  });
  const onChange = vi.fn((next: typeof settings) => {
    settings = next;
    draw();
  });
  function draw(): void {
    const props = { settings, builtIn, setup, models, onChange };
    render(
      <I18nContext.Provider value={i18n}>
        <TranslationSettings {...props} />
      </I18nContext.Provider>,
      root,
    );
  }
  await act(draw);
  await eventually(() => expect(text()).toContain('Azure'));
  return { onChange, keys: environment.keys, settings: () => settings };
}

const text = (): string => (root.textContent ?? '').replaceAll(/\s+/g, ' ');

function field(label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent === label);
  const input = found && document.getElementById(found.htmlFor);
  if (!(input instanceof HTMLInputElement)) throw new Error(`No field '${label}'.`);
  return input;
}

async function type(label: string, value: string): Promise<void> {
  await act(() => {
    const input = field(label);
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function press(label: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find((one) => one.textContent === label);
  if (!button) throw new Error(`No button '${label}'.`);
  await act(() => button.click());
}

const says = (words: string) => eventually(() => expect(text()).toContain(words));

describe('the translation section of options', () => {
  it('says where text will go, keeps the service, tries it and gives the permission back', async () => {
    server = await startServer(libreTranslateProtocol({ key: 'k' }));
    const host = new URL(server.url).host;
    const { settings, keys } = await show({ provider: 'libretranslate' });
    await press('Save and allow');
    await says('Enter an address, for example http://localhost:5000.');
    await type('Address', server.url);
    expect(text()).toContain(`is sent to ${host}`);
    expect(text()).toContain('The browser will ask');
    await press('Save and allow');
    await says('Saved.');
    expect(settings().endpoints).toEqual({ libretranslate: server.url });
    expect(server.requests).toEqual([]);
    await press('Try a sample sentence');
    await says('The service refused the key.');
    await type('API key (if the service wants one)', 'k');
    await press('Save and allow');
    await says('A key is saved.');
    expect(field('API key (if the service wants one)').value).toBe('');
    await press('Try a sample sentence');
    await says('The service works.');
    await press('Remove the key');
    await says('The key is removed.');
    expect(await keys.get('libretranslate')).toBeUndefined();
    await press('Withdraw permission');
    await says(`can no longer connect to ${host}`);
  });

  it('warns before a key goes over plain http, and keeps nothing until that is accepted', async () => {
    const { keys } = await show({ provider: 'deepl' });
    await type('API key', 'secret');
    expect(text()).not.toContain('not encrypted');
    await type('Another address (optional)', 'http://192.168.1.7:8080');
    await says('The connection to 192.168.1.7:8080 is not encrypted');
    await press('Save and allow');
    await says('agree to send the key unencrypted');
    expect(await keys.get('deepl')).toBeUndefined();
    const accept = root.querySelector<HTMLInputElement>('input[type="checkbox"]');
    await act(() => accept?.click());
    await press('Save and allow');
    await says('Saved.');
    expect(await keys.get('deepl')).toEqual({
      key: 'secret',
      plainHttpOrigin: 'http://192.168.1.7:8080',
    });
  });

  it('says that nothing was kept where the reader refuses the permission', async () => {
    const permissions = { ...permissionsFor([]), request: () => Promise.resolve(false) };
    const { keys } = await show({ provider: 'google', permissions });
    await type('API key', 'secret');
    await press('Save and allow');
    await says('Nothing was saved: Lược may not connect to translation.googleapis.com.');
    expect(await keys.get('google')).toBeUndefined();
  });

  it('offers the browser’s own translator only where there is one', async () => {
    await show();
    expect(text()).toContain('This browser has no translator of its own.');
    await act(() => render(null, root));
    await show({ builtIn: true });
    expect(text()).toContain('The browser translates on this device and sends nothing.');
  });

  it('chooses a service and a language', async () => {
    const { onChange } = await show();
    const [service, target] = root.querySelectorAll('select');
    for (const [select, value] of [
      [service, 'azure'],
      [target, 'ar'],
    ] as const) {
      await act(() => {
        if (!select) throw new Error('A list is missing.');
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    }
    expect(onChange).toHaveBeenLastCalledWith(
      expect.objectContaining({ provider: 'azure', target: 'ar' }),
    );
    expect(field('Region (if the key belongs to one)')).toBeTruthy();
  });

  it('adds, lists and removes Bergamot’s models, and refuses what is none', async () => {
    await show({ provider: 'bergamot' });
    expect(text()).toContain('No models yet.');
    const picker = root.querySelector<HTMLInputElement>('input[type="file"]');
    const give = (...names: string[]) =>
      act(() => {
        const files = names.map((name) => ({
          name,
          arrayBuffer: () => Promise.resolve(new Uint8Array([1, 2]).buffer),
        }));
        Object.defineProperty(picker, 'files', { value: files, configurable: true });
        picker?.dispatchEvent(new Event('change', { bubbles: true }));
      });
    await give('model.envi.bin', 'lex.envi.bin');
    await says('these files are not one whole model');
    await give('model.envi.bin', 'lex.envi.bin', 'vocab.envi.spm');
    await says('The model is added.');
    await says('English → Vietnamese');
    await act(() => root.querySelector<HTMLElement>('[aria-label^="Remove the model"]')?.click());
    await says('No models yet.');
  });
});
