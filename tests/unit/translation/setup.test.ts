import { afterEach, describe, expect, it } from 'vitest';
import { createTranslationSetup, type ServiceDraft } from '../../../src/translation/setup.ts';
import { chatProtocol } from '../../support/translation-servers/chat-completions.ts';
import { deeplProtocol } from '../../support/translation-servers/deepl.ts';
import { libreTranslateProtocol } from '../../support/translation-servers/libretranslate.ts';
import { type LocalServer, startServer } from '../../support/translation-servers/local-server.ts';
import {
  permissionsFor,
  testEnvironment,
} from '../../support/translation-servers/test-environment.ts';

let server: LocalServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const draft = (change: Partial<ServiceDraft> = {}): ServiceDraft => ({
  address: '',
  ownAddress: '',
  key: '',
  region: '',
  model: '',
  plainHttpAccepted: false,
  ...change,
});

function setupWith(permissions = permissionsFor([])) {
  const { settings, ...environment } = testEnvironment({ permissions });
  let current = settings;
  const setup = createTranslationSetup({
    environment,
    settings: () => current,
    saveSettings: (next) => Promise.resolve(void (current = next)),
  });
  const service = async (id: string) => (await setup.services()).find((one) => one.id === id);
  return { setup, service, keys: environment.keys, settings: () => current };
}

describe('setting a service up', () => {
  it('keeps address and key once the reader has allowed the host, and tests it', async () => {
    server = await startServer(deeplProtocol('k-1'));
    const { setup, service } = setupWith();
    expect(await service('deepl')).toMatchObject({ hasKey: false, allowed: false });
    const outcome = await setup.save('deepl', draft({ address: server.url, key: ' k-1 ' }));
    expect(outcome).toEqual({ ok: true });
    expect(await service('deepl')).toMatchObject({
      hasKey: true,
      allowed: true,
      draft: { key: '' },
    });
    expect(await setup.test('deepl')).toEqual({ ok: true });
    await setup.save('deepl', draft({ address: server.url, key: 'wrong' }));
    expect(await setup.test('deepl')).toEqual({ ok: false, problem: 'unauthorised' });
    await setup.withdraw('deepl');
    expect(await setup.test('deepl')).toEqual({ ok: false, problem: 'no-permission' });
    await setup.removeKey('deepl');
    expect(await service('deepl')).toMatchObject({ hasKey: false, allowed: false });
  });

  it('asks for the permission before anything else, so that the click still counts', async () => {
    const asked: string[] = [];
    const { setup } = setupWith({
      ...permissionsFor([]),
      request: (origin) => Promise.resolve(asked.push(origin) > 0),
    });
    const work = setup.save('libretranslate', draft({ address: 'nas.local:5000' }));
    expect(asked).toEqual(['http://nas.local:5000']);
    await work;
  });

  it('keeps nothing where the reader refuses, or the address is none', async () => {
    const { setup, keys, settings } = setupWith({
      ...permissionsFor([]),
      request: () => Promise.resolve(false),
    });
    expect(await setup.save('deepl', draft({ key: 'k' }))).toEqual({
      ok: false,
      problem: 'no-permission',
    });
    expect(await setup.save('libretranslate', draft({ address: 'ftp://x', key: 'k' }))).toEqual({
      ok: false,
      problem: 'not-set-up',
    });
    expect(await keys.get('deepl')).toBeUndefined();
    expect(settings().endpoints).toEqual({});
  });

  it('says what is missing and where the text will go', () => {
    const { setup } = setupWith();
    expect(setup.check('libretranslate', draft(), false)).toEqual({
      host: null,
      exposesKey: false,
      missing: ['address'],
    });
    const ownAddress = 'https://api.deepl.com';
    expect(setup.check('deepl', draft({ ownAddress }), false)).toMatchObject({
      host: 'api.deepl.com',
      missing: ['key'],
    });
    expect(setup.check('deepl', draft({ key: 'x:fx' }), false)).toMatchObject({
      host: 'api-free.deepl.com',
      missing: [],
    });
  });

  it('warns of a key over plain http, and sends it only where that was accepted', async () => {
    const address = 'http://192.168.1.7:5000';
    const { setup, keys } = setupWith();
    const typed = draft({ address, key: 'k' });
    expect(setup.check('libretranslate', typed, false)).toMatchObject({
      exposesKey: true,
      missing: ['plain-http'],
    });
    expect(setup.check('libretranslate', draft({ address }), false).exposesKey).toBe(false);
    await setup.save('libretranslate', typed);
    expect(await keys.get('libretranslate')).toEqual({ key: 'k' });
    await setup.save('libretranslate', { ...typed, plainHttpAccepted: true });
    expect(await keys.get('libretranslate')).toEqual({ key: 'k', plainHttpOrigin: address });
    await setup.save('libretranslate', { ...typed, address: 'https://t.example', key: '' });
    expect(await keys.get('libretranslate')).toEqual({ key: 'k' });
  });

  it('lists models, and says why it cannot', async () => {
    server = await startServer(chatProtocol());
    const { setup } = setupWith();
    await setup.save('chat-completions', draft({ address: server.url }));
    expect(await setup.models('chat-completions')).toEqual({
      ok: true,
      models: ['large', 'small'],
    });
    expect(await setup.test('chat-completions')).toEqual({ ok: false, problem: 'not-set-up' });
    server.failAlways({ status: 500 });
    expect(await setup.models('chat-completions')).toEqual({ ok: false, problem: 'network' });
  });

  it('sends a sentence of ours as a test, and nothing else', async () => {
    server = await startServer(libreTranslateProtocol());
    const { setup } = setupWith();
    await setup.save('libretranslate', draft({ address: server.url }));
    expect(server.requests).toEqual([]);
    await setup.test('libretranslate');
    expect(server.requests.map(({ json }) => (json as { q: string }).q)).toEqual(['Good morning.']);
  });
});
