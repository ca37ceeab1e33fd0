import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { afterEach, expect, it } from 'vitest';
import { MAX_ANSWER } from '../../../src/sync/webdav/read-body.ts';
import { webDavStore } from '../../../src/sync/webdav/webdav-store.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** A server on loopback that sends zeros as long as the client takes them. */
async function endlessServer(status: number) {
  const left = Promise.withResolvers<void>();
  let sent = 0;
  async function* zeros(): AsyncGenerator<Buffer> {
    for (const some = Buffer.alloc(1_000_000); ; sent += some.length) yield some;
  }
  const http = createServer((_, response) => {
    response.writeHead(status, { 'content-type': 'application/octet-stream' });
    // It ends when the client leaves, which is what it waits for.
    pipeline(zeros, response).catch(() => left.resolve());
  });
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  open.push({
    close() {
      http.closeAllConnections();
      http.close();
    },
  });
  const { port } = http.address() as AddressInfo;
  return {
    store: webDavStore({
      folder: new URL(`http://127.0.0.1:${port}/`),
      user: '',
      password: '',
      fetch,
    }),
    left: left.promise,
    sent: () => sent,
  };
}

it('a file without end is told as such, and the server is left', async () => {
  const { store, left, sent } = await endlessServer(200);
  await expect(store.get('articles/a.luoc')).rejects.toMatchObject({ problem: 'too-much' });
  await left;
  expect(sent()).toBeGreaterThan(MAX_ANSWER);
});

it('a list without end is told as such, and the server is left', async () => {
  const { store, left } = await endlessServer(207);
  await expect(store.list('articles')).rejects.toMatchObject({ problem: 'too-much' });
  await left;
});
