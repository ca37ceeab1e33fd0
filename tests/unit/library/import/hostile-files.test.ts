import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportRecord } from '../../../../src/library/export/export-record.ts';
import { zipEntries } from '../../../../src/library/import/zip-entries.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from '../sample.ts';

async function* file(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part;
}

/** The records of a library with one article. */
async function oneRecord(): Promise<ExportRecord> {
  const { library } = memoryLibrary({ newId: () => 'same' });
  await library.save(sampleArticle(), emptyBrief());
  let whole = '';
  for await (const chunk of library.export.json()) whole += chunk;
  return (JSON.parse(whole) as { articles: ExportRecord[] }).articles[0] as ExportRecord;
}

function ownFile(...articles: unknown[]): AsyncGenerator<Uint8Array> {
  return file(JSON.stringify({ format: 'luoc-library', version: 1, articles }));
}

/** A record of another address. */
function moved(record: ExportRecord, url: string, more: object = {}): ExportRecord {
  const article = { ...sampleArticle(), url };
  const saved = { ...record.saved, url, canonicalUrl: url, ...more };
  return { ...record, saved, content: { savedAt: 1, article, brief: emptyBrief() } };
}

describe('hostile files', () => {
  it('keep what fits and name each element that does not', async () => {
    const record = await oneRecord();
    const { library } = memoryLibrary();
    const script = moved(record, 'javascript:alert(1)');
    const wrong = { ...record, saved: { ...record.saved, savedAt: 'hôm qua' } };
    const report = await library.import(
      ownFile(script, wrong, 7, null, [], { __proto__: 1 }, record),
    );
    expect(report).toMatchObject({ added: 1, failed: 6 });
    expect(report.failures.map(({ line, problem }) => `${line} ${problem}`)).toEqual(
      [1, 2, 3, 4, 5, 6].map((line) => `${line} not-an-article`),
    );
  });

  it('give articles with the same id ids of their own', async () => {
    const record = await oneRecord();
    const { library } = memoryLibrary();
    const report = await library.import(ownFile(record, moved(record, 'https://khac.example/')));
    expect(report).toMatchObject({ added: 2, failed: 0 });
    expect((await library.list()).total).toBe(2);
  });

  it('cannot choose by which address an article is found', async () => {
    const record = await oneRecord();
    const { library } = memoryLibrary();
    const fake = { canonicalUrl: 'https://ngan-hang.example/', site: 'ngan-hang.example' };
    await library.import(ownFile(moved(record, 'https://ac.example/', fake)));
    expect(await library.findByUrl('https://ngan-hang.example/')).toBeUndefined();
    expect(await library.findByUrl('https://ac.example/')).toMatchObject({ site: 'ac.example' });
  });

  it('of the year 99999 are kept and sorted by when they were saved', async () => {
    const record = await oneRecord();
    const { library } = memoryLibrary();
    const far = moved(record, 'https://xa.example/', { publishedTime: '99999-12-31', savedAt: 5 });
    await library.import(ownFile(far, record));
    const { items } = await library.list({ sort: 'published' });
    expect(items.map(({ site }) => site)).toEqual(['bao.example', 'xa.example']);
    const beyond = { ...record, saved: { ...record.saved, savedAt: 1e300 } };
    expect(await library.import(ownFile(beyond))).toMatchObject({ failed: 1 });
  });

  it('that end early leave what came before', async () => {
    const whole = JSON.stringify({
      format: 'luoc-library',
      version: 1,
      articles: [await oneRecord(), 1],
    });
    const { library } = memoryLibrary();
    const report = await library.import(file(whole.slice(0, -3)));
    expect(report).toMatchObject({ added: 1, failed: 1 });
    expect(report.failures[0]?.problem).toBe('cut-off');
  });

  it('of a hundred megabytes in one string are passed over without being held', async () => {
    const record = await oneRecord();
    async function* endless() {
      yield* file('{"format":"luoc-library","version":1,"articles":[{"saved":"');
      const chunk = strToU8('x'.repeat(1_000_000));
      for (let n = 0; n < 100; n++) yield chunk;
      yield* file(`"},${JSON.stringify(record)}]}`);
    }
    const { library } = memoryLibrary();
    const report = await library.import(endless());
    expect(report).toMatchObject({ added: 1, failed: 1 });
    expect(report.failures[0]).toMatchObject({ line: 1, problem: 'too-long' });
  }, 20_000);

  it('that unpack without end are cut off', async () => {
    const bomb = zipSync({ 'a.json': new Uint8Array(3_000_000), 'b.json': new Uint8Array(9) });
    const unpack = async (total: number, entry: number) => {
      const names: string[] = [];
      const limits = { total, entry };
      for await (const { name } of zipEntries(file(bomb), () => true, limits)) names.push(name);
      return names;
    };
    await expect(unpack(5_000_000, 2_000_000)).rejects.toThrow('too much');
    await expect(unpack(3_000_005, 4_000_000)).rejects.toThrow('too much');
    expect(await unpack(4_000_000, 4_000_000)).toEqual(['a.json', 'b.json']);
  });

  it('that are damaged or unknown are refused by name', async () => {
    const { library } = memoryLibrary();
    const refused = async (content: string | Uint8Array) =>
      library.import(file(content)).then(
        () => 'taken',
        (error: { problem: string }) => error.problem,
      );
    const zip = zipSync({ 'a.csv': strToU8('title,url,time_added,tags,status\n'.repeat(50)) });
    expect(await refused(zip.slice(0, 60).fill(0xff, 45))).toBe('bad-zip');
    expect(await refused(zipSync({ '../../x.png': strToU8('x') }))).toBe('unknown-format');
    expect(await refused('lời nhắn')).toBe('unknown-format');
    expect(await refused('')).toBe('unknown-format');
    expect(await refused('{"format":"luoc-library","version":2,"articles":[]}')).toBe(
      'newer-version',
    );
  });

  it('can be stopped, and keep what was taken in', async () => {
    const record = await oneRecord();
    const many = Array.from({ length: 100 }, (_, n) => moved(record, `https://n.example/${n}`));
    const stop = new AbortController();
    const { library } = memoryLibrary();
    const onProgress = (lines: number) => {
      if (lines === 50) stop.abort();
    };
    const report = await library.import(ownFile(...many), { signal: stop.signal, onProgress });
    expect(report.cancelled).toBe(true);
    expect((await library.list({ limit: 1 })).total).toBe(report.added);
    expect(report.added).toBeGreaterThan(0);
    expect(report.added).toBeLessThan(60);
  });

  it('bring tags, notes and the newer text together', async () => {
    const record = await oneRecord();
    const { library, clock } = memoryLibrary();
    clock.now -= 1000;
    const { saved } = await library.save(sampleArticle('Bản cũ.'), emptyBrief());
    await library.change(saved.id, { tags: ['a'] });
    const tagged = { ...record, saved: { ...record.saved, tags: ['b'] } };
    expect(await library.import(ownFile(tagged))).toMatchObject({ merged: 1 });
    const opened = await library.get(saved.id);
    expect(opened?.saved.tags).toEqual(['a', 'b']);
    expect(opened?.content?.article).toEqual(sampleArticle());
    expect(await library.versions.list(saved.id)).toHaveLength(1);
  });
});
