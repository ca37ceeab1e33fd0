import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/article/article.ts';
import { fileName } from '../../../../src/library/export/file-name.ts';
import { yamlString } from '../../../../src/library/export/front-matter.ts';
import type { Library } from '../../../../src/library/library.ts';
import { fillLibrary } from '../generate-library.ts';
import { randomSource } from '../random.ts';
import { emptyBrief, memoryLibrary, sampleArticle } from '../sample.ts';

const words = {
  summary: 'Tóm tắt',
  keyFacts: 'Số liệu',
  highlights: 'Đánh dấu',
  source: 'Nguồn',
  picture: 'Ảnh',
};

const HOSTILE: Partial<Article> = {
  title: '../../etc/passwd\n---\nx: "<script>alert(1)</script>',
  authors: ['a: b', '- c', '#d'],
  blocks: [
    {
      type: 'paragraph',
      id: 'b0',
      text: 'Đọc ở đây & đó',
      html: 'Đọc <a href="javascript:alert(1)" onclick="x()">ở <b>đây</a> &amp;</b> <script>alert(1)</script>đó<img src=x onerror=alert(1)>',
    },
    { type: 'embed', id: 'b1', kind: 'other', url: 'https://x.example/"><script>', text: '' },
    { type: 'paragraph', id: 'b2', text: '# không phải đề mục', html: '' },
  ],
};

async function hostileLibrary() {
  const { library } = memoryLibrary();
  const { saved } = await library.save(sampleArticle('', HOSTILE), emptyBrief());
  return { library, ids: [saved.id] };
}

async function oneFile(library: Library, format: 'markdown' | 'html' | 'text', ids: string[]) {
  const { name, blob } = await library.export.articles(format, { ids, words, archiveName: 'x' });
  return { name, text: await blob.text() };
}

async function unzipped(blob: Blob) {
  return unzipSync(new Uint8Array(await blob.arrayBuffer()));
}

describe('file names', () => {
  it.each([
    ['../../etc/passwd', 'etc passwd.md'],
    ['a\nb\u0000c', 'a b c.md'],
    ['', '_.md'],
    ['...', '_.md'],
    ['CON', '_CON.md'],
    ['con.x', '_con.x.md'],
    ['Giá "vải": 8/3?', 'Giá vải 8 3.md'],
    ['\u202etxt.exe', 'txt.exe.md'],
  ])('%j → %j', (title, name) => {
    expect(fileName(title, 'md')).toBe(name);
  });

  it('differ, even where case does not count, and are not too long', () => {
    const taken = new Set<string>();
    expect([fileName('a', 'md', taken), fileName('A', 'md', taken)]).toEqual(['a.md', 'A (2).md']);
    expect(new TextEncoder().encode(fileName('ữ'.repeat(300), 'md')).length).toBeLessThan(130);
  });
});

describe('Markdown', () => {
  it('has front matter that no title can end early', async () => {
    const { library, ids } = await hostileLibrary();
    const { name, text } = await oneFile(library, 'markdown', ids);
    expect(name).not.toMatch(/[\\/\n]/);
    const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
    expect(head.split('\n').every((line) => /^[a-z]+: \S/.test(line))).toBe(true);
    expect(head).toContain('title: "../../etc/passwd\\n---\\nx: \\"<script>');
    expect(body).not.toContain('<script');
    expect(body).not.toContain('javascript:');
    expect(body).toContain('Đọc ở **đây** & đó');
    expect(body).toContain('\\# không phải đề mục');
  });

  it('escapes every line break YAML knows', () => {
    expect(yamlString('a\u2028b\u0085c"d')).toBe('"a\\u2028b\\u0085c\\"d"');
  });
});

describe('HTML', () => {
  it('holds nothing that runs or loads', async () => {
    const { library, ids } = await hostileLibrary();
    const { text } = await oneFile(library, 'html', ids);
    const { document } = new JSDOM(text).window;
    expect(document.querySelectorAll('script, img, [onclick], [onerror], iframe')).toHaveLength(0);
    const hrefs = Array.from(document.links, ({ href }) => new URL(href).protocol);
    expect(new Set(hrefs)).toEqual(new Set(['https:']));
    expect(document.querySelector('h1')?.textContent).toContain('<script>alert(1)</script>');
    expect(document.querySelector('article p:nth-of-type(2)')?.textContent).toBe('Đọc ở đây & đó');
  });
});

describe('a whole library', () => {
  it('becomes a zip of files that stay in their folder, with pictures beside them', async () => {
    const { library } = memoryLibrary();
    await fillLibrary(library, randomSource(3), 15);
    const { name, blob } = await library.export.articles('markdown', {
      words,
      archiveName: 'Lược',
    });
    expect(name).toBe('Lược.zip');
    const files = await unzipped(blob);
    const names = Object.keys(files);
    expect(names.filter((file) => file.endsWith('.md'))).toHaveLength(16);
    expect(
      names.every((file) => /^(?:pictures\/)?[^/\\]+$/.test(file) && !file.startsWith('.')),
    ).toBe(true);
    const linked = names
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        Array.from(
          strFromU8(files[file] ?? new Uint8Array()).matchAll(/\]\(<(pictures\/[^>]+)>\)/g),
          ([, path]) => path,
        ),
      );
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.every((path) => path !== undefined && names.includes(path))).toBe(true);
  });

  it('becomes a book whose parts are all well-formed XML', async () => {
    const { library } = memoryLibrary();
    await fillLibrary(library, randomSource(4), 15);
    await library.save(sampleArticle('', { ...HOSTILE, url: 'https://ac.example/' }), emptyBrief());
    const { blob } = await library.export.book({ words, title: 'Sách & <b>', language: 'vi' });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    // OCF: the first entry is `mimetype`, stored, at a fixed place.
    expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
    const files = unzipSync(bytes);
    const { DOMParser } = new JSDOM().window;
    const parts = Object.entries(files).filter(([name]) => /\.(?:xhtml|opf|xml)$/.test(name));
    expect(parts.length).toBeGreaterThan(17);
    for (const [name, content] of parts) {
      const document = new DOMParser().parseFromString(strFromU8(content), 'application/xml');
      expect(document.querySelector('parsererror')?.textContent ?? '', name).toBe('');
    }
    const opf = strFromU8(files['OEBPS/package.opf'] ?? new Uint8Array());
    const hrefs = Array.from(opf.matchAll(/href="([^"]+)"/g), ([, href]) => `OEBPS/${href}`);
    const inside = Object.keys(files).filter(
      (name) => name.startsWith('OEBPS/') && !name.endsWith('.opf'),
    );
    expect(hrefs.toSorted()).toEqual(inside.toSorted());
  });
});
