import { isUtf8 } from 'node:buffer';
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article } from '../../src/article/article.ts';
import { articleText } from '../../src/article/article-text.ts';
import { detectArticle } from '../../src/article/detect.ts';
import { extractArticle } from '../../src/article/extract.ts';
import type { Extraction } from './article-score.ts';
import { strip, type Strippable } from './article-strip.ts';

export const SYSTEMS = ['luoc', 'readability', 'defuddle'] as const;
export type System = (typeof SYSTEMS)[number];

/** What one system makes of one page; `detected` is undefined where it has no detector. */
export interface Reading {
  detected?: boolean;
  found: Extraction;
  article?: Article;
}

/** Bytes as text where they are UTF-8, which a saved page seldom says of itself. */
function decoded(html: Buffer): string | Buffer {
  return isUtf8(html) ? html.toString('utf8') : html;
}

/** Opens a saved page without running its scripts or loading anything. */
export function openPage(html: Buffer, url: string): JSDOM {
  return new JSDOM(decoded(html), { url, virtualConsole: new VirtualConsole() });
}

const BLOCK =
  'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, tr, section, article, figure, figcaption, pre, ul, ol';

/** The text of extracted HTML, one block a line. */
function blockText(html: string): string {
  const { document } = new JSDOM(html).window;
  for (const block of document.querySelectorAll(BLOCK)) {
    block.before('\n');
    block.after('\n');
  }
  for (const rule of document.querySelectorAll('br')) rule.replaceWith('\n');
  const lines = (document.body.textContent ?? '').split('\n').map((line) => line.trim());
  return lines.filter(Boolean).join('\n');
}

function names(byline: string | null | undefined): string[] {
  const list = (byline ?? '').replace(/^(?:by|von|par|por)\s+/i, '');
  return list.split(/\s*(?:,|;|\band\b|\bund\b|&)\s*/).filter(Boolean);
}

const NOTHING: Extraction = { title: '', authors: [], text: '', captions: [] };

function luoc(document: Document, url: string): Reading {
  const detected = detectArticle(document, url);
  const article = extractArticle(document, { url, siteRules: false });
  if (!article) return { detected, found: NOTHING };
  const captions = article.blocks.flatMap((block) => {
    if (block.type === 'figure') return [block.caption?.text ?? block.credit ?? ''].filter(Boolean);
    return block.type === 'table' && block.caption !== undefined ? [block.caption] : [];
  });
  const { title, authors, publishedTime } = article;
  const text = articleText(article);
  return { detected, article, found: { title, authors, published: publishedTime, text, captions } };
}

function readability(document: Document): Reading {
  const detected = isProbablyReaderable(document);
  const parsed = new Readability(document.cloneNode(true) as Document).parse();
  if (!parsed) return { detected, found: NOTHING };
  return {
    detected,
    found: {
      title: parsed.title ?? '',
      authors: names(parsed.byline),
      published: parsed.publishedTime ?? undefined,
      text: blockText(parsed.content ?? ''),
      captions: [],
    },
  };
}

function defuddle(document: Document, url: string): Reading {
  const parsed = new Defuddle(document, { url }).parse();
  return {
    found: {
      title: parsed.title,
      authors: names(parsed.author),
      published: parsed.published,
      text: blockText(parsed.content),
      captions: [],
    },
  };
}

/**
 * Runs one system on a freshly opened page; none of them sees what another left behind.
 *
 * @param without what is taken off the page first.
 */
export function readWith(
  system: System,
  html: Buffer,
  url: string,
  without: readonly Strippable[] = [],
): Reading {
  const dom = openPage(html, url);
  try {
    const { document } = dom.window;
    strip(document, without);
    if (system === 'luoc') return luoc(document, url);
    return system === 'readability' ? readability(document) : defuddle(document, url);
  } finally {
    dom.window.close();
  }
}
