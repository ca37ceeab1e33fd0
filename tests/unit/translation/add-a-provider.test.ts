import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createServiceTranslator } from '../../../src/translation/service/service-translator.ts';
import {
  type LocalServer,
  capitalize,
  startServer,
} from '../../support/translation-servers/local-server.ts';
import { marianne } from '../../support/translation-servers/marianne.ts';
import { memoryKeys, testEnvironment } from '../../support/translation-servers/test-environment.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

let server: LocalServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe('a provider added as docs/translation.md shows', () => {
  it('is the file that is tested here, under forty lines', () => {
    const source = read('tests/support/translation-servers/marianne.ts');
    const shown = /```ts\n(import \* as v[^]*?)```/.exec(read('docs/translation.md'))?.[1] ?? '';
    expect(shown).toBe(source.replaceAll('../../../src/translation/', '../'));
    expect(source.split('\n').length).toBeLessThan(40);
  });

  it('translates, keeps to its limits, tries again and tells failures apart', async () => {
    server = await startServer(({ path, json, headers }) => {
      if (path !== '/en/vi') return { status: 404, json: {} };
      if (headers['x-marianne-key'] !== 'k') return { status: 401, json: {} };
      return { status: 200, json: { lines: (json as { lines: string[] }).lines.map(capitalize) } };
    });
    const keys = memoryKeys({ marianne: { key: 'k' } });
    const environment = testEnvironment({ keys, endpoints: { marianne: server.url } });
    const translator = createServiceTranslator(marianne, environment);
    const segments = Array.from({ length: 25 }, (_, i) => ({ id: `b${i}`, text: 'x', html: '' }));
    server.fail({ status: 503 });
    const translations = await translator.translate(segments, { from: 'en', to: 'vi' });
    expect(translations.map(({ text }) => text)).toEqual(segments.map(() => 'X'));
    expect(server.requests).toHaveLength(4);
    const other = translator.translate(segments, { from: 'fr', to: 'vi' });
    await expect(other).rejects.toMatchObject({ code: 'unsupported-pair' });
    await keys.remove('marianne');
    const keyless = translator.translate(segments, { from: 'en', to: 'vi' });
    await expect(keyless).rejects.toMatchObject({ code: 'unauthorised' });
  });
});
