import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveLines } from '../../../tools/brief/serve-lines.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'luoc-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Answers of the headless command to such lines, and how many failed. */
async function serve(lines: string[]) {
  const output = new PassThrough();
  const failed = await serveLines(Readable.from([lines.join('\n')]), output, { siteRules: true });
  output.end();
  const answers = (await text(output)).trimEnd().split('\n');
  return { failed, answers: answers.map((line) => JSON.parse(line) as Record<string, never>) };
}

describe('serveLines', () => {
  it('answers in the order of the lines and goes on after a bad one', async () => {
    const { failed, answers } = await serve([
      JSON.stringify({ id: 'a', text: 'Sáng nay trời mưa.', language: 'vi' }),
      'not json',
      JSON.stringify({ id: 'c', file: path.join(folder, 'absent.html') }),
      JSON.stringify({ id: 'd', text: 5 }),
      JSON.stringify({ id: 'e', text: 'It rained.', language: 'en' }),
    ]);
    expect(answers.map(({ id }) => id)).toEqual(['a', null, 'c', 'd', 'e']);
    expect(answers.map((answer) => 'error' in answer)).toEqual([false, true, true, true, false]);
    expect(failed).toBe(3);
  });

  it('leaves a text unchanged and gives the sentences asked for', async () => {
    const source = '  Một câu.\n\nHai câu nữa. Ba câu.  ';
    const { answers } = await serve([
      JSON.stringify({ id: 'a', text: source, language: 'vi', summarySentences: 1 }),
    ]);
    expect(answers[0]).toMatchObject({ isArticle: true, article: { text: source } });
    expect(answers[0]?.['brief']).toMatchObject({ summary: [expect.anything()] });
    expect(Object.keys(answers[0]?.['ms'] ?? {})).toEqual(['brief']);
  });

  it('unpacks a gzipped page and times its steps', async () => {
    const file = path.join(folder, 'page.html.gz');
    const paragraph = `<p>${'Hội đồng nhân dân thành phố họp phiên thường kỳ về ngân sách năm nay. '.repeat(8)}</p>`;
    writeFileSync(
      file,
      gzipSync(
        `<html lang="vi"><title>Họp</title><article><h1>Họp</h1>${paragraph.repeat(4)}</article>`,
      ),
    );
    const { failed, answers } = await serve([
      JSON.stringify({ id: 'p', file, url: 'https://bao.example/hop.html' }),
    ]);
    expect(failed).toBe(0);
    expect(Object.keys(answers[0]?.['ms'] ?? {})).toEqual(['detect', 'extract', 'brief']);
    expect(answers[0]?.['article']).toMatchObject({ language: 'vi', title: 'Họp' });
  });
});
