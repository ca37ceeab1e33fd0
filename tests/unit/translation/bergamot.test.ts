import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { startEngine } from '../../../src/translation/bergamot/engine.ts';
import { createModelDatabase } from '../../../src/translation/bergamot/model-database.ts';
import {
  type GivenFile,
  importModel,
  readModelFileName,
} from '../../../src/translation/bergamot/model-import.ts';
import type { ModelStore } from '../../../src/translation/bergamot/model.ts';
import { createBergamotTranslator } from '../../../src/translation/providers/bergamot.ts';
import { GOOD_NETWORK, bergamotWorker } from '../../support/translation-servers/bergamot-worker.ts';

const file = (name: string, bytes: ArrayBuffer = GOOD_NETWORK): GivenFile => ({
  name,
  arrayBuffer: () => Promise.resolve(bytes),
});

const filesOf = (pair: string, network = GOOD_NETWORK) => [
  file(`model.${pair}.intgemm.alphas.bin`, network),
  file(`lex.50.50.${pair}.s2t.bin`),
  file(`vocab.${pair}.spm`),
];

const newStore = () => createModelDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });

function translatorWith(models: ModelStore, standIn = bergamotWorker()) {
  const translator = createBergamotTranslator({
    models,
    startEngine: () => startEngine(standIn.create),
  });
  return { translator, standIn };
}

const segments = [{ id: 'b0', text: 'a & b', html: 'a &amp; <b>b</b>' }];
const pair = { from: 'en', to: 'vi' };

describe('importModel', () => {
  it('knows the files of a model by their names', () => {
    expect(readModelFileName('model.envi.intgemm.alphas.bin.gz')).toEqual({
      part: 'model',
      from: 'en',
      to: 'vi',
      packed: true,
    });
    expect(readModelFileName('srcvocab.enzh.spm')?.part).toBe('srcvocab');
    expect(readModelFileName('lex.50.50.enzh.s2t.bin')?.part).toBe('lex');
    expect(readModelFileName('README.md')).toBeNull();
    expect(readModelFileName('model.bin')).toBeNull();
  });

  it('keeps a model with the hashes of its files, packed or not', async () => {
    const store = newStore();
    const packed = new Blob([GOOD_NETWORK]).stream().pipeThrough(new CompressionStream('gzip'));
    const [, lex, vocab] = filesOf('envi');
    const given = [
      file('model.envi.intgemm.alphas.bin.gz', await new Response(packed).arrayBuffer()),
      file('metadata.json'),
      ...[lex, vocab].flatMap((one) => one ?? []),
    ];
    const model = await importModel(given, store);
    expect(await store.list()).toEqual([model]);
    expect((await store.read(model)).get('model')).toEqual(GOOD_NETWORK);
    await store.remove(model);
    expect(await store.list()).toEqual([]);
    expect((await store.read(model)).size).toBe(0);
  });

  it.each([
    ['nothing', [], 'model-missing'],
    ['no vocabulary', filesOf('envi').slice(0, 2), 'model-missing'],
    ['two models', [...filesOf('envi'), ...filesOf('vien')], 'model-missing'],
    ['an empty file', filesOf('envi', new ArrayBuffer(0)), 'model-damaged'],
    [
      'a packed file that is not',
      [...filesOf('envi').slice(1), file('model.envi.bin.gz')],
      'model-damaged',
    ],
  ] as const)('refuses %s and keeps nothing', async (_, files, code) => {
    const store = newStore();
    await expect(importModel(files, store)).rejects.toMatchObject({ code });
    expect(await store.list()).toEqual([]);
  });
});

describe('Bergamot', () => {
  it('translates with a model of the reader’s, keeping markup, and loads it once', async () => {
    const store = newStore();
    await importModel(filesOf('envi'), store);
    const { translator, standIn } = translatorWith(store);
    expect(await translator.languages()).toEqual(['vi']);
    expect(await translator.availability(pair)).toBe('available');
    const [translation] = await translator.translate(segments, pair);
    expect(translation).toMatchObject({ html: 'A &amp; <b>B</b> (en-vi)' });
    await translator.translate(segments, pair);
    expect(standIn.calls).toEqual(['load en-vi', 'translate en-vi', 'translate en-vi']);
  });

  it('goes through English where no model leads straight there', async () => {
    const store = newStore();
    await importModel(filesOf('deen'), store);
    await importModel(filesOf('envi'), store);
    const { translator } = translatorWith(store);
    const [translation] = await translator.translate(segments, { from: 'de', to: 'vi' });
    expect(translation?.text).toBe('A & B (de-en en-vi)');
  });

  it('says that there is no model, or none for these languages', async () => {
    const store = newStore();
    const { translator, standIn } = translatorWith(store);
    expect(await translator.availability(pair)).toBe('not-set-up');
    await importModel(filesOf('enfr'), store);
    expect(await translator.availability(pair)).toBe('model-missing');
    const work = translator.translate(segments, pair);
    await expect(work).rejects.toMatchObject({ code: 'model-missing' });
    expect(standIn.started).toBe(0);
  });

  it('does not use a model whose file has changed or is lost', async () => {
    for (const change of ['changed', 'lost']) {
      const store = newStore();
      const model = await importModel(filesOf('envi'), store);
      const bytes = new Map(await store.read(model));
      if (change === 'lost') bytes.delete('lex');
      else bytes.set('lex', new Uint8Array([1, 0, 0]).buffer);
      await store.put(model, bytes);
      const { translator, standIn } = translatorWith(store);
      const work = translator.translate(segments, pair);
      await expect(work).rejects.toMatchObject({ code: 'model-damaged' });
      expect(standIn.calls).toEqual([]);
    }
  });

  it('says that a model is damaged which the module refuses, and starts afresh after it', async () => {
    const store = newStore();
    await importModel(filesOf('envi', new Uint8Array([9, 9]).buffer), store);
    const { translator, standIn } = translatorWith(store);
    const work = translator.translate(segments, pair);
    await expect(work).rejects.toMatchObject({ code: 'model-damaged' });
    await importModel(filesOf('envi'), store);
    expect(await translator.translate(segments, pair)).toHaveLength(1);
    expect(standIn.started).toBe(2);
  });

  it('says that the module does not load', async () => {
    const store = newStore();
    await importModel(filesOf('envi'), store);
    const { translator } = translatorWith(store, bergamotWorker({ broken: true }));
    const work = translator.translate(segments, pair);
    await expect(work).rejects.toMatchObject({ code: 'not-set-up' });
  });

  it('keeps the translations of one model and another apart in the cache, and uses the new one', async () => {
    const store = newStore();
    await importModel(filesOf('envi'), store);
    const { translator, standIn } = translatorWith(store);
    const first = await translator.variant(pair);
    await translator.translate(segments, pair);
    await importModel(filesOf('envi', new Uint8Array([1, 2]).buffer), store);
    expect(await translator.variant(pair)).not.toBe(first);
    await translator.translate(segments, pair);
    expect(standIn.calls).toEqual([
      'load en-vi',
      'translate en-vi',
      'load en-vi',
      'translate en-vi',
    ]);
    expect(standIn.ended).toBe(1);
  });

  it('has an article and a selection take turns with one module', async () => {
    const store = newStore();
    await importModel(filesOf('envi'), store);
    const { translator, standIn } = translatorWith(store);
    const stop = new AbortController();
    const article = translator.translate(segments, pair);
    const stopped = translator.translate(segments, pair, { signal: stop.signal });
    const selection = translator.translate(segments, pair);
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ code: 'aborted' });
    expect(await article).toHaveLength(1);
    expect(await selection).toHaveLength(1);
    expect(standIn).toMatchObject({
      started: 1,
      ended: 0,
      calls: ['load en-vi', 'translate en-vi', 'translate en-vi'],
    });
  });

  it('stops in the middle of its work by ending the module', async () => {
    const store = newStore();
    await importModel(filesOf('envi'), store);
    const { translator, standIn } = translatorWith(store, bergamotWorker({ hangs: true }));
    const stop = new AbortController();
    const work = translator.translate(segments, pair, { signal: stop.signal });
    while (!standIn.calls.includes('load en-vi')) await new Promise((next) => setTimeout(next, 1));
    stop.abort();
    await expect(work).rejects.toMatchObject({ code: 'aborted' });
    expect(standIn.ended).toBeGreaterThan(0);
  });
});
