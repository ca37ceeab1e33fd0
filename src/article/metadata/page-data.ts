import { intrinsic, selectAll } from '../page/intrinsic.ts';
import { collapse } from '../page/snapshot.ts';
import { articleNode, type LinkedNode, linkedNodes, stringOf } from './json-ld.ts';

/** What the page says about itself outside its visible text. */
export interface PageData {
  url: string;
  /** Every `meta` by name, property or itemprop in lower case; several values in page order. */
  meta: ReadonlyMap<string, readonly string[]>;
  /** All nodes of linked data, and the one that describes the article. */
  nodes: readonly LinkedNode[];
  article: LinkedNode | undefined;
  documentTitle: string;
  declaredLanguage: string;
}

const MAX_META = 500;

function readMeta(document: Document): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const element of selectAll(document, 'meta[content]').slice(0, MAX_META)) {
    const content = collapse(element.getAttribute('content') ?? '');
    if (content === '') continue;
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((a) =>
      element.getAttribute(a),
    );
    for (const name of new Set(names)) {
      if (!name) continue;
      for (const key of name.toLowerCase().split(/\s+/)) {
        meta.set(key, [...(meta.get(key) ?? []), content]);
      }
    }
  }
  return meta;
}

/** Reads `meta`, linked data and the document's title and language. The document is not changed. */
export function readPageData(document: Document, url: string): PageData {
  const nodes = linkedNodes(document);
  const root = intrinsic(document, 'documentElement');
  const [title] = selectAll(document, 'head > title, title');
  return {
    url,
    meta: readMeta(document),
    nodes,
    article: articleNode(nodes, url),
    documentTitle: collapse(title?.textContent ?? ''),
    declaredLanguage: root?.getAttribute('lang') ?? root?.getAttribute('xml:lang') ?? '',
  };
}

/** The first value of the first of these `meta` names that the page has. */
export function metaValue(data: PageData, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = data.meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Takes tags and character references out of text that should have none. */
export function plainText(text: string): string {
  return collapse(
    text
      .replace(/<[^>]{1,300}>/g, ' ')
      .replace(/&#(\d{1,7});/g, (_, code: string) => codePoint(Number(code)))
      .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => codePoint(Number.parseInt(code, 16)))
      .replace(
        /&(quot|apos|lt|gt|nbsp|amp|ndash|mdash|hellip|lsquo|rsquo|ldquo|rdquo|laquo|raquo|auml|ouml|uuml|Auml|Ouml|Uuml|szlig|eacute|agrave);/g,
        (_, name: string) => ENTITIES[name] ?? '',
      ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  amp: '&',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  agrave: 'à',
};

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** What the page gives as its description, best first, without doubles. */
export function descriptions(data: PageData): string[] {
  const all = [
    stringOf(data.article, 'description'),
    metaValue(data, 'og:description'),
    metaValue(data, 'description'),
    metaValue(data, 'twitter:description'),
    stringOf(data.article, 'abstract'),
    stringOf(data.article, 'alternativeHeadline'),
  ];
  return [...new Set(all.flatMap((text) => (text === undefined ? [] : [plainText(text)])))];
}

/** The full text in the page's linked data, where it has one. */
export function statedBody(data: PageData): string {
  return plainText(stringOf(data.article, 'articleBody') ?? stringOf(data.article, 'text') ?? '');
}

/** Shorter texts in linked data are no article. */
const MIN_STATED = 400;

/** The paragraphs of the text in linked data; none where it has no whole text. */
export function statedParagraphs(data: PageData): string[] {
  const source = stringOf(data.article, 'articleBody') ?? stringOf(data.article, 'text') ?? '';
  const lines = source
    .split(/\s*\n+\s*|<\/p>|<br\s*\/?>/i)
    .map(plainText)
    .filter(Boolean);
  return lines.join('').length < MIN_STATED ? [] : lines;
}

/** Whether linked data says that readers have to pay for the whole text. */
export function isPaid(data: PageData): boolean {
  const free = data.article?.['isAccessibleForFree'];
  return free === false || (typeof free === 'string' && /^false$/i.test(free.trim()));
}

/** Letters and digits only, in lower case: what two spellings of one text share. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
