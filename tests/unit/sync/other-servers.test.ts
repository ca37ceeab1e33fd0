import { beforeAll, describe, expect, it } from 'vitest';
import type { FolderKeys } from '../../../src/sync/crypto/keys.ts';
import { webDavStore } from '../../../src/sync/webdav/webdav-store.ts';
import { emptyBrief, sampleArticle } from '../library/sample.ts';
import { BASE, davInMemory, type DavHabits } from './dav-in-memory.ts';
import { quickKeys, realDevice } from './real-device.ts';

const APACHE: DavHabits = {
  withoutFolder: 409,
  etags: { list: true, get: true, put: false },
  lastModified: true,
  keepsConditions: true,
  href: (path) => `/me/${path}`,
};

const SERVERS: [string, DavHabits][] = [
  ['Apache', APACHE],
  [
    'nginx, which lists no ETags, heeds no conditions and says 500 where a folder is missing',
    {
      ...APACHE,
      withoutFolder: 500,
      etags: { list: false, get: true, put: false },
      keepsConditions: false,
      href: (path) => `${BASE}${path}`,
    },
  ],
  [
    'lighttpd, which gives no ETag with a file of an unknown type',
    { ...APACHE, etags: { list: true, get: false, put: true }, lastModified: false },
  ],
  [
    'rclone, which heeds no conditions and says 404 where a folder is missing',
    {
      ...APACHE,
      withoutFolder: 404,
      etags: { list: true, get: true, put: true },
      keepsConditions: false,
    },
  ],
  [
    'SabreDAV on plain files, which has no ETags at all',
    { ...APACHE, withoutFolder: 404, etags: { list: false, get: false, put: false } },
  ],
];

let keys: FolderKeys;

beforeAll(async () => {
  keys = await quickKeys();
});

describe.each(SERVERS)('a server with the habits of %s', (_, habits) => {
  function twoDevices() {
    const server = davInMemory(habits);
    const remote = webDavStore({
      folder: new URL(BASE),
      user: '',
      password: '',
      fetch: server.fetch,
    });
    return { ...server, a: realDevice('a', remote, keys), b: realDevice('b', remote, keys) };
  }

  it('syncs two devices, and reads no article again once both are in step', async () => {
    const { a, b, requests } = twoDevices();
    for (const n of [1, 2, 3]) {
      const url = `https://bao.example/${n}`;
      await a.library.save(sampleArticle(`Bài ${n}.`, { url }), emptyBrief());
    }
    expect(await a.sync()).toMatchObject({ sent: 3 });
    expect(await b.sync()).toMatchObject({ received: 3 });
    const [first] = await b.library.replica.list();
    await b.library.change(first?.id ?? '', { tags: ['kinh tế'] });
    await b.sync();
    expect(await a.sync()).toMatchObject({ received: 1 });
    expect((await a.library.tags()).map(({ name }) => name)).toEqual(['kinh tế']);

    await b.sync();
    requests.length = 0;
    await a.sync();
    await b.sync();
    expect(requests.filter((request) => /^(?:GET articles|PUT)/.test(request))).toEqual([]);
  });

  it('waits for a file that another device is writing, and tells when that takes too long', async () => {
    const { fetch, locked } = davInMemory(habits);
    const waited: number[] = [];
    const store = webDavStore({
      folder: new URL(BASE),
      user: '',
      password: '',
      fetch,
      wait: async (milliseconds) => {
        waited.push(milliseconds);
      },
    });
    const bytes = new Uint8Array(1);
    await store.put('a', bytes);
    locked.set('a', 2);
    await store.put('a', bytes);
    expect(waited).toHaveLength(2);
    locked.set('a', 100);
    await expect(store.put('a', bytes)).rejects.toMatchObject({ problem: 'busy' });
  });
});
