import type { Article, ArticleBlock, RichText } from '../../../src/article/article.ts';
import { articleText } from '../../../src/article/article-text.ts';
import type { Brief } from '../../../src/brief/brief.ts';
import type { Library } from '../../../src/library/library.ts';
import { HIGHLIGHT_COLOURS } from '../../../src/library/records.ts';

type Random = (below: number) => number;

/** Text that breaks files which are put together without care. */
const PIECES = [
  'Hà Nội',
  'đ',
  '"',
  "'",
  '\\',
  '---',
  '../',
  '<b>',
  '&amp;',
  '\u2028',
  '\u0000',
  '🇻🇳',
  '\ud800',
  ']]>',
  '|',
  '```',
  '\t',
  'một',
  'e\u0301',
  '\u202e',
  ',',
  ';',
  '#',
  '{{',
  '1e999',
  'null',
];

function text(random: Random, length = 8): string {
  return Array.from({ length: random(length) }, () => PIECES[random(PIECES.length)]).join(' ');
}

function rich(random: Random): RichText {
  return { text: text(random), html: random(3) === 0 ? '' : `<em>${text(random)}` };
}

function block(random: Random, n: number): ArticleBlock {
  const id = `b${n}`;
  const kinds: (() => ArticleBlock)[] = [
    () => ({ type: 'paragraph', id, ...rich(random) }),
    () => ({ type: 'heading', id, level: 2 + random(5), ...rich(random) }),
    () => ({ type: 'list', id, ordered: random(2) === 0, items: [rich(random), rich(random)] }),
    () => ({ type: 'quote', id, paragraphs: [rich(random)] }),
    () => ({
      type: 'table',
      id,
      caption: text(random),
      rows: [{ header: random(2) === 0, cells: [rich(random), rich(random)] }],
    }),
    () => ({
      type: 'figure',
      id,
      images: [{ src: `https://i.example/${n}`, alt: text(random) }],
      caption: rich(random),
    }),
    () => ({ type: 'embed', id, kind: 'video', url: 'https://v.example/', text: text(random) }),
  ];
  return (
    (kinds[random(kinds.length)] ?? kinds[0])?.() ?? { type: 'paragraph', id, ...rich(random) }
  );
}

function randomArticle(random: Random, n: number): Article {
  return {
    url: `https://site${random(3)}.example/${n}?q=${encodeURIComponent('a b')}`,
    title: text(random),
    authors: Array.from({ length: random(3) }, () => text(random)),
    ...(random(2) === 0 && { publishedTime: '+099999-01-01T00:00:00Z' }),
    ...(random(2) === 0 && { siteName: text(random) }),
    language: ['vi', 'en', 'und'][random(3)] ?? 'vi',
    languageConfidence: random(100) / 100,
    ...(random(2) === 0 && { lead: rich(random) }),
    blocks: Array.from({ length: random(6) }, (_, index) => block(random, index)),
    wordCount: random(1000),
  };
}

function randomBrief(random: Random, article: Article): Brief {
  const whole = articleText(article);
  const end = random(whole.length + 1);
  return {
    version: 1,
    language: article.language,
    summary: end > 0 ? [{ text: whole.slice(0, end), start: 0, end }] : [],
    facts: [],
    entities: [{ name: text(random), type: 'place', salience: 0.5, mentions: [{ start: 0, end }] }],
  };
}

/** The start of a PNG file, and noise. */
function pngBytes(random: Random): Uint8Array<ArrayBuffer> {
  const noise = Array.from({ length: 32 }, () => random(256));
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...noise]);
}

/** Fills a library with articles, versions, highlights, tags, translations, pictures and links. */
export async function fillLibrary(library: Library, random: Random, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const article = randomArticle(random, n);
    const { saved } = await library.save(article, randomBrief(random, article));
    if (random(3) === 0) {
      const changed = { ...article, title: `${article.title} +` };
      await library.save(changed, randomBrief(random, article));
    }
    await library.change(saved.id, {
      read: random(2) === 0,
      progress: random(100) / 100,
      favourite: random(2) === 0,
      tags: ['Kinh tế', 'b"c', 'd,e'].slice(random(4)),
    });
    const { length } = articleText(article);
    if (length > 4) {
      await library.highlights.add(saved.id, {
        start: 1,
        end: 2 + random(length - 2),
        colour: HIGHLIGHT_COLOURS[random(4)] ?? 'pink',
        note: text(random),
      });
    }
    if (random(2) === 0) {
      const segments = [{ id: 'b0', ...rich(random) }];
      await library.translations.save(saved.id, { target: 'en', provider: text(random), segments });
    }
    await library.pictures.queue(saved.id);
    const shelf = random(4);
    if (shelf === 0) await library.remove(saved.id);
    if (shelf === 1) await library.archive(saved.id);
  }
  await library.saveLink({ url: 'https://later.example/', title: text(random) });
  await library.pictures.fetch({
    fetch: () => Promise.resolve(new Response(pngBytes(random))),
    budget: 300,
    mayFetch: () => Promise.resolve(true),
  });
}
