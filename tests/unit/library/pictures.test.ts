import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ArticleBlock } from '../../../src/article/article.ts';
import type { ExportWords } from '../../../src/library/export/export-markdown.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from './sample.ts';

function figure(...sources: string[]): ArticleBlock {
  return { type: 'figure', id: 'f', images: sources.map((src) => ({ src, alt: '' })) };
}

/** Ten bytes that begin like a PNG file, called something else by the server. */
const picture = () =>
  new Response(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]), {
    headers: { 'content-type': 'application/octet-stream' },
  });
const typed = (type: string) => () => new Response('x', { headers: { 'content-type': type } });

/** A network whose pictures are ten bytes each, unless `answers` says otherwise. */
function network(answers: Record<string, () => Response> = {}) {
  const asked: string[] = [];
  const fetch = (address: string | URL | Request) => {
    const url = String(address);
    asked.push(url);
    return Promise.resolve((answers[new URL(url).pathname] ?? picture)());
  };
  return { asked, fetch };
}

/** A network in which one host answers, though with no picture, and nobody else does. */
const onlyAnswers = (host: string) => (address: string | URL | Request) =>
  String(address).includes(host)
    ? Promise.resolve(new Response(null, { status: 503 }))
    : Promise.reject(new TypeError('Failed to fetch'));

async function articleWith(...sources: string[]) {
  const { library } = memoryLibrary();
  const article = sampleArticle('Chữ.', { blocks: [figure(...sources)] });
  const { saved } = await library.save(article, emptyBrief());
  return { library, id: saved.id };
}
type TestLibrary = Awaited<ReturnType<typeof articleWith>>['library'];
const countsOf = async (library: TestLibrary, id: string) =>
  (await library.pictures.status([id])).get(id)?.counts;
const onlyJ = (origin: string) => Promise.resolve(origin === 'https://j.example');
const nobody = () => Promise.resolve(false);
const words: ExportWords = {
  summary: 'Tóm tắt',
  keyFacts: 'Số liệu',
  highlights: 'Ghi chú',
  source: 'Nguồn',
  picture: 'Ảnh',
};
const anyOrigin = () => Promise.resolve(true);

describe('pictures', () => {
  it('are fetched once and kept under the address they came from', async () => {
    const { library, id } = await articleWith(
      'https://i.example/a',
      'data:image/png;base64,AA==',
      'https://i.example/a',
    );
    const net = network();
    await library.pictures.fetch({ ...net, budget: 100, mayFetch: anyOrigin });
    await library.pictures.queue(id);
    await library.pictures.fetch({ ...net, budget: 100, mayFetch: anyOrigin });
    expect(net.asked).toEqual(['https://i.example/a']);
    const blob = (await library.pictures.kept(id)).blobs.get('https://i.example/a');
    expect({ size: blob?.size, type: blob?.type }).toEqual({ size: 10, type: 'image/png' });
  });

  it('use up no try while nothing at all answers, and do once another address does', async () => {
    const { library, id } = await articleWith('https://i.example/a', 'https://j.example/b');
    const fetch = (reached: string) =>
      library.pictures.fetch({ fetch: onlyAnswers(reached), budget: 100, mayFetch: anyOrigin });
    for (let n = 0; n < 4; n++) expect(await fetch('nobody')).toMatchObject({ waiting: 2 });
    expect(await countsOf(library, id)).toMatchObject({ waiting: 2, failed: 0 });
    for (let n = 0; n < 2; n++) expect(await fetch('j.example')).toMatchObject({ waiting: 2 });
    expect(await fetch('j.example')).toMatchObject({ waiting: 0, failed: 2 });
    expect(await countsOf(library, id)).toMatchObject({ waiting: 0, failed: 2 });
  });

  it('stop at the budget of the whole library, and give room back when purged', async () => {
    const { library, id } = await articleWith('https://i.example/a', 'https://i.example/b');
    const options = { ...network(), budget: 15, mayFetch: anyOrigin };
    expect(await library.pictures.fetch(options)).toMatchObject({ kept: 1, 'over-budget': 1 });
    await library.purge([id]);
    const other = sampleArticle('X.', {
      url: 'https://bao.example/2',
      blocks: [figure('https://i.example/c')],
    });
    const { saved } = await library.save(other, emptyBrief());
    expect(await library.pictures.fetch(options)).toMatchObject({ kept: 1 });
    expect(await countsOf(library, saved.id)).toMatchObject({ kept: 1 });
    expect(await library.pictures.bytes()).toBe(10);
  });

  it('wait for the permission of their host, and are released by it', async () => {
    const { library, id } = await articleWith('https://i.example/a', 'https://j.example/b');
    const net = network();
    await library.pictures.fetch({ ...net, budget: 100, mayFetch: nobody });
    expect(net.asked).toEqual([]);
    const status = (await library.pictures.status([id])).get(id);
    expect(status?.counts['needs-permission']).toBe(2);
    expect(status?.origins.toSorted()).toEqual(['https://i.example', 'https://j.example']);
    expect(await library.pictures.release(onlyJ)).toEqual([id]);
    await library.pictures.fetch({ ...net, budget: 100, mayFetch: onlyJ });
    expect(net.asked).toEqual(['https://j.example/b']);
    expect(await countsOf(library, id)).toMatchObject({ kept: 1, 'needs-permission': 1 });
  });

  it('that the reader declined stay declined, by another save too, until asked for', async () => {
    const { library, id } = await articleWith('https://i.example/a');
    const net = network();
    const fetching = { ...net, budget: 100, mayFetch: anyOrigin };
    await library.pictures.fetch({ ...fetching, mayFetch: nobody });
    await library.pictures.decline(id);
    await library.save(
      sampleArticle('Chữ.', { blocks: [figure('https://i.example/a')] }),
      emptyBrief(),
    );
    await library.pictures.release(anyOrigin);
    await library.pictures.fetch(fetching);
    expect(net.asked).toEqual([]);
    expect(await countsOf(library, id)).toMatchObject({ refused: 1 });
    await library.pictures.retry(id);
    await library.pictures.fetch(fetching);
    expect(await countsOf(library, id)).toMatchObject({ kept: 1, refused: 0 });
  });

  it('of the home network are never fetched for a page of the web', async () => {
    const { library, id } = await articleWith(
      'http://192.168.1.1/reboot',
      'http://localhost:8080/a',
      'http://router/a',
      'https://i.example/a',
    );
    const net = network();
    await library.pictures.fetch({ ...net, budget: 100, mayFetch: anyOrigin });
    expect(net.asked).toEqual(['https://i.example/a']);
    expect((await library.pictures.status([id])).get(id)?.total).toBe(1);
  });

  it('are asked for without cookies and referrer', async () => {
    const { library } = await articleWith('https://i.example/a');
    let seen: RequestInit | undefined;
    const fetch = (_: unknown, init?: RequestInit) => {
      seen = init;
      return Promise.resolve(picture());
    };
    await library.pictures.fetch({ fetch, budget: 100, mayFetch: anyOrigin });
    expect(seen).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('wait while their article is in the bin, and go with it for good', async () => {
    const { library, id } = await articleWith('https://i.example/a');
    const net = network();
    const fetching = { ...net, budget: 100, mayFetch: anyOrigin };
    await library.remove(id);
    await library.pictures.fetch(fetching);
    expect(net.asked).toEqual([]);
    await library.restore(id);
    await library.pictures.fetch(fetching);
    expect(await library.pictures.bytes()).toBe(10);
    await library.purge([id]);
    expect((await library.pictures.kept(id)).blobs.size).toBe(0);
    expect(await library.pictures.bytes()).toBe(0);
  });

  it('come back when a save that dropped them is undone', async () => {
    const { library, id } = await articleWith('https://i.example/a');
    const fetching = { ...network(), budget: 100, mayFetch: anyOrigin };
    await library.pictures.fetch(fetching);
    const changed = await library.save(
      sampleArticle('', { title: 'Tên khác', blocks: [figure('https://i.example/b')] }),
      emptyBrief(),
    );
    expect(await library.pictures.bytes()).toBe(0);
    await library.undoSave(changed);
    await library.pictures.fetch(fetching);
    expect([...(await library.pictures.kept(id)).blobs.keys()]).toEqual(['https://i.example/a']);
  });

  it('that are kept go out in a page and in a book', async () => {
    const { library, id } = await articleWith('https://i.example/a', 'https://j.example/b');
    await library.pictures.fetch({ ...network(), budget: 100, mayFetch: onlyJ });
    const page = await library.export.articles('html', { ids: [id], words, archiveName: 'x' });
    const html = await page.blob.text();
    expect(html).toContain('src="data:image/png;base64,iVBORw0KGgoBAg=="');
    expect(html.match(/<img/g)).toHaveLength(1);
    const book = await library.export.book({ ids: [id], words, title: 'x', language: 'vi' });
    const files = unzipSync(new Uint8Array(await book.blob.arrayBuffer()));
    expect(Object.keys(files).filter((name) => name.endsWith('.png'))).toHaveLength(1);
  });

  it('go on after the page closed', async () => {
    const { library, id } = await articleWith('https://i.example/a', 'https://i.example/b');
    const closing = new AbortController();
    const net = network();
    const cut = library.pictures.fetch({
      ...net,
      budget: 100,
      mayFetch: anyOrigin,
      signal: closing.signal,
      onChange: () => closing.abort(),
    });
    await expect(cut).rejects.toThrow('aborted');
    await library.pictures.fetch({ ...net, budget: 100, mayFetch: anyOrigin });
    expect(await countsOf(library, id)).toMatchObject({ kept: 2 });
    expect(net.asked).toHaveLength(2);
  });

  it('are tried again when the network failed, but not for ever, and never when not a picture', async () => {
    const { library, id } = await articleWith(
      'https://i.example/gone',
      'https://i.example/page',
      'https://i.example/svg',
    );
    const net = network({
      '/gone': () => new Response(null, { status: 503 }),
      '/page': typed('text/html'),
      '/svg': typed('image/png'),
    });
    for (let start = 0; start < 5; start++) {
      await library.pictures.fetch({ ...net, budget: 100, mayFetch: anyOrigin });
    }
    expect(net.asked.filter((address) => address.endsWith('/gone'))).toHaveLength(3);
    expect(net.asked).toHaveLength(5);
    expect(await countsOf(library, id)).toMatchObject({ failed: 3, kept: 0 });
  });
});
