/** Whether the page is an article, from a bounded number of its nodes; changes nothing, clones nothing. */
export function detectArticle(document: Document, _url: string): boolean {
  return document.querySelector('meta[property="og:type"][content="article"]') !== null;
}
