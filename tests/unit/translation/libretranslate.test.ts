import { afterEach, describe, expect, it } from 'vitest';
import { libreTranslate } from '../../../src/translation/providers/libretranslate.ts';
import { createServiceTranslator } from '../../../src/translation/service/service-translator.ts';
import type { Segment, TranslationProgress } from '../../../src/translation/translator.ts';
import {
  type LibreTranslateOptions,
  libreTranslateProtocol,
} from '../../support/translation-servers/libretranslate.ts';
import { type LocalServer, startServer } from '../../support/translation-servers/local-server.ts';
import {
  memoryKeys,
  permissionsFor,
  testEnvironment,
} from '../../support/translation-servers/test-environment.ts';

let server: LocalServer;
afterEach(() => server.close());

const pair = { from: 'en', to: 'vi' };
const segment = (id: string, text: string, html = ''): Segment => ({ id, text, html });

async function translatorFor(
  protocol: LibreTranslateOptions = {},
  environment: Parameters<typeof testEnvironment>[0] = {},
  service = libreTranslate,
) {
  server = await startServer(libreTranslateProtocol(protocol));
  const made = testEnvironment({ endpoints: { libretranslate: `${server.url}/` }, ...environment });
  return { translator: createServiceTranslator(service, made), environment: made };
}

/** A text without its white space. */
const letters = (text = '') => text.replace(/\s+/g, '');

describe('LibreTranslate', () => {
  it('translates segments in order and keeps links and emphasis', async () => {
    const { translator } = await translatorFor();
    const translations = await translator.translate(
      [
        segment('title', 'Rice & fish'),
        segment(
          'b0',
          'Read the report now.',
          'Read <a href="https://a.vn/x?a=1&amp;b=2" onclick="x()">the <em>report</em></a> now.',
        ),
      ],
      pair,
    );
    expect(translations).toEqual([
      { id: 'title', text: 'RICE & FISH', html: 'RICE &amp; FISH' },
      {
        id: 'b0',
        text: 'READ THE REPORT NOW.',
        html: 'READ <a href="https://a.vn/x?a=1&amp;b=2">THE <em>REPORT</em></a> NOW.',
      },
    ]);
    // No address of the page and no attribute has left the device.
    expect(JSON.stringify(server.requests)).not.toContain('a.vn');
  });

  it('sends a first small request and then as few as the limits allow', async () => {
    const { translator } = await translatorFor();
    const segments = Array.from({ length: 30 }, (_, i) => segment(`b${i}`, 'word '.repeat(60)));
    const progress: TranslationProgress[] = [];
    await translator.translate(segments, pair, { onProgress: (step) => progress.push(step) });
    const sizes = server.requests.map(({ json }) => (json as { q: string[] }).q.length);
    expect(sizes).toEqual([3, 6, 6, 6, 6, 3]);
    expect(progress.map((step) => step.type === 'translated' && step.translations.length)).toEqual(
      sizes,
    );
  });

  it('asks for the language to be found where it is not known', async () => {
    const { translator } = await translatorFor();
    await translator.translate([segment('b0', 'Hello')], { from: 'und', to: 'vi' });
    expect(server.requests[0]?.json).toEqual({
      q: 'Hello',
      source: 'auto',
      target: 'vi',
      format: 'html',
    });
  });

  it('sends texts one by one to a server that knows no lists', async () => {
    const { translator } = await translatorFor({ single: true });
    const segments = ['a', 'b', 'c'].map((text) => segment(text, text));
    const translations = await translator.translate(segments, pair);
    expect(translations.map(({ text }) => text)).toEqual(['A', 'B', 'C']);
  });

  it('splits a paragraph longer than a request at its sentences, outside of links', async () => {
    const { translator } = await translatorFor({ characters: 2_000 });
    const sentence = 'The harvest of the northern provinces was better than in the year before. ';
    const text = sentence.repeat(40).trim();
    const html = text.replaceAll('harvest', '<b>harvest</b>');
    const [translation] = await translator.translate([segment('b0', text, html)], pair);
    expect(translation?.text).toBe(text.toUpperCase());
    expect(translation?.html.match(/<b>HARVEST<\/b>/g)).toHaveLength(40);
    expect(server.requests.length).toBeGreaterThan(1);
  });

  it('puts a link that the service has lost behind the paragraph, once for each time', async () => {
    const { translator } = await translatorFor();
    const link = '<a href="https://a.vn/">one</a>';
    // As a service answers that drops tags or moves words out of them.
    server.fail({
      status: 200,
      json: { translatedText: ['MỘT <a id="1">HAI</a>', 'BA <a id="1"></a>'] },
    });
    const translations = await translator.translate(
      [segment('b0', 'one one', `${link} ${link}`), segment('b1', 'two one', `two ${link}`)],
      pair,
    );
    expect(translations.map(({ text }) => text)).toEqual(['MỘT HAI (one)', 'BA (one)']);
    expect(translations.map(({ html }) => html.match(/<a href/g)?.length)).toEqual([2, 1]);
  });

  it('splits a sentence that is too long between clauses or words, and loses none', async () => {
    const { translator } = await translatorFor({ characters: 2_000 });
    const clauses = `${'word '.repeat(300)}, ${'more '.repeat(300)}`.trim();
    const marked = `${'text '.repeat(600)}`.trim();
    const [first, second] = await translator.translate(
      [segment('b0', clauses), { id: 'b1', text: marked, html: `<b>${marked}</b>` }],
      pair,
    );
    expect(letters(first?.text)).toBe(letters(clauses.toUpperCase()));
    expect(letters(second?.text)).toBe(letters(marked.toUpperCase()));
    for (const { json } of server.requests) {
      expect([(json as { q: string | string[] }).q].flat().join('').length).toBeLessThan(2_001);
    }
  });

  it('gives a sentence without a gap that is too long as too-long, before sending anything', async () => {
    const { translator } = await translatorFor();
    const work = translator.translate([segment('b0', 'word'.repeat(1000))], pair);
    await expect(work).rejects.toMatchObject({ code: 'too-long' });
    expect(server.requests).toEqual([]);
  });

  it('sends smaller requests to a server with a smaller limit', async () => {
    const { translator } = await translatorFor({ characters: 100 });
    const segments = Array.from({ length: 8 }, (_, i) => segment(`b${i}`, 'word '.repeat(10)));
    expect(await translator.translate(segments, pair)).toHaveLength(8);
  });

  it('sends the key where there is one, and tells of a refused one', async () => {
    const keys = memoryKeys({ libretranslate: { key: 'right' } });
    const { translator } = await translatorFor({ key: 'right' }, { keys });
    expect(await translator.translate([segment('b0', 'a')], pair)).toHaveLength(1);
    await keys.set('libretranslate', { key: 'wrong' });
    const refused = translator.translate([segment('b0', 'a')], pair);
    await expect(refused).rejects.toMatchObject({ code: 'unauthorised' });
  });

  it('tells of a language the server lacks', async () => {
    const { translator } = await translatorFor({ languages: ['en', 'de'] });
    const work = translator.translate([segment('b0', 'a')], pair);
    await expect(work).rejects.toMatchObject({ code: 'unsupported-pair' });
  });

  it('is not set up without an address and asks for permission before anything is sent', async () => {
    const { translator } = await translatorFor({}, { permissions: permissionsFor([]) });
    expect(await translator.availability(pair)).toBe('no-permission');
    const work = translator.translate([segment('b0', 'a')], pair);
    await expect(work).rejects.toMatchObject({ code: 'no-permission' });
    expect(server.requests).toEqual([]);
    const unset = createServiceTranslator(libreTranslate, testEnvironment());
    expect(unset.destination).toBeNull();
    expect(await unset.availability(pair)).toBe('not-set-up');
  });
});

describe('a service in trouble', () => {
  it.each([
    [{ status: 401 }, 'unauthorised', 1],
    [{ status: 403 }, 'unauthorised', 1],
    [{ status: 413 }, 'too-long', 1],
    [{ status: 429 }, 'quota', 4],
    [{ status: 429, headers: { 'retry-after': '3600' } }, 'quota', 1],
    [{ status: 500 }, 'network', 4],
    [{ status: 503, headers: { 'retry-after': '2' } }, 'network', 4],
    ['cut-off', 'network', 4],
    ['slow', 'network', 1],
    ['redirect', 'network', 4],
    ['wrong-json', 'bad-answer', 1],
    ['wrong-shape', 'bad-answer', 1],
  ] as const)('%j gives %s after %i requests', async (failure, code, requests) => {
    const timeout = failure === 'slow' ? 50 : 20_000;
    const { translator } = await translatorFor({}, {}, { ...libreTranslate, timeout });
    server.failAlways(failure);
    const work = translator.translate([segment('b0', 'a')], pair);
    await expect(work).rejects.toMatchObject({ code });
    expect(server.requests).toHaveLength(requests);
  });

  it('gives network where nobody listens', async () => {
    const { translator } = await translatorFor();
    await server.close();
    const work = translator.translate([segment('b0', 'a')], pair);
    await expect(work).rejects.toMatchObject({ code: 'network' });
    server = await startServer(libreTranslateProtocol());
  });

  it('goes on when it comes back, waiting longer each time or as long as it is asked', async () => {
    const { translator, environment } = await translatorFor();
    server.fail({ status: 500 }, 'cut-off', { status: 429, headers: { 'retry-after': '7' } });
    const translations = await translator.translate([segment('b0', 'a')], pair);
    expect(translations[0]?.text).toBe('A');
    expect(environment.slept).toEqual([500, 1000, 7000]);
  });

  it('stops at once when told to, in the middle of a request', async () => {
    const { translator } = await translatorFor();
    server.fail('slow');
    const stop = new AbortController();
    const work = translator.translate([segment('b0', 'a')], pair, { signal: stop.signal });
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    stop.abort();
    await expect(work).rejects.toMatchObject({ code: 'aborted' });
  });

  it('does not let an answer bring markup of its own', async () => {
    const { translator } = await translatorFor();
    const answer =
      '<img src=x onerror=alert(1)><a id="1" href="javascript:alert(1)">tin</a>' +
      '<script>alert(1)</script><b id="9">x</b> &lt;img&gt; <a href="https://evil.example">y';
    server.fail({ status: 200, json: { translatedText: answer } });
    const html = '<a href="https://a.vn/">news</a>';
    const [translation] = await translator.translate([segment('b0', 'news', html)], pair);
    expect(translation?.html).toBe('<a href="https://a.vn/">tin</a>alert(1)x &lt;img&gt; y');
  });
});
