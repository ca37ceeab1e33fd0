import { selectAll } from '../page/intrinsic.ts';

/** A node of linked data as it stands in the page; nothing about it is certain. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** Article types of schema.org that news sites use, subtypes included. */
const ARTICLE_TYPE =
  /(?:^|[/:])(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|Review|Recipe|CreativeWork)$/;

const MAX_SCRIPTS = 40;
const MAX_LENGTH = 3_000_000;
const MAX_NODES = 5000;

function isObject(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Parses JSON as pages write it: comment marks around it, raw line breaks and tabs in strings, commas
 * before a closing bracket, a semicolon at the end.
 *
 * @returns the value, or undefined when it cannot be mended.
 */
export function parseLenient(source: string): unknown {
  const text = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .replace(/;\s*$/, '')
    .trim();
  for (const attempt of [
    (t: string) => t,
    (t: string) => escapeControls(t),
    (t: string) => escapeControls(t).replace(/,\s*([}\]])/g, '$1'),
    (t: string) =>
      escapeControls(t)
        .replace(/\\(?!["\\/bfnrtu])/g, '\\\\')
        .replace(/\}\s*\{/g, '},{')
        .replace(/,\s*([}\]])/g, '$1')
        .replace(/^(?=\{[\s\S]*\},\{)/, '[')
        .replace(/^(\[\{[\s\S]*\})$/, '$1]'),
  ]) {
    try {
      return JSON.parse(attempt(text));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

/**
 * Escapes control characters within strings; outside of them they are white space. A string without an
 * end is taken to the end, so that the search does not begin again at each of its quotation marks.
 */
function escapeControls(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)/g, (string) =>
    string.replace(/\p{Cc}/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** Every node of the page's linked data, nested ones too, in page order. */
export function linkedNodes(document: Document): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  const scripts = selectAll(document, 'script[type*="ld+json" i]').slice(0, MAX_SCRIPTS);
  for (const script of scripts) {
    const source = script.textContent ?? '';
    if (source.length > MAX_LENGTH) continue;
    const queue: unknown[] = [parseLenient(source)];
    for (
      let value = queue.shift();
      queue.length > 0 || value !== undefined;
      value = queue.shift()
    ) {
      if (Array.isArray(value)) queue.unshift(...value.slice(0, MAX_NODES));
      else if (isObject(value)) {
        if (nodes.length >= MAX_NODES) return nodes;
        nodes.push(value);
        for (const inner of Object.values(value)) {
          if (typeof inner === 'object' && inner !== null) queue.push(inner);
        }
      }
    }
  }
  return nodes;
}

/** The types of a node, whether it has one or several. */
export function typesOf(node: LinkedNode): string[] {
  return [node['@type']].flat().filter((type) => typeof type === 'string');
}

/** A string of a node, or of the first entry of a list. */
export function stringOf(node: LinkedNode | undefined, key: string): string | undefined {
  const [value] = [node?.[key]].flat();
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (isObject(value) && typeof value['@value'] === 'string') return value['@value'];
  return undefined;
}

/** The nodes under a key, whether there is one or a list. */
export function nodesOf(node: LinkedNode | undefined, key: string): (LinkedNode | string)[] {
  return [node?.[key]].flat().filter((value) => typeof value === 'string' || isObject(value));
}

function samePage(address: string, url: string): boolean {
  return address !== '' && pathOf(address) === pathOf(url);
}

/** Host and path of an address, without what makes no difference to the page. */
function pathOf(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/$/, '');
}

/**
 * The node that describes the page's article: of the nodes with an article type, the one whose address
 * is the page's, else the one that says most.
 */
export function articleNode(nodes: readonly LinkedNode[], url: string): LinkedNode | undefined {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const score = (node: LinkedNode) => {
    const addresses = [
      stringOf(node, 'url'),
      stringOf(node, '@id'),
      stringOf(node, 'mainEntityOfPage'),
    ];
    for (const page of nodesOf(node, 'mainEntityOfPage')) {
      if (typeof page === 'object') addresses.push(stringOf(page, '@id'), stringOf(page, 'url'));
    }
    const own = addresses.some((address) => address !== undefined && samePage(address, url));
    const says = ['headline', 'datePublished', 'author', 'articleBody', 'description'].filter(
      (key) => node[key] !== undefined,
    );
    const vague = typesOf(node).every((type) => /CreativeWork|Review|Recipe/.test(type));
    return (own ? 10 : 0) + says.length - (vague ? 4 : 0);
  };
  const ranked = articles.map((node) => ({ node, score: score(node) })).filter((c) => c.score >= 2);
  ranked.sort((a, b) => b.score - a.score);
  return ranked[0]?.node;
}
