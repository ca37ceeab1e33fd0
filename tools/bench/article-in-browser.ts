import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { detectArticle } from '../../src/article/detect.ts';
import { extractArticle } from '../../src/article/extract.ts';

/** Milliseconds of each step on one page. */
export type Times = Record<
  'detect' | 'isProbablyReaderable' | 'extract' | 'readability' | 'defuddle',
  number
>;

function time(step: () => unknown): number {
  const start = performance.now();
  step();
  return performance.now() - start;
}

/** Times all steps on one document, those that change it on it last; also what the detector says. */
export function measure(document: Document, url: string): Times {
  const detect = time(() => detectArticle(document, url));
  const readable = time(() => isProbablyReaderable(document));
  const extract = time(() => extractArticle(document, { url, siteRules: false }));
  const readability = time(() => new Readability(document.cloneNode(true) as Document).parse());
  const defuddle = time(() => new Defuddle(document, { url }).parse());
  return { detect, isProbablyReaderable: readable, extract, readability, defuddle };
}

/** Parses a page in the browser and measures it; the first run of a page only warms up. */
export function measureHtml(html: string, url: string): Times {
  const parse = () => new DOMParser().parseFromString(html, 'text/html');
  measure(parse(), url);
  return measure(parse(), url);
}
