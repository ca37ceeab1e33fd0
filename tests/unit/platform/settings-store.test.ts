import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  areSettingsNewer,
  loadSettings,
  NewerSettingsError,
  updateSettings,
  watchSettings,
} from '../../../src/platform/settings-store.ts';
import { defaultSettings, type Settings } from '../../../src/settings/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../../src/settings/settings-file.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

function put(settings: unknown, meta?: unknown): Promise<void> {
  return fakeBrowser.storage.local.set({
    settings,
    ...(meta !== undefined && { settings$: meta }),
  });
}

async function stored(): Promise<unknown> {
  return fakeBrowser.storage.local.get(null);
}

describe('settings of a later version', () => {
  const later = { theme: ['dark', 'blue'], summary: 'all', quietSites: { bao: true } };

  it('are left untouched, and every change is refused', async () => {
    await put(later, { v: 2 });
    const before = await stored();
    expect(await areSettingsNewer()).toBe(true);
    expect(await loadSettings()).toEqual(defaultSettings());
    await expect(updateSettings({ theme: 'dark' })).rejects.toThrow(NewerSettingsError);
    expect(await stored()).toEqual(before);
  });

  it.each([undefined, null, {}, { v: 1 }, { v: 'x' }, 'x'])('are not those of %j', async (meta) => {
    await put({ theme: 'dark' }, meta);
    expect(await areSettingsNewer()).toBe(false);
    expect((await updateSettings({ libraryLayout: 'cards' })).theme).toBe('dark');
  });
});

describe('damaged settings', () => {
  it.each([null, 'x', 7, [], [{ theme: 'dark' }]])(
    'are defaults where they are %j',
    async (all) => {
      await put(all);
      expect(await loadSettings()).toEqual(defaultSettings());
      expect(await updateSettings({ theme: 'dark' })).toMatchObject({ theme: 'dark' });
    },
  );

  it('lose no field but the damaged ones', async () => {
    const { reading, sync } = defaultSettings();
    await put({
      theme: 'pink',
      quietSites: ['bao.example', 7],
      readerSites: ['tin.example'],
      reading: { ...reading, size: 900, face: 'legible' },
      sync: { ...sync, minutes: -1, address: 'https://dav.example/' },
      summary: null,
      translation: { provider: 'deepl', endpoints: { deepl: 7 } },
    });
    expect(await loadSettings()).toEqual({
      ...defaultSettings(),
      readerSites: ['tin.example'],
      reading: { ...reading, face: 'legible' },
      sync: { ...sync, address: 'https://dav.example/' },
      translation: { ...defaultSettings().translation, provider: 'deepl' },
    });
  });
});

it('a change keeps what this version does not know, and what it cannot use', async () => {
  await put({ theme: 'pink', plans: [1], reading: { size: 21, ink: 'blue' } });
  const { reading } = await loadSettings();
  await updateSettings({ reading: { ...reading, size: 22 } });
  expect(await stored()).toMatchObject({
    settings: { theme: 'pink', plans: [1], reading: { size: 22, ink: 'blue' } },
  });
});

it('pages hear of a change also where a field is damaged', async () => {
  const heard: Settings[] = [];
  const unwatch = watchSettings((settings) => heard.push(settings));
  await put({ theme: 'dark', quietSites: 7 });
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(heard[0]).toEqual({ ...defaultSettings(), theme: 'dark' });
  unwatch();
});

describe('a settings file', () => {
  it('gives back what was written', () => {
    const settings = { ...defaultSettings(), theme: 'dark' as const };
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ ok: true, settings });
  });

  it.each([
    ['not-settings', '<script>alert(1)</script>'],
    ['not-settings', 'null'],
    ['not-settings', '{"kind":"luoc-settings","version":1}'],
    ['not-settings', '{"kind":"luoc-library","version":1,"settings":{}}'],
    ['not-settings', '{"kind":"luoc-settings","version":"1","settings":{}}'],
    ['newer-version', '{"kind":"luoc-settings","version":2,"settings":{}}'],
    ['newer-version', '{"kind":"luoc-settings","version":2,"other":[]}'],
    ['fields', '{"kind":"luoc-settings","version":1,"settings":{"theme":"<img>"}}'],
    [
      'fields',
      '{"kind":"luoc-settings","version":1,"settings":{"translation":{"target":"<img>"}}}',
    ],
  ])('is refused as %s: %s', (problem, text) => {
    expect(readSettingsFile(text)).toMatchObject({ ok: false, problem });
  });

  it('changes no prototype', () => {
    const read = readSettingsFile(
      '{"kind":"luoc-settings","version":1,"settings":{"__proto__":{"hacked":1},"translation":{"endpoints":{"__proto__":"x"}}}}',
    );
    expect(read).toEqual({ ok: true, settings: defaultSettings() });
    expect(({} as { hacked?: number }).hacked).toBeUndefined();
  });
});
