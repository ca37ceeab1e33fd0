import type { Article } from './article.ts';
import { extractArticle } from './extract.ts';

/**
 * Reads the part of a page that the reader has picked, as if it were all there is: what the page says
 * of itself stays, the rest of its body does not count. The document is never changed.
 *
 * @param part an element of the document's body
 * @returns the article, or null when the part has no text
 */
export function extractPart(document: Document, part: Element, url: string): Article | null {
  const shell = document.implementation.createHTMLDocument('');
  const head = shell.importNode(document.head, true);
  shell.head.replaceWith(head);
  shell.documentElement.lang = document.documentElement.lang;
  const article = shell.createElement('article');
  const copy = shell.importNode(part, true);
  // A box by any name is the article now: the reader says so, whatever its tag and classes say.
  if (part.firstElementChild) article.append(...copy.childNodes);
  else article.append(copy);
  shell.body.append(article);
  return extractArticle(shell, { url, siteRules: false });
}
