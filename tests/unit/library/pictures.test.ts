import { describe, expect, it } from 'vitest';
import type { ArticleBlock } from '../../../src/article/article.ts';
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

async function articleWith(...sources: string[]) {
  const { library } = memoryLibrary();
  const article = sampleArticle('Chữ.', { blocks: [figure(...sources)] });
  const { saved } = await library.save(article, emptyBrief());
  await library.pictures.queue(saved.id);
  return { library, id: saved.id };
}
const anyOrigin = () => Promise.resolve(true);

describe('pictures', () => {
  it('are fetched once and kept under the address they came from', async () => {
    const { library, id } = await articleWith(
      'https://i.example/a',
      'data:image/png;base64,AA==',
      'https://i.example/a',
    );
    expect(await library.pictures.origins(id)).toEqual(['https://i.example']);
    const net = network();
    await library.pictures.fetch({ ...net, budget: 100, mayFetch: anyOrigin });
    await library.pictures.queue(id);
    await library.pictures.fetch({ ...net, budget: 100, mayFetch: anyOrigin });
    expect(net.asked).toEqual(['https://i.example/a']);
    const blob = (await library.pictures.kept(id)).blobs.get('https://i.example/a');
    expect({ size: blob?.size, type: blob?.type }).toEqual({ size: 10, type: 'image/png' });
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
    await library.pictures.queue(saved.id);
    expect(await library.pictures.fetch(options)).toMatchObject({ kept: 1 });
  });

  it('are not asked for where the reader refused the host', async () => {
    const { library, id } = await articleWith('https://i.example/a');
    const net = network();
    await library.pictures.fetch({ ...net, budget: 100, mayFetch: () => Promise.resolve(false) });
    expect(net.asked).toEqual([]);
    expect((await library.pictures.kept(id)).counts.refused).toBe(1);
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
      onPicture: () => closing.abort(),
    });
    await expect(cut).rejects.toThrow('aborted');
    await library.pictures.fetch({ ...net, budget: 100, mayFetch: anyOrigin });
    expect((await library.pictures.kept(id)).counts.kept).toBe(2);
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
    expect((await library.pictures.kept(id)).counts).toMatchObject({ failed: 3, kept: 0 });
  });
});
