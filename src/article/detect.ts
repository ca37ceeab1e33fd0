import { intrinsic } from './page/intrinsic.ts';

/** So many text nodes are looked at, and so many of the page's scripts of linked data. */
const MAX_TEXTS = 6000;
const MAX_SCRIPTS = 12;
const MAX_ITEMS = 300;
const MAX_SCRIPT_LENGTH = 60_000;

/** Shorter pieces of text are labels and headlines rather than prose. */
const PROSE = 60;

const ARTICLE_TYPE =
  /"@type"\s*:\s*(?:\[\s*)?"(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|ReportageNewsArticle|AnalysisNewsArticle|Report|OpinionNewsArticle|ScholarlyArticle|TechArticle)"/;
const LIST_TYPE = /"@type"\s*:\s*(?:\[\s*)?"(?:CollectionPage|ItemList|SearchResultsPage)"/;

const NO_PROSE = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'A',
  'BUTTON',
  'TEXTAREA',
  'OPTION',
  'FIGCAPTION',
  'TITLE',
]);
const INLINE = new Set([
  'SPAN',
  'B',
  'STRONG',
  'I',
  'EM',
  'U',
  'FONT',
  'MARK',
  'SMALL',
  'SUB',
  'SUP',
  'ABBR',
  'CITE',
  'Q',
  'TIME',
  'LABEL',
]);

/** What the page's head says: points for an article, below zero for a list of them. */
function headScore(document: Document): number {
  const select = intrinsic(document, 'querySelector');
  const selectAll = intrinsic(document, 'querySelectorAll');
  const type = select.call(document, 'meta[property="og:type"]')?.getAttribute('content') ?? '';
  let score = 0;
  if (/article|^news|blog/i.test(type)) score += 2;
  else if (/website|home|section|object/i.test(type)) score -= 0.5;
  if (
    select.call(
      document,
      'meta[property="article:published_time"], meta[itemprop="datePublished"], [itemprop="articleBody"]',
    )
  )
    score += 1;
  const scripts = selectAll.call(document, 'script[type="application/ld+json"]');
  let article = false;
  let list = false;
  for (let i = 0; i < Math.min(scripts.length, MAX_SCRIPTS); i++) {
    const source = (scripts[i]?.textContent ?? '').slice(0, MAX_SCRIPT_LENGTH);
    article ||= ARTICLE_TYPE.test(source);
    list ||= LIST_TYPE.test(source);
  }
  if (article && !list) score += 2;
  else if (article) score += 1;
  else if (list) score -= 1.5;
  return score;
}

/** What the address says: a front page has no path, an article's is long or carries a number. */
function addressScore(address: string): number {
  const path = /^[a-z]+:\/\/[^/]*([^?#]*)/i.exec(address)?.[1] ?? '';
  if (/^\/*(?:index\.\w+|home|[a-z]{2})?\/*$/i.test(path)) return -4;
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const hyphens = last.split(/[-_]/).length - 1;
  if (hyphens >= 4 || /\d{5,}/.test(last) || /\/\d{4}\/\d{1,2}\//.test(path)) return 1;
  return hyphens >= 2 || /\d{3,}/.test(path) ? 0 : -1;
}

/** Whether an element is an entry of a list of stories: a linked headline, and an excerpt beside it. */
function isListItem(group: Node, known: Map<Node, boolean>): boolean {
  const before = known.get(group);
  if (before !== undefined) return before;
  const find: unknown = (group as Element).querySelector;
  const answer =
    typeof find === 'function' &&
    known.size < MAX_ITEMS &&
    (group as Element).querySelector('h2 a, h3 a, h4 a, a h2, a h3, a h4') !== null;
  known.set(group, answer);
  return answer;
}

/** The longest prose that shares one parent, in code units: paragraphs of one text lie side by side. */
function proseLength(document: Document): number {
  const body = intrinsic(document, 'body');
  if (!body) return 0;
  // 4: text nodes only (NodeFilter is a global of the page).
  const walker = intrinsic(document, 'createTreeWalker').call(document, body, 4);
  const lengths = new Map<Node, number>();
  const listItems = new Map<Node, boolean>();
  let best = 0;
  for (let seen = 0; seen < MAX_TEXTS; seen++) {
    const text = walker.nextNode() as Text | null;
    if (!text) break;
    if (text.length < PROSE) continue;
    let block = text.parentNode;
    for (let up = 0; block && INLINE.has(block.nodeName) && up < 4; up++) block = block.parentNode;
    if (!block || NO_PROSE.has(block.nodeName)) continue;
    const group = block.nodeName === 'DIV' || block.nodeName === 'TD' ? block : block.parentNode;
    const outer = group?.parentNode;
    for (const [node, share] of [
      [group, 1],
      [outer, 0.6],
    ] as const) {
      if (!node || node === body) continue;
      if (node === outer && group && isListItem(group, listItems)) continue;
      const length = (lengths.get(node) ?? 0) + Math.min(text.length, 800) * share;
      lengths.set(node, length);
      if (length > best) best = length;
    }
  }
  return best;
}

/**
 * Whether the page is an article, from its head, its address and a bounded number of its text nodes;
 * changes nothing, clones nothing, needs no layout.
 *
 * @param url the page's address.
 */
export function detectArticle(document: Document, url: string): boolean {
  const known = headScore(document) + addressScore(url);
  if (known <= -3) return false;
  const prose = proseLength(document);
  const text = prose >= 1800 ? 2 : prose >= 700 ? 1 : prose >= 300 ? 0.5 : -1;
  return known + text >= 1.5;
}
