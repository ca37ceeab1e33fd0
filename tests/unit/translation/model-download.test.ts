import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import { createModelDatabase } from '../../../src/translation/bergamot/model-database.ts';
import {
  downloadModel,
  fetchModelIndex,
} from '../../../src/translation/bergamot/model-download.ts';
import { sha256 } from '../../../src/translation/bergamot/model.ts';
import {
  permissionsFor,
  testEnvironment,
} from '../../support/translation-servers/test-environment.ts';

const bytes = (...values: number[]) => new Uint8Array(values).buffer;
const FILES = {
  'model.envi.bin': bytes(1, 2, 3, 4),
  'lex.envi.bin': bytes(5, 6),
  'vocab.envi.spm': bytes(7),
};

let stop: () => Promise<void> = () => Promise.resolve();
afterEach(() => stop());

/** Serves an index and files; `change` may spoil a file on its way. */
async function serve(
  index: (
    files: Record<string, { name: string; size: number; expectedSha256Hash: string }>,
  ) => unknown,
  change: Partial<Record<keyof typeof FILES, ArrayBuffer>> = {},
) {
  const described: Parameters<typeof index>[0] = {};
  for (const [name, content] of Object.entries(FILES)) {
    const part = name.split('.')[0] ?? '';
    const expectedSha256Hash = await sha256(content);
    described[part] = { name, size: content.byteLength, expectedSha256Hash };
  }
  const server = createServer(({ url = '' }, response) => {
    const name = url.slice('/models/'.length) as keyof typeof FILES;
    if (url === '/models/index.json') response.end(JSON.stringify(index(described)));
    else if (name in FILES) response.end(Buffer.from(change[name] ?? FILES[name]));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  stop = () => new Promise((resolve) => void server.close(() => resolve()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/models/index.json`;
}

const newStore = () => createModelDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });

describe('models from an address', () => {
  it('come whole, checked, with their progress', async () => {
    const address = await serve((files) => ({ envi: { ...files, extra: 'x' } }));
    const environment = testEnvironment();
    const [offered] = await fetchModelIndex(address, environment);
    if (!offered) throw new Error('No model is offered.');
    const store = newStore();
    const steps: number[] = [];
    const model = await downloadModel(offered, store, environment, {
      onProgress: (fraction) => steps.push(fraction),
    });
    expect(steps.at(-1)).toBe(1);
    expect(await store.list()).toEqual([model]);
    expect((await store.read(model)).get('model')).toEqual(FILES['model.envi.bin']);
  });

  it.each([
    ['another content', bytes(9, 9, 9, 9)],
    ['less', bytes(1, 2, 3)],
    ['more', bytes(1, 2, 3, 4, 5)],
  ])('are not kept with %s than the index says', async (_, content) => {
    const address = await serve((files) => ({ envi: files }), { 'model.envi.bin': content });
    const environment = testEnvironment();
    const [offered] = await fetchModelIndex(address, environment);
    const store = newStore();
    const work = offered && downloadModel(offered, store, environment);
    await expect(work).rejects.toMatchObject({ code: 'model-damaged' });
    expect(await store.list()).toEqual([]);
  });

  it('are offered only where they are whole and lie on the index’s own origin', async () => {
    const address = await serve(({ model, lex, vocab }) => ({
      envi: { model, lex },
      defr: { lex, vocab, model: { ...model, name: 'https://elsewhere.example/model.bin' } },
      enfr: { lex, vocab, model: { ...model, expectedSha256Hash: 'no' } },
    }));
    expect(await fetchModelIndex(address, testEnvironment())).toEqual([]);
  });

  it.each([
    ['a list', [{}]],
    ['no pairs', { 'x/../y': {} }],
    ['a string', 'no'],
  ])('are not read from %s', async (_, index) => {
    const address = await serve(() => index);
    const work = fetchModelIndex(address, testEnvironment());
    await expect(work).rejects.toMatchObject({ code: 'bad-answer' });
  });

  it('are not asked for without permission, nor without an address', async () => {
    const address = await serve((files) => ({ envi: files }));
    const refused = fetchModelIndex(address, testEnvironment({ permissions: permissionsFor([]) }));
    await expect(refused).rejects.toMatchObject({ code: 'no-permission' });
    const unset = fetchModelIndex('', testEnvironment());
    await expect(unset).rejects.toMatchObject({ code: 'not-set-up' });
  });
});
