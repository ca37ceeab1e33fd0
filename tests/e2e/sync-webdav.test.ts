import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webDavStore } from '../../src/sync/webdav/webdav-store.ts';
import { waitFor } from '../support/extension-browser.ts';
import { startWebDavServer, type WebDavServer } from '../support/webdav-server.ts';

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

describe('a folder on a real WebDAV server', () => {
  let server: WebDavServer;
  const open = (folder: string, password = server.password) =>
    webDavStore({ folder: new URL(folder, server.address), user: server.user, password, fetch });

  beforeAll(async () => {
    server = await startWebDavServer();
  });
  afterAll(() => server?.stop());

  it('makes the folder at the first write, lists it, and gives back the same bytes', async () => {
    const store = open('tin%20t%E1%BB%A9c/');
    expect(await store.list('articles')).toEqual([]);
    expect(await store.get('articles/a.luoc')).toBeUndefined();
    const written = await store.put('articles/a.luoc', bytes('một'), { ifAbsent: true });
    expect(written.token).toMatch(/^"/);
    await store.put('luoc-sync.json', bytes('{}'));
    expect(await store.list('articles')).toEqual([{ name: 'a.luoc', token: written.token }]);
    expect((await store.list('')).map(({ name }) => name)).toEqual(['luoc-sync.json']);
    const file = await store.get('articles/a.luoc');
    expect(new TextDecoder().decode(file?.bytes)).toBe('một');
    expect(file?.token).toBe(written.token);
    await store.delete('articles/a.luoc');
    await store.delete('articles/a.luoc');
    expect(await store.list('articles')).toEqual([]);
  });

  it('refuses to write over what another device wrote', async () => {
    const store = open('conflict/');
    const { token = '' } = await store.put('articles/b.luoc', bytes('mine'));
    await store.put('articles/b.luoc', bytes('theirs, later'));
    const conflict = { problem: 'conflict' };
    await expect(
      store.put('articles/b.luoc', bytes('mine again'), { ifToken: token }),
    ).rejects.toMatchObject(conflict);
    await expect(
      store.put('articles/b.luoc', bytes('as if new'), { ifAbsent: true }),
    ).rejects.toMatchObject(conflict);
    const { bytes: kept, token: now = '' } = (await store.get('articles/b.luoc')) ?? {};
    expect(new TextDecoder().decode(kept)).toBe('theirs, later');
    // Apache takes no condition on a file in the second in which it was written.
    await waitFor('a write over what was read', async () => {
      await store.put('articles/b.luoc', bytes('mine at last'), { ifToken: now });
      return true;
    });
  });

  it('says what is wrong with the address or the password', async () => {
    await expect(open('x/', 'wrong').list('')).rejects.toMatchObject({ problem: 'unauthorized' });
    await expect(open('no/such/folder/').put('a', bytes('a'))).rejects.toMatchObject({
      problem: 'not-webdav',
    });
    const nobody = webDavStore({
      folder: new URL('http://127.0.0.1:9/'),
      user: 'a',
      password: 'b',
      fetch,
    });
    await expect(nobody.list('')).rejects.toMatchObject({ problem: 'unreachable' });
  });
});
