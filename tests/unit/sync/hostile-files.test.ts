import { beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { ArticleSchema } from '../../../src/messaging/article-schema.ts';
import { articleFileName, type FolderKeys } from '../../../src/sync/crypto/keys.ts';
import { openFile, sealFile } from '../../../src/sync/crypto/sealed-file.ts';
import { randomSource } from '../library/random.ts';
import { emptyBrief, sampleArticle } from '../library/sample.ts';
import { MemoryRemote } from './memory-remote.ts';
import { quickKeys, realDevice } from './real-device.ts';

/** A file's content, to be bent; its shape is what the tests are about. */
// oxlint-disable-next-line typescript/no-explicit-any
type Content = any;

const ADDRESS = 'https://bao.example/dich';
const STAMP = '1777680000000000.000000.00000000000000ff';

let keys: FolderKeys;

beforeAll(async () => {
  keys = await quickKeys();
});

const device = (name: string, remote: MemoryRemote) =>
  realDevice(name, remote.connect(), keys, {
    parseArticle: (value) => v.parse(ArticleSchema, value),
  });

/** A folder with three articles of one device, one of them to be bent. */
async function folder() {
  const remote = new MemoryRemote(randomSource(1));
  const owner = device('a', remote);
  for (const url of [ADDRESS, 'https://bao.example/1', 'https://bao.example/2']) {
    const { saved } = await owner.library.save(sampleArticle(`Bài ${url}.`, { url }), emptyBrief());
    await owner.library.highlights.add(saved.id, { start: 0, end: 3, colour: 'green', note: url });
    await owner.library.change(saved.id, { tags: ['tin'] });
  }
  await owner.sync();
  return { remote, owner };
}

/** Writes the file of `ADDRESS` anew, as somebody who has the passphrase could. */
async function bend(
  remote: MemoryRemote,
  change: (content: Content) => unknown,
  { key = ADDRESS, revision = 7 } = {},
): Promise<void> {
  const path = `articles/${await articleFileName(keys, ADDRESS)}.luoc`;
  const file = remote.files.get(path)?.bytes ?? new Uint8Array();
  const opened = await openFile(keys, { kind: 'article', path }, file);
  if (!opened.ok) throw new Error('The file of the test cannot be opened.');
  const content = change(opened.value as Content) ?? opened.value;
  const at = `articles/${await articleFileName(keys, key)}.luoc`;
  const bytes = await sealFile(keys, { kind: 'article', path: at }, revision, content);
  await remote.connect().put(at, bytes);
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let n = 0; n < depth; n++) value = { value };
  return value;
}

/** What the text of the content's article is changed by. */
const inText = (change: (article: Content, value: Content) => void) => (content: Content) => {
  const { value } = content.parts[0];
  change(value.article, value);
};

const REFUSED: [string, (content: Content) => unknown][] = [
  ['is no object', () => 'text'],
  ['is null', () => [null]],
  ['has no document', ({ parts }) => ({ parts })],
  ['has parts of another kind', ({ document }) => ({ document, parts: { length: 1 } })],
  ['has a text without blocks', inText((article) => delete article.blocks)],
  ['has null for blocks', inText((article) => (article.blocks = [null]))],
  ['has no article', inText((_, value) => delete value.article)],
  ['has no brief', inText((_, value) => delete value.brief)],
  ['has a brief of other shapes', inText((_, value) => (value.brief = { summary: {} }))],
  ['has a script for an address', inText((article) => (article.url = 'javascript:hacked=1'))],
  [
    'has a script for an address, everywhere',
    (content) => {
      content.document.text.value.url = 'javascript:hacked=1';
      content.parts[0].value.article.url = 'javascript:hacked=1';
    },
  ],
  [
    'is for another address',
    ({ document }) => void (document.text.value.url = 'https://x.invalid'),
  ],
  ['has a title beyond all measure', inText((article) => (article.title = 'a'.repeat(3_000_000)))],
  [
    'has more highlights than a library takes',
    ({ document }) => {
      const [first] = document.highlights;
      document.highlights = Array.from({ length: 6000 }, (_, n) => ({ ...first, id: `h${n}` }));
    },
  ],
  [
    'has a note that is no text',
    ({ document }) => void (document.highlights[0].values[0].value.note = { toString: 'x' }),
  ],
  ['has a tag that is no text', ({ document }) => void (document.tags[0].value = ['tin'])],
  ['has a shelf of its own', ({ document }) => void (document.shelf.value.shelf = '__proto__')],
  ['has a time that is none', ({ document }) => void (document.savedAt = 1e300)],
  [
    'has a stamp beyond the last',
    ({ document }) => void (document.text.stamp = `9999999999999999.999999.${'f'.repeat(16)}`),
  ],
  [
    'is nested without end',
    ({ document }) => void (document.highlights[0].values[0].value.more = nested(3000)),
  ],
];

describe('a file of somebody who has the passphrase', () => {
  it.each(REFUSED)('that %s is told, and the rest syncs', async (_, change) => {
    const { remote } = await folder();
    await bend(remote, change);
    const reader = device('b', remote);
    const report = await reader.sync();
    expect(report.damaged + report.refused).toBe(1);
    expect(report).toMatchObject({ received: 2, leftAlone: 0, unreadable: 0 });
    expect(await addresses(reader.library)).toEqual([
      'https://bao.example/1',
      'https://bao.example/2',
    ]);
  });

  it.each(REFUSED)('that %s changes nothing of what a device has', async (_, change) => {
    const { remote, owner } = await folder();
    const before = await state(owner.library);
    await bend(remote, change);
    // Where only the text is bent, it is the owner's own of that hash that counts.
    for (let n = 0; n < 2; n++) await owner.sync();
    expect(await state(owner.library)).toEqual(before);
  });

  it('is not taken under the name of another article', async () => {
    const { remote, owner } = await folder();
    await bend(remote, () => {}, { key: 'https://bao.example/other' });
    expect(await owner.sync()).toMatchObject({ damaged: 1, received: 0 });
    expect(await addresses(owner.library)).toHaveLength(3);
  });

  it('cannot take the highlight of another article', async () => {
    const { remote, owner } = await folder();
    const before = await state(owner.library);
    const other = await owner.library.findByUrl('https://bao.example/1');
    const [{ highlight } = {}] = await owner.library.highlights.list(other?.id ?? '');
    await bend(remote, ({ document }) => void (document.highlights[0].id = highlight?.id));
    expect(await owner.sync()).toMatchObject({ refused: 1, leftAlone: 0, unreadable: 0 });
    expect(await state(owner.library)).toEqual(before);
  });

  it('cannot count revisions to where they end', async () => {
    const { remote, owner } = await folder();
    await bend(remote, () => {}, { revision: 2 ** 60 });
    expect(await owner.sync()).toMatchObject({ damaged: 1 });
    // The owner has written it again, with a number that others can go on from.
    const reader = device('b', remote);
    expect(await reader.sync()).toMatchObject({ damaged: 0, received: 3 });
  });

  it('may hold lone surrogates and names of prototypes: they come as text and change no object', async () => {
    const { remote } = await folder();
    const words = '\uD800 __proto__ \uDFFF';
    await bend(remote, (content) => {
      content.document.tags = [{ key: '__proto__', stamp: STAMP, value: '__proto__' }];
      content.document.highlights[0].values[0].value.note = words;
      const text = JSON.stringify(content);
      return JSON.parse(text.replace(/^\{/, '{"__proto__":{"hacked":1},'));
    });
    const reader = device('b', remote);
    expect(await reader.sync()).toMatchObject({ received: 3, damaged: 0, leftAlone: 0 });
    expect(({} as Content).hacked).toBeUndefined();
    const saved = await reader.library.findByUrl(ADDRESS);
    expect(saved?.tags).toEqual(['__proto__']);
    const [first] = await reader.library.highlights.list(saved?.id ?? '');
    expect(first?.highlight.note).toBe(words);
  });
});

it('a manifest that is no manifest, or counts beyond all numbers, is told, and the rest syncs', async () => {
  for (const value of [null, { version: 1, files: [['a'.repeat(32), 1e300, 'x']] }, nested(3000)]) {
    const { remote } = await folder();
    const path = `manifests/${'f'.repeat(16)}.luoc`;
    const bytes = await sealFile(keys, { kind: 'manifest', path }, 1, value);
    await remote.connect().put(path, bytes);
    const reader = device('b', remote);
    expect(await reader.sync()).toMatchObject({ damaged: 1, received: 3 });
  }
});

it('pictures of an article that arrives wait to be fetched, as after a save', async () => {
  const remote = new MemoryRemote(randomSource(1));
  const [a, b] = [device('a', remote), device('b', remote)];
  const article = sampleArticle();
  const images = [{ src: 'https://bao.example/anh.png', alt: '' }];
  article.blocks.push({ type: 'figure', id: 'f9', images });
  await a.library.save(article, emptyBrief());
  await a.sync();
  await b.sync();
  const [saved] = (await b.library.list()).items;
  const statuses = await b.library.pictures.status([saved?.id ?? '']);
  expect([...statuses.values()]).toMatchObject([{ total: 1, counts: { waiting: 1 } }]);
});

type TestLibrary = ReturnType<typeof device>['library'];

async function addresses(library: TestLibrary): Promise<string[]> {
  return (await library.list()).items.map(({ url }) => url).toSorted();
}

async function state(library: TestLibrary): Promise<unknown[]> {
  const { items } = await library.list();
  return Promise.all(
    items.map(async ({ id }) => [await library.get(id), await library.highlights.list(id)]),
  );
}
