import type { PageBlock, TextBlock } from '../page/blocks.ts';
import { attribute, type PageElement, textOf } from '../page/snapshot.ts';
import { type LinkedNode, nodesOf, stringOf, typesOf } from './json-ld.ts';
import { lettersOf, type PageData, plainText } from './page-data.ts';

/** Words in front of a name: 'By', 'Theo', 'Bài và ảnh:', 'Von', 'Text:' and their like. */
const PREFIX =
  /^(?:(?:written|reported|posted|edited|published|words?|story|text)\s+by|by|from|theo|tác giả|bài,? (?:và )?ảnh|bài|tin|thực hiện|biên tập|tổng hợp|(?:ein(?:e)? (?:\p{L}+ )?)?von|text|autor(?:in|ka)?|par|por|di|texto(?: de)?|av|tekst|автор|oleh|penulis|reporter|editor)\s*[:：|]?\s+|^(?:theo|bài và ảnh|bài, ảnh|bài|tin, ảnh|tin|tác giả|text|autor)\s*[:：]\s*/iu;

/** What follows a name: role, place, agency in brackets, an address, the time. */
const SUFFIX =
  /\s*(?:\((?!.*\bin\b.*\bfor\b)[^)]*\)|\[[^\]]*\]|<[^>]*>|[|•·—–]\s.*|,?\s*(?:[\w.+-]+@[\w.-]+\.\w+).*|\s+@\w+|\s+-\s.*|\s+(?:in|aus)\s+\p{Lu}[\p{L} ]+$)$/iu;

/** Roles that stand before or after a name, or in place of one. */
const ROLE =
  /^(?:(?:senior|chief|deputy|associate|staff|managing|political|sports?|foreign|special|business|crime|health|science|world|digital|news|features?|consumer|money|tv|showbiz|royal) )*(?:editors?|reporters?|correspondents?|writers?|journalists?|contributors?|columnists?|author|redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|autor(?:in)?|redacteur|redactora?|periodista|journaliste|giornalista|phóng viên|pv|biên tập viên|btv|ctv|cộng tác viên|tác giả|기자|編集|記者|特派員|muhabir|редактор|корреспондент)$/iu;

const AND =
  /\s*(?:,|;|\/|、|・(?=\p{Script=Han}{2,}・)|\s(?:and|und|et|y|e|và|og|och|en|ve|i|a|и|та|&|with|mit|-)\s)\s*/u;

/** Cuts a byline into names and takes off what is no part of them. */
export function namesIn(byline: string): string[] {
  let text = plainText(byline).replace(/^https?:\/\/\S+$/, '');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(PREFIX, '').replace(SUFFIX, '').trim();
  }
  return text
    .split(AND)
    .map((name) => tidyName(name))
    .filter(
      (name) => name !== '' && name.length < 60 && !ROLE.test(name) && !/^\d|^https?:|@/.test(name),
    );
}

function tidyName(name: string): string {
  let text = name
    .trim()
    .replace(PREFIX, '')
    .replace(SUFFIX, '')
    .replace(/^[\s:|.,-]+|[\s:|,-]+$/g, '');
  text = text.replace(/\s*(?:기자|記者)$/u, '');
  // A name in capitals is set so by the page's style; one of two letters is an abbreviation.
  if (text === text.toUpperCase() && /\p{Lu}{3,} \p{Lu}{2,}/u.test(text)) {
    text = text.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (c) => c.toUpperCase());
  }
  return text;
}

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
    const names = [node['name']].flat().filter((name) => typeof name === 'string');
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
  'cxenseparse:author',
  'article:author_name',
  'authors',
  'twitter:data1',
];

function metaAuthors(data: PageData): string[] {
  for (const name of META) {
    const values = (data.meta.get(name) ?? []).filter((value) => !/^https?:|\//.test(value));
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

const AUTHOR_MARK =
  /(?:^|[^a-z])(?:author|byline|autor|verfasser|tac-?gia|redacteur|auteur|writer)(?:s?[^a-z]|s?$|-?name)/i;

/** Names near the title in elements marked as author. */
function visibleAuthors(blocks: readonly PageBlock[], titleIndex: number, end: number): string[] {
  const found: string[] = [];
  for (const block of blocks) {
    if (
      block.kind !== 'text' ||
      block.text.length > 120 ||
      block.index < titleIndex - 12 ||
      block.index > end + 6
    )
      continue;
    if (isMarkedAuthor(block)) found.push(...namesIn(block.text));
  }
  return found;
}

function isMarkedAuthor(block: TextBlock): boolean {
  const inline = block.nodes.filter((node) => typeof node === 'object');
  const nodes: (PageElement | undefined)[] = [block.holder, block.holder.parent, ...inline];
  return nodes.some(
    (node) =>
      node !== undefined &&
      (attribute(node, 'rel') === 'author' ||
        AUTHOR_MARK.test(
          `${attribute(node, 'class')} ${attribute(node, 'itemprop')} ${attribute(node, 'data-testid')}`,
        )) &&
      textOf(node).length < 160,
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
 * @param signature names from a signature line at the end of the text.
 */
export function chooseAuthors(
  data: PageData,
  blocks: readonly PageBlock[],
  place: { titleIndex: number; end: number },
  siteNames: readonly string[],
  signature: readonly string[],
): string[] {
  const site = new Set(siteNames.map(lettersOf));
  const isSite = (name: string) => site.has(lettersOf(name));
  const linked = linkedAuthors(data);
  const persons = unique(
    linked.filter(({ name, person }) => person && !isSite(name)).map(({ name }) => name),
  );
  if (persons.length > 0) return persons;
  const others = [
    metaAuthors(data),
    visibleAuthors(blocks, place.titleIndex, place.end),
    [...signature],
  ];
  for (const names of others) {
    const real = unique(names.filter((name) => !isSite(name)));
    if (real.length > 0) return real;
  }
  const organisations = unique(linked.map(({ name }) => name));
  return organisations.length > 0 ? organisations : unique(others.flat());
}
