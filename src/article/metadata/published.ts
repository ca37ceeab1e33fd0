import type { PageBlock } from '../page/blocks.ts';
import { attribute, descendants, type PageElement, textOf } from '../page/snapshot.ts';
import { hasTime, hasZone, parseDate } from './dates.ts';
import { stringOf } from './json-ld.ts';
import { type PageData } from './page-data.ts';

/**
 * Clocks of countries with one time, by top-level domain, for dates that name none: minutes east of
 * Greenwich where the clocks never change (the browser's own table of zones takes some 20 ms to open),
 * else the name of the time zone.
 */
const ZONES: Readonly<Record<string, number | string>> = {
  vn: 420,
  th: 420,
  la: 420,
  kh: 420,
  jp: 540,
  kr: 540,
  cn: 480,
  sg: 480,
  my: 480,
  ph: 480,
  tw: 480,
  hk: 480,
  in: 330,
  za: 120,
  ls: 120,
  tr: 'Europe/Istanbul',
  de: 'Europe/Berlin',
  at: 'Europe/Vienna',
  ch: 'Europe/Zurich',
  li: 'Europe/Zurich',
  fr: 'Europe/Paris',
  it: 'Europe/Rome',
  es: 'Europe/Madrid',
  nl: 'Europe/Amsterdam',
  be: 'Europe/Brussels',
  lu: 'Europe/Luxembourg',
  pl: 'Europe/Warsaw',
  cz: 'Europe/Prague',
  se: 'Europe/Stockholm',
  no: 'Europe/Oslo',
  dk: 'Europe/Copenhagen',
  fi: 'Europe/Helsinki',
  lt: 'Europe/Vilnius',
  ua: 'Europe/Kyiv',
  uk: 'Europe/London',
  ie: 'Europe/Dublin',
};

/** The country whose clock a paper keeps that writes in a language and has no country in its address. */
const SPOKEN: Readonly<Record<string, string>> = {
  vi: 'vn',
  th: 'th',
  ja: 'jp',
  ko: 'kr',
  tr: 'tr',
  de: 'de',
  it: 'it',
  pl: 'pl',
  cs: 'cz',
  sv: 'se',
  nb: 'no',
  no: 'no',
  da: 'dk',
  fi: 'fi',
  lt: 'lt',
  uk: 'ua',
};

const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'article:published:time',
  'article:published',
  'datepublished',
  'publishdate',
  'pubdate',
  'publish_date',
  'publish-date',
  'published_time',
  'date.published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'article.published',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'originalpublicationdate',
  'article_date_original',
  'release_date',
  'pub_date',
  'publication_date',
  'date',
  'displaydate',
  'last-modified',
];
const MODIFIED_META = [
  'article:modified_time',
  'article:modified:time',
  'og:updated_time',
  'datemodified',
  'article:modified',
  'dcterms.modified',
  'lastmod',
  'article.updated',
];

/** The time zone to assume for a site's dates without one: its country's, or that of its language. */
export function siteZone(url: string, language = ''): number | string {
  const domain = /^https?:\/\/[^/:]*\.([a-z]{2,})(?=[/:]|$)/i.exec(url)?.[1]?.toLowerCase();
  const spoken = SPOKEN[language.slice(0, 2).toLowerCase()];
  return ZONES[domain ?? ''] ?? ZONES[spoken ?? ''] ?? 'UTC';
}

interface Stated {
  text: string;
  iso: string;
}

function read(text: string | undefined, zone: number | string): Stated | undefined {
  // A day without a time of day has no zone that matters, except where all readers share one.
  const assumed = text === undefined || hasTime(text) || zone === ZONES['vn'] ? zone : 'UTC';
  const iso = text === undefined ? undefined : parseDate(text, assumed);
  return text === undefined || iso === undefined ? undefined : { text, iso };
}

function timeElements(root: PageElement): PageElement[] {
  const found: PageElement[] = [];
  for (const node of descendants(root)) {
    const isDatedAbbreviation =
      node.tag === 'abbr' && /^\d{4}-\d\d-\d\dT/.test(attribute(node, 'title'));
    if (
      node.tag === 'time' ||
      isDatedAbbreviation ||
      /date(?:Published|Created)/i.test(attribute(node, 'itemprop'))
    )
      found.push(node);
  }
  return found;
}

/** Dates that stand near the title, in print or as `time` elements, nearest first. */
function visibleDates(
  root: PageElement,
  blocks: readonly PageBlock[],
  titleIndex: number,
  zone: number | string,
): Stated[] {
  const around = blocks
    .filter(
      (block) =>
        block.kind === 'text' && block.text.length < 160 && Math.abs(block.index - titleIndex) < 14,
    )
    .sort(
      (a, b) =>
        Math.abs(a.index - titleIndex) - Math.abs(b.index - titleIndex) || b.index - a.index,
    );
  const printed = around.flatMap((block) =>
    block.kind === 'text' ? (read(block.text, zone) ?? []) : [],
  );
  const marked = timeElements(root)
    .slice(0, 5)
    .flatMap((node) => {
      const stated =
        attribute(node, 'datetime') ||
        attribute(node, 'content') ||
        (node.tag === 'abbr' ? attribute(node, 'title') : textOf(node));
      return read(stated, zone) ?? [];
    });
  return [...printed, ...marked];
}

/** The day in an address such as `/2011/08/24/…`, `/2010/POLITICS/08/13/…` or `/bai-viet-20260307080000.htm`. */
function dayInAddress(url: string): string | undefined {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  const [, year, month, day] =
    /\/((?:19|20)\d\d)\/(?:[a-z]+\/)?(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])(?=\/|$)/i.exec(
      path,
    ) ??
    /[-/_]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:\d{6}(?:\d{3})?)?(?=[-/_.]|$)/.exec(
      path,
    ) ??
    [];
  return day === undefined
    ? undefined
    : `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * When the article was published: linked data, then `meta`, then what is printed by the title, and last the day in
 * the page's address. A source without a time of day or zone gives way to one of the same day that has it.
 *
 * @param ruled lines that the site's rule names as the date.
 */
export function publishedTime(
  data: PageData,
  root: PageElement,
  blocks: readonly PageBlock[],
  titleIndex: number,
  ruled: readonly string[] = [],
): string | undefined {
  const zone = siteZone(data.url, data.declaredLanguage);
  const stated = [
    stringOf(data.article, 'datePublished'),
    ...PUBLISHED_META.map((name) => data.meta.get(name)?.[0]),
    stringOf(data.article, 'dateCreated'),
    stringOf(data.article, 'uploadDate'),
  ].flatMap((text) => read(text, zone) ?? []);
  const visible = ruled.flatMap((text) => read(text, zone) ?? []);
  visible.push(...visibleDates(root, blocks, titleIndex, zone));
  const all = [...stated, ...visible];
  const [first] = all;
  if (!first) return read(dayInAddress(data.url), zone)?.iso;
  // In metadata zones may differ; what is printed is of the same day by the page's own clock.
  const day = first.iso.slice(0, 10);
  const sameDay = all.filter(
    ({ iso }, i) =>
      iso.startsWith(day) ||
      (i < stated.length && Math.abs(Date.parse(iso) - Date.parse(first.iso)) < 36 * 3_600_000),
  );
  const best = hasTime(first.text)
    ? first
    : (sameDay.find(({ text }) => hasTime(text) && hasZone(text)) ??
      sameDay.find(({ text }) => hasTime(text)) ??
      first);
  return best.iso;
}

/** When the article was last changed, where linked data or `meta` say so. */
export function modifiedTime(data: PageData): string | undefined {
  const zone = siteZone(data.url, data.declaredLanguage);
  const texts = [
    stringOf(data.article, 'dateModified'),
    ...MODIFIED_META.map((name) => data.meta.get(name)?.[0]),
  ];
  return texts.flatMap((text) => read(text, zone) ?? [])[0]?.iso;
}
