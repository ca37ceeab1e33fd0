import { commentsAt } from '../body/comments.ts';
import { nameHints, nameWords } from '../body/names.ts';
import { isDateline, isHeading } from '../body/score.ts';
import { isAuthorLink, isTopicLinks } from '../body/topic-links.ts';
import { elementsIn, type PageBlock, type TextBlock } from '../page/blocks.ts';
import { attribute, collapse, type PageElement, textOf } from '../page/snapshot.ts';
import { type LinkedNode, nodesOf, stringOf, typesOf } from './json-ld.ts';
import { lettersOf, type PageData } from './page-data.ts';
import { BYLINE, looksLikeName, namesIn } from './person-names.ts';

function isPerson(node: LinkedNode): boolean {
  const types = typesOf(node);
  return types.length === 0 || types.some((type) => /Person/.test(type));
}

/** Names in linked data, with whether each is said to be a person. */
function linkedAuthors(data: PageData): { name: string; person: boolean }[] {
  const entries =
    ['author', 'creator']
      .map((key) => nodesOf(data.article, key))
      .find((list) => list.length > 0) ?? [];
  return entries.flatMap((entry) => {
    if (typeof entry === 'string') return namesIn(entry).map((name) => ({ name, person: true }));
    const reference = stringOf(entry, '@id');
    const node =
      entry['name'] === undefined && reference !== undefined
        ? (data.nodes.find((n) => n['@id'] === reference && n['name'] !== undefined) ?? entry)
        : entry;
    const given = [node['givenName'], node['familyName']].filter(
      (part) => typeof part === 'string',
    );
    const stated = [node['name'] ?? given.join(' ')].flat();
    const names = stated.filter((name) => typeof name === 'string');
    return names.flatMap((name) => namesIn(name)).map((name) => ({ name, person: isPerson(node) }));
  });
}

const META = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'byline',
  'cxenseparse:author',
  'article:author_name',
  'authors',
  'twitter:data1',
];

function metaAuthors(data: PageData, site: ReadonlySet<string>): string[] {
  for (const name of META) {
    // A site may have 'and' in its name, which would cut it in two.
    const values = (data.meta.get(name) ?? []).filter(
      (value) =>
        !/^https?:|\//.test(value) && !(site.has(lettersOf(value)) && AND_WORD.test(value)),
    );
    if (
      name === 'twitter:data1' &&
      !/written|author|by|von/i.test(data.meta.get('twitter:label1')?.[0] ?? '')
    )
      continue;
    const names = values.flatMap((value) => namesIn(value));
    if (names.length > 0) return names;
  }
  return [];
}

const AND_WORD = /&|,|\s(?:and|und|et|y|e|và)\s/iu;

const AUTHOR_WORDS = new Set(
  'author authors byline bylines autor autoren verfasser auteur auteurs writer reporter tacgia redaktor redacteur'.split(
    ' ',
  ),
);

/** 'Posted on 3 March 2019 by Ann Weaver': the name comes last. */
const POSTED =
  /^(?:posted|published|written|submitted|added|đăng|xuất bản|viết)(?!\p{L}).{0,60}?(?<!\p{L})(?:by|bởi)\s+(\p{L}.*)$/iu;

/** Names in the lines that are marked as an author's. */
function marked(lines: readonly TextBlock[]): string[] {
  return lines.flatMap(markedTexts).flatMap(namesIn).filter(isShortName);
}

/** What in a line is marked as an author's: the elements with the names, or the line as a whole. */
function markedTexts(block: TextBlock): string[] {
  const inline = elementsIn(block);
  if (!BYLINE.test(block.text)) {
    for (const fits of [isNameElement, isMarkedElement]) {
      const texts = inline.filter(fits).map(textOf).filter(Boolean);
      if (texts.length > 0) return texts;
    }
  }
  const around = [block.holder, block.holder.parent, ...inline];
  return around.some((node) => node !== undefined && (isMarkedElement(node) || isNameElement(node)))
    ? [firstLine(block)]
    : [];
}

/** A byline up to its first line break: what follows is the paper, a role, links. */
function firstLine(block: TextBlock): string {
  let line = '';
  const stack = block.nodes.toReversed();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') line += next;
    else if (next.tag === 'br' && line.trim() !== '') break;
    else stack.push(...next.children.toReversed());
  }
  const text = collapse(line);
  return BYLINE.test(text) ? text : block.text;
}

/** A card about the author stands no further below the text, in blocks. */
const AUTHOR_CARD = 12;

/** Texts of the links in a line that are marked as leading to the author. */
function authorLinks(block: TextBlock): string[] {
  return [block.holder, ...elementsIn(block)]
    .filter((node) => attribute(node, 'rel') === 'author')
    .map((node) => collapse(textOf(node)));
}

/** Names near the title: in elements marked as author, after 'By', or beside the date; else at the end. */
function visibleAuthors(all: readonly PageBlock[], titleIndex: number, end: number): string[] {
  const blocks = all.slice(0, commentsAt(all));
  const firstProse =
    blocks.find(
      (block) => block.kind === 'text' && block.index > titleIndex && block.text.length > 120,
    )?.index ?? 0;
  const short = blocks.filter(
    (block): block is TextBlock =>
      block.kind === 'text' &&
      block.text.length <= 100 &&
      !isTopicLinks(block) &&
      // A byline may share its box with the button that leads to the comments.
      (block.index < firstProse || !isInComments(block)),
  );
  const top = short.filter(({ index }) => index >= titleIndex - 4 && index <= titleIndex + 12);
  // Buttons and a gallery may stand between the title and the byline.
  const above = short.filter(
    ({ index }) =>
      index >= titleIndex - 4 &&
      index <= Math.min(titleIndex + 40, Math.max(titleIndex + 12, firstProse)),
  );
  const bottom = short.filter(
    ({ index }) => index > titleIndex && index >= end - 2 && index <= end + 4,
  );
  // A headline beside the date may begin with two names joined by 'and'; it is no byline.
  const besideDate = (block: TextBlock, i: number) =>
    block.linkLength === 0 &&
    // 'Game Info', 'Release Date:' are labels of a list that has a date too.
    !block.text.endsWith(':') &&
    block.index !== titleIndex &&
    !isHeading(block) &&
    [block, top[i + 1], top[i - 1]].some((line) => line !== undefined && isDatedLine(line.text));
  const ways = [
    () => marked(top),
    () =>
      top
        .flatMap((block) => POSTED.exec(block.text)?.[1] ?? [])
        .filter((name) => /^\p{Lu}/u.test(name))
        .flatMap(namesIn)
        .filter(isShortName),
    () =>
      top
        .filter((block) => BYLINE.test(block.text))
        .flatMap((block) => namesIn(firstLine(block)))
        .filter(isShortName),
    () => marked(above.filter(({ text }) => BYLINE.test(text))),
    () =>
      top
        .filter(besideDate)
        .flatMap((block) => namesIn(block.text).filter(looksLikeName).slice(0, 3)),
    () => marked(bottom),
    // A card about the author after the text, among buttons and tags.
    () =>
      short
        .filter(({ index }) => index > end && index <= end + AUTHOR_CARD)
        .flatMap(authorLinks)
        .flatMap(namesIn)
        .filter(looksLikeName)
        .slice(0, 1),
  ];
  for (const way of ways) {
    const names = way();
    if (names.length > 0) return names;
  }
  return [];
}

/** A short line with a day and its year or a time. */
function isDatedLine(text: string): boolean {
  return text.length < 70 && isDateline(text) && /\d{4}|\d{1,2}[:h]\d{2}/.test(text);
}

/** Readers sign their comments too. */
function isInComments(block: TextBlock): boolean {
  for (let up: PageElement | undefined = block.holder; up; up = up.parent)
    if (nameHints(up).comments && up.tag !== 'body') return true;
  return false;
}

/** Agencies and desks sign for the page, but are nobody. */
const AGENCY =
  /\b(?:agenc(?:y|ies)|ajans\p{L}*|press|news|media|newsroom|desk|redaktion|apa|afp|dpa|ap|sda|reuters|ttxvn|vietnam\+)(?!\p{L})/iu;

function isShortName(name: string): boolean {
  return (
    name.split(/\s+/).length <= 5 &&
    /^\p{L}/u.test(name) &&
    !/^the .*\.$/i.test(name) &&
    !/:|^(?:veröffentlicht|published|updated|audio|video|source\s|posted on$)/iu.test(name)
  );
}

/** No byline is longer. */
const MAX_MARKED = 160;

/** Whether an element holds nothing but an author's name: a link to the author, or the name on a card. */
function isNameElement(node: PageElement): boolean {
  return (
    (isAuthorLink(node) || /(?:^|\s)fn(?:\s|$)/.test(attribute(node, 'class'))) &&
    textOf(node).length < MAX_MARKED
  );
}

function isMarkedElement(node: PageElement): boolean {
  const names = ['class', 'itemprop', 'data-testid'].map((name) => attribute(node, name));
  return (
    nameWords(names.join(' ')).some((word) => AUTHOR_WORDS.has(word)) &&
    textOf(node).length < MAX_MARKED
  );
}

function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = lettersOf(name);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Who wrote the article: persons in linked data, `meta`, or marked in the page; the site's own name
 * only where nobody else is named.
 *
 * @param found names from a signature line at the end of the text, and those alone above it, which may be
 *   no names at all.
 */
export function chooseAuthors(
  data: PageData,
  blocks: readonly PageBlock[],
  place: { titleIndex: number; end: number },
  siteNames: readonly string[],
  found: { signature: readonly string[]; headNames: readonly string[] } = {
    signature: [],
    headNames: [],
  },
): string[] {
  const site = new Set(siteNames.map(lettersOf));
  const isSite = (name: string) =>
    site.has(lettersOf(name)) || /\.(?:com|vn|net|org)(?:\.vn)?$/i.test(name);
  const linked = linkedAuthors(data);
  const persons = unique(
    linked.filter(({ name, person }) => person && !isSite(name)).map(({ name }) => name),
  );
  if (persons.length > 0) return persons;
  // A byline in `meta` that holds the site's name says where the text stands, not who wrote it.
  const meta = metaAuthors(data, site);
  const others = [
    meta.some(isSite) && linked.length > 0 ? [] : meta,
    found.signature,
    visibleAuthors(blocks, place.titleIndex, place.end),
    found.headNames,
  ].map((names) => (linked.length > 0 ? names.filter((name) => !AGENCY.test(name)) : names));
  for (const names of others) {
    const real = unique(names.filter((name) => !isSite(name)));
    if (real.length > 0) return real;
  }
  const organisations = unique(linked.map(({ name }) => name));
  return organisations.length > 0
    ? organisations
    : unique(meta.filter((name) => !name.includes('.')));
}
