import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chosenService, keyId } from '../../../src/platform/summary-service.ts';
import { createSummarySetup } from '../../../src/platform/summary-setup.ts';
import { type SummarySettings, defaultSettings } from '../../../src/settings/settings.ts';
import type { EngineAvailability } from '../../../src/summary/engines/engine.ts';
import type {
  DraftCheck,
  KeptService,
  ServiceDraft,
} from '../../../src/summary/engines/engine-setup.ts';
import type { PermissionGate } from '../../../src/translation/environment.ts';
import {
  type ChatCompletionsServer,
  startChatCompletionsServer,
} from '../../support/chat-completions-server.ts';
import { memoryKeys, permissionsFor } from '../../support/translation-servers/test-environment.ts';

const nothingKept: KeptService = { address: '', model: '', hasKey: false, allowed: false };

let server: ChatCompletionsServer;
beforeEach(async () => {
  server = await startChatCompletionsServer({ kind: 'whole', content: 'The market reopened.' });
});
afterEach(() => server.close());

/** A browser that summarises English only, once it has fetched a model. */
async function availability({ language }: { language: string }): Promise<EngineAvailability> {
  return language === 'en' ? 'downloadable' : 'unavailable';
}

function setUp(permissions: PermissionGate = permissionsFor([])) {
  const keys = memoryKeys();
  let settings: SummarySettings = defaultSettings().summary;
  const world = { fetch, keys, permissions };
  const setup = createSummarySetup({
    world,
    browserEngines: [
      {
        id: 'browser-summarizer',
        exists: true,
        engine: { id: 'browser-summarizer', availability, summarize: async () => ({ text: '' }) },
      },
    ],
    loadSettings: async () => settings,
    saveSettings: async (changed) => {
      settings = changed;
    },
  });
  return { setup, keys, world, settings: () => settings };
}

const draft = (change: Partial<ServiceDraft>): ServiceDraft => ({
  address: server.url,
  key: '',
  model: 'small-model',
  ...change,
});

describe('setting a summary service up', () => {
  it('offers the engines with the languages they do', async () => {
    expect(await setUp().setup.engines()).toEqual([
      { id: 'browser-summarizer', exists: true, languages: ['en'] },
      { id: 'chat-completions', exists: true, languages: ['vi', 'en'] },
    ]);
  });

  it('keeps address and model in the settings, the key apart, once the host is allowed', async () => {
    const { setup, keys, settings } = setUp();
    const typed = draft({ address: server.url.replace('http://', ''), key: ' sk-1 ' });
    expect(await setup.save(typed)).toEqual({ ok: true });
    expect(settings()).toMatchObject({ endpoint: `${server.url}/`, model: 'small-model' });
    expect(JSON.stringify(settings())).not.toContain('sk-1');
    expect(await keys.get(keyId(server.url))).toEqual({ key: 'sk-1' });
    expect(await setup.service()).toEqual({
      address: `${server.url}/`,
      model: 'small-model',
      hasKey: true,
      allowed: true,
    });
  });

  it('keeps nothing when the reader does not allow the host', async () => {
    const refusing: PermissionGate = { ...permissionsFor([]), request: async () => false };
    const { setup, keys, settings } = setUp(refusing);
    expect(await setup.save(draft({ key: 'sk-1' }))).toEqual({
      ok: false,
      problem: 'no-permission',
    });
    expect(settings().endpoint).toBe('');
    expect(await keys.get(keyId(server.url))).toBeUndefined();
  });

  it('asks for the permission within the click itself', () => {
    let asked = false;
    const watching: PermissionGate = {
      ...permissionsFor([]),
      request: async () => {
        asked = true;
        return true;
      },
    };
    void setUp(watching).setup.save(draft({}));
    expect(asked).toBe(true);
  });

  it('never sends a key to another address than the one it was given for', async () => {
    const { setup, keys, world, settings } = setUp();
    await setup.save(draft({ address: 'https://models.example', key: 'sk-1' }));
    // An imported settings file names another service.
    await (
      await chosenService({ ...settings(), endpoint: server.url }, world).open()
    ).summarize({
      text: 'One.',
      language: 'en',
      sentences: 1,
    });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.headers['authorization']).toBeUndefined();
    // A new address takes the old key with it.
    await setup.save(draft({}));
    expect(await keys.get(keyId('https://models.example'))).toBeUndefined();
    expect(await setup.service()).toMatchObject({ hasKey: false });
  });

  it('tries a text of ours and lists the models, with the key', async () => {
    const { setup } = setUp();
    await setup.save(draft({ key: 'sk-1' }));
    expect(await setup.test()).toEqual({ ok: true });
    expect(await setup.models()).toEqual({ ok: true, models: ['small-model'] });
    expect(server.requests.map(({ headers }) => headers['authorization'])).toEqual([
      'Bearer sk-1',
      'Bearer sk-1',
    ]);
  });

  it('says what is wrong with the service', async () => {
    const { setup } = setUp();
    await setup.save(draft({}));
    server.behaviour = { kind: 'status', status: 401 };
    expect(await setup.test()).toEqual({ ok: false, problem: 'unauthorised' });
    expect(await setup.models()).toEqual({ ok: false, problem: 'unauthorised' });
  });

  it('asks nothing of a service whose permission was withdrawn', async () => {
    const { setup } = setUp();
    await setup.save(draft({}));
    await setup.withdraw();
    expect(await setup.test()).toEqual({ ok: false, problem: 'no-permission' });
    expect(await setup.models()).toEqual({ ok: false, problem: 'no-permission' });
    expect(server.requests).toHaveLength(0);
    expect(await setup.service()).toMatchObject({ allowed: false, model: 'small-model' });
  });

  it('removes the key on request', async () => {
    const { setup } = setUp();
    await setup.save(draft({ key: 'sk-1' }));
    await setup.removeKey();
    expect(await setup.service()).toMatchObject({ hasKey: false });
  });
});

function check(change: Partial<ServiceDraft>, kept = nothingKept): DraftCheck {
  return setUp().setup.check(draft(change), kept);
}

describe('what is said of a draft', () => {
  it('names what is missing', () => {
    expect(check({ address: ' ' })).toEqual({
      host: null,
      plainHttp: false,
      keepsKey: false,
      missing: ['address'],
    });
    expect(check({ address: 'https://user:pass@models.example' }).missing).toEqual(['address']);
  });

  it('warns of plain http beyond this machine, and takes no key there', () => {
    expect(check({ address: 'http://192.168.1.5:1234' })).toMatchObject({
      plainHttp: true,
      missing: [],
    });
    expect(check({ address: 'http://192.168.1.5:1234', key: 'sk-1' }).missing).toEqual(['https']);
    expect(check({ address: 'http://localhost:1234', key: 'sk-1' })).toMatchObject({
      plainHttp: false,
      missing: [],
    });
  });

  it('knows whether the key that is kept belongs to the address', () => {
    const kept = { ...nothingKept, address: 'https://models.example/', hasKey: true };
    expect(check({ address: 'https://models.example/v1' }, kept).keepsKey).toBe(true);
    expect(check({ address: 'https://other.example' }, kept).keepsKey).toBe(false);
  });
});
