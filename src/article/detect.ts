import { intrinsic } from './page/intrinsic.ts';

/** So many text nodes are looked at, and so many of the page's scripts of linked data. */
const MAX_TEXTS = 6000;
const MAX_SCRIPTS = 12;
const MAX_ITEMS = 300;
const MAX_SCRIPT_LENGTH = 60_000;
const MAX_HEADINGS = 40;

/** Shorter pieces of text are labels and headlines rather than prose. */
const PROSE = 60;

const ARTICLE_TYPE =
  /"@type"\s*:\s*(?:\[\s*)?"(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|ReportageNewsArticle|AnalysisNewsArticle|Report|OpinionNewsArticle|ScholarlyArticle|TechArticle)"/;
const LIST_TYPE = /"@type"\s*:\s*(?:\[\s*)?"(?:CollectionPage|ItemList|SearchResultsPage)"/;

const PRODUCT_TYPE = /"@type"\s*:\s*(?:\[\s*)?"(?:https?:\/\/schema\.org\/)?Product"/;

/** Parts of an address that say the page is a list, a form or about the site, in English and Vietnamese. */
const NO_ARTICLE_PATH =
  /\/(?:about(?:[-_]us)?|contact(?:[-_]us)?|search|tags?|topics?|categor(?:y|ies)|authors?|profile|users?|accounts?|log-?in|register|sign-?up|subscribe|products?|shop|store|cart|checkout|videos?|watch|galler(?:y|ies)|photos?|privacy(?:[-_]policy)?|terms|faq|help|viewforum|forums?|tim-kiem|gioi-thieu|lien-he|chu-de|tac-gia|dang-nhap|hinh-anh|thu-vien)(?:[./_-]?(?:php|html?|aspx?))?(?:\/|$)/i;

/** Parts of an address that stand before the name or number of one story. */
const ARTICLE_PATH = /\/(?:articles?|stor(?:y|ies)|posts?|blogs?|bai-viet)\/[^/]/i;

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
  else if (/^(?:og:)?product/i.test(type)) score -= 3;
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
  let goods = false;
  for (let i = 0; i < Math.min(scripts.length, MAX_SCRIPTS); i++) {
    const source = (scripts[i]?.textContent ?? '').slice(0, MAX_SCRIPT_LENGTH);
    article ||= ARTICLE_TYPE.test(source);
    list ||= LIST_TYPE.test(source);
    goods ||= PRODUCT_TYPE.test(source);
  }
  if (article && !list) score += 2;
  else if (article) score += 1;
  else if (list) score -= 1.5;
  else if (goods) score -= 2;
  return score;
}

/** What the address says: a front page has no path, an article's is long or carries a number. */
function addressScore(address: string): number {
  const path = /^[a-z]+:\/\/[^/]*([^?#]*)/i.exec(address)?.[1] ?? '';
  if (/^\/*(?:index\.\w+|home|[a-z]{2})?\/*$/i.test(path)) return -4;
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const hyphens = last.split(/[-_]/).length - 1;
  const other = NO_ARTICLE_PATH.test(path) ? -2 : 0;
  if (hyphens >= 4 || /\d{5,}/.test(last) || /\/\d{4}\/\d{1,2}\//.test(path)) return 1 + other;
  if (ARTICLE_PATH.test(path)) return 0.5 + other;
  return (hyphens >= 2 || /\d{3,}/.test(path) ? 0 : -1) + other;
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

/** Whether a text follows a link on the line above it, as an excerpt follows a headline. */
function followsLink(text: Text): boolean {
  let before = text.previousSibling;
  for (let i = 0; before && i < 4; i++, before = before.previousSibling) {
    if (before.nodeName === 'A') return i > 0;
    if (before.nodeName !== 'BR' && (before.nodeName !== '#text' || before.nodeValue?.trim()))
      return false;
  }
  return false;
}

/** Scripts that write a word with one or two letters. */
const DENSE = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

/** The length of a text as if it were written with an alphabet. */
function sizeOf({ length, data }: Text): number {
  return length >= PROSE / 2.5 && length < 800 && DENSE.test(data) ? length * 2.5 : length;
}

/** What the body holds, in code units: prose that belongs together, and the text of links. */
interface Texts {
  prose: number;
  links: number;
}

/** The longest prose that shares one parent: paragraphs of one text lie side by side. */
function readTexts(document: Document): Texts {
  const body = intrinsic(document, 'body');
  if (!body) return { prose: 0, links: 0 };
  // 4: text nodes only (NodeFilter is a global of the page).
  const walker = intrinsic(document, 'createTreeWalker').call(document, body, 4);
  const lengths = new Map<Node, number>();
  const listItems = new Map<Node, boolean>();
  let prose = 0;
  let links = 0;
  for (let seen = 0; seen < MAX_TEXTS; seen++) {
    const text = walker.nextNode() as Text | null;
    if (!text) break;
    const size = sizeOf(text);
    if (size < PROSE) {
      if (text.parentNode?.nodeName === 'A') links += text.length;
      continue;
    }
    let block = text.parentNode;
    for (let up = 0; block && INLINE.has(block.nodeName) && up < 4; up++) block = block.parentNode;
    if (!block || NO_PROSE.has(block.nodeName) || followsLink(text)) continue;
    const whole = block.nodeName === 'DIV' || block.nodeName === 'TD' || block === body;
    const group = whole ? block : block.parentNode;
    const outer = group === body ? null : group?.parentNode;
    for (const [node, share] of [
      [group, 1],
      [outer, 0.6],
    ] as const) {
      if (!node || (node === body && node !== group)) continue;
      if (node === outer && group && isListItem(group, listItems)) continue;
      const length = (lengths.get(node) ?? 0) + Math.min(size, 800) * share;
      lengths.set(node, length);
      if (length > prose) prose = length;
    }
  }
  return { prose, links };
}

/** Headlines have at least so many words; names of sections and shops have fewer. */
const HEADLINE_WORDS = 4;

/** Whether the page sets a headline that the document's title holds; old pages set it in bold type only. */
function hasHeadline(document: Document): boolean {
  const selectAll = intrinsic(document, 'querySelectorAll');
  const title = words(selectAll.call(document, 'title')[0]);
  const proper = selectAll.call(document, 'h1, h2, h3');
  const headings = proper.length > 0 ? proper : selectAll.call(document, 'b, strong, font');
  for (let i = 0; i < Math.min(headings.length, MAX_HEADINGS); i++) {
    const heading = words(headings[i]);
    if (heading.split(' ').length >= HEADLINE_WORDS && title.includes(heading)) return true;
  }
  return false;
}

function words(element: Element | undefined): string {
  return (element?.textContent ?? '').slice(0, 400).replace(/\s+/g, ' ').trim().toLowerCase();
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
  const { prose, links } = readTexts(document);
  const text = prose >= 1800 ? 2 : prose >= 700 ? 1 : prose >= 300 ? 0.5 : -1;
  const score = known + text;
  if (score >= ENOUGH || prose < 300) return score >= ENOUGH;
  // Without a word in its head or address, a page is an article when its headline and its prose say so.
  const plain = prose > 2 * links ? 1 : prose > links ? 0.5 : 0;
  const headline = hasHeadline(document) ? (plain > 0 ? 1 : 0.5) : 0;
  return score + headline + plain >= ENOUGH;
}

/** So many points make an article. */
const ENOUGH = 1.5;
