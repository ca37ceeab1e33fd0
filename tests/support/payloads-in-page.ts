/** Runs in a page of the extension: brings an article made of payloads into its library. */
import type { ArticleBlock } from '../../src/article/article.ts';
import type { ArticleFormat } from '../../src/library/export/export-articles.ts';
import { openArticleLibrary } from '../../src/platform/article-library.ts';
import { createSanitizer } from '../../src/ui/sanitize/sanitize-html.ts';
import { syntheticRecord } from '../../tools/bench/library-corpus.ts';

/**
 * Imports a file of ours with one article that has each payload as markup of a paragraph, a heading,
 * a quote and a caption, and as plain text; the first also as title, author, site name and tag.
 *
 * @param noted each payload is the words and the note of a highlight, too
 * @returns the id it has in the library
 */
export async function importPayloads(payloads: string[], noted = false): Promise<string> {
  const library = openArticleLibrary();
  const sanitize = createSanitizer(window);
  const blocks = payloads.flatMap((html, n): ArticleBlock[] => {
    // Markup is shown only where it has the same words as the plain text.
    const run = { html, text: sanitize(html).textContent ?? '' };
    return [
      { type: 'paragraph', id: `p${n}`, ...run },
      { type: 'heading', id: `h${n}`, level: 2, ...run },
      { type: 'quote', id: `q${n}`, paragraphs: [run] },
      {
        type: 'figure',
        id: `f${n}`,
        images: [{ src: 'https://x.invalid/', alt: html }],
        caption: run,
      },
      { type: 'table', id: `t${n}`, caption: html, rows: [{ header: true, cells: [run] }] },
      { type: 'embed', id: `e${n}`, kind: 'video', url: 'https://x.invalid/', text: html },
      { type: 'paragraph', id: `x${n}`, html, text: html },
    ];
  });
  const [first = ''] = payloads;
  const record = syntheticRecord(1);
  const brief = record.content?.brief;
  if (!record.content || !brief) throw new Error('The record has no text.');
  const { id: articleId } = record.saved;
  const file = {
    ...record,
    highlights: (noted ? payloads : []).map((html, n) => ({
      id: `note${n}`,
      articleId,
      colour: 'green',
      start: n,
      end: n + 1,
      exact: html,
      prefix: html,
      suffix: html,
      note: html,
      createdAt: 1,
      changedAt: 1,
    })),
    saved: { ...record.saved, title: first, authors: [first], siteName: first, tags: [first] },
    content: {
      ...record.content,
      article: {
        ...record.content.article,
        title: first,
        authors: [first],
        siteName: first,
        blocks,
      },
      brief: {
        ...brief,
        summary: [{ text: first, start: 0, end: 1 }],
        facts: [],
        entities: [{ name: first, type: 'person', salience: 1, role: first, mentions: [] }],
      },
    },
  };
  async function* bytes() {
    yield new TextEncoder().encode(
      `{"format":"luoc-library","version":1,"articles":[${JSON.stringify(file)}]}`,
    );
  }
  const report = await library.import(bytes());
  if (report.added !== 1) throw new Error(JSON.stringify(report));
  return record.saved.id;
}

/** The id of a saved article of a site. */
export async function savedFrom(site: string): Promise<string> {
  const { items } = await openArticleLibrary().list({ filter: { site }, limit: 1 });
  const [first] = items;
  if (!first) throw new Error(`Nothing of ${site} is saved.`);
  return first.id;
}

/** An article as an exported file, in base64. */
export async function exported(format: ArticleFormat | 'epub', id: string): Promise<string> {
  const words = { summary: 'S', keyFacts: 'K', highlights: 'H', source: 'O', picture: 'P' };
  const desk = openArticleLibrary().export;
  const { blob } = await (format === 'epub'
    ? desk.book({ ids: [id], words, title: 'T', language: 'vi' })
    : desk.articles(format, { ids: [id], words, archiveName: 'a' }));
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
