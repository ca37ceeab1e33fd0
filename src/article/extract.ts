import { identifyLanguage } from '../language/identify.ts';
import type { Article, ArticleBlock, RichText } from './article.ts';
import { articleText } from './article-text.ts';
import { readabilityCandidate, selectEverything } from './body/readability-candidate.ts';
import { linkDensity } from './body/score.ts';
import { type Selection, selectArticle } from './body/select.ts';
import { writeBlocks } from './build/article-blocks.ts';
import { chooseAuthors } from './metadata/authors.ts';
import {
  descriptions,
  isPaid,
  lettersOf,
  type PageData,
  readPageData,
  statedBody,
  statedParagraphs,
} from './metadata/page-data.ts';
import { modifiedTime, publishedTime } from './metadata/published.ts';
import { namesIn } from './metadata/person-names.ts';
import { siteNames } from './metadata/site.ts';
import { chooseTitle, statedTitles } from './metadata/title.ts';
import { blocksOf, type PageBlock } from './page/blocks.ts';
import { selectAll } from './page/intrinsic.ts';
import { likelyRoot } from './page/likely-root.ts';
import { absoluteUrl, plainRun, richText } from './page/rich-text.ts';
import { type Snapshot, takeSnapshot } from './page/snapshot.ts';
import type { SiteRule } from './site-rules/site-rule.ts';
import { linesBy, siteRuleFor } from './site-rules/site-rules.ts';

export interface ExtractOptions {
  /** The page's address; relative links and pictures are resolved against it. */
  url: string;
  /** Whether rules for known sites may refine the result; true unless told otherwise. */
  siteRules?: boolean;
  /** On a live page: whether a reader can see an element, by its computed style. */
  isVisible?: (element: Element) => boolean;
}

/** A body of fewer letters is looked for again among hidden parts and in linked data. */
const MIN_BODY = 250;

/** A paid article of fewer words is a stub. */
const STUB_WORDS = 250;

/** The page as it is read: blocks in page order, with what the page says about itself. */
interface Reading {
  data: PageData;
  snapshot: Snapshot;
  blocks: PageBlock[];
  siteNames: string[];
  title: string;
  selection: Selection | undefined;
  rule: SiteRule | undefined;
}

function read(
  document: Document,
  data: PageData,
  options: ExtractOptions,
  rule: SiteRule | undefined,
  dropHidden: boolean,
  start?: Element,
): Reading {
  const { isVisible } = options;
  const snapshot = takeSnapshot(document, {
    dropHidden,
    ...(start && { start }),
    ...(isVisible && dropHidden && { isVisible }),
    ...(rule?.drop && { drop: rule.drop }),
  });
  const blocks = blocksOf(snapshot.root);
  const names = siteNames(data);
  const headlines = blocks.flatMap((block) =>
    block.kind === 'text' && block.holder.tag === 'h1' ? [block.text] : [],
  );
  const lines = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  const title = chooseTitle(data, headlines, names, lines);
  const titles = [...new Set([title, ...statedTitles(data, names)].map(lettersOf))];
  const selection = selectArticle({
    blocks,
    titles: titles.filter((letters) => letters.length > 5),
    descriptions: descriptions(data),
    evidence: { statedBody: lettersOf(statedBody(data)) },
    authors: chooseAuthors(data, [], { titleIndex: -1, end: 0 }, names),
    ...(rule && { rule }),
  });
  return { data, snapshot, blocks, siteNames: names, title, selection, rule };
}

/**
 * Reads the article of a page. The document is never changed.
 *
 * @returns the article, or null when the page has no main text.
 */
export function extractArticle(document: Document, options: ExtractOptions): Article | null {
  const { url } = options;
  const rule = options.siteRules === false ? undefined : siteRuleFor(url);
  const data = readPageData(document, url);
  let reading = read(document, data, options, rule, true);
  let content = contentOf(reading, url);
  // What fills a page that is too large may stand before its article.
  const start = reading.snapshot.cut ? likelyRoot(document) : undefined;
  if (start) {
    const part = read(document, data, options, rule, true, start);
    const partContent = contentOf(part, url);
    if (bodyLength(partContent) > 2 * bodyLength(content)) {
      reading = part;
      content = partContent;
    }
  }
  if (bodyLength(content) < MIN_BODY) {
    const whole = read(document, data, options, rule, false);
    const wholeContent = contentOf(whole, url);
    if (bodyLength(wholeContent) > 2 * bodyLength(content)) {
      reading = whole;
      content = wholeContent;
    }
  }
  const second = secondOpinion(document, reading, content, url);
  if (second) content = second;
  const stated = statedParagraphs(data);
  if (stated.join('').length > 3 * bodyLength(content)) {
    const blocks = stated.map((text, i) => ({
      type: 'paragraph' as const,
      id: `b${i}`,
      ...plainRun(text),
    }));
    content = { lead: undefined, blocks };
  }
  if (bodyLength(content) === 0) return null;
  return describe(reading, content, document, options);
}

/** A text with less than this share of the page's prose may be the wrong one. */
const LITTLE_OF_PAGE = 0.2;

/** Letters in the lines of a page that read like prose: long, and hardly any links. */
function proseLength(blocks: readonly PageBlock[]): number {
  return blocks.reduce(
    (sum, block) =>
      block.kind === 'text' && block.text.length >= 80 && linkDensity(block) < 0.3
        ? sum + block.text.length
        : sum,
    0,
  );
}

/**
 * What Readability takes for the article, where our own reading found hardly anything: read through the
 * same blocks as the page, and taken only when it has more than twice as much text.
 */
function secondOpinion(
  document: Document,
  own: Reading,
  content: Content,
  url: string,
): Content | undefined {
  const length = bodyLength(content);
  const isLittle = length < MIN_BODY || length < LITTLE_OF_PAGE * proseLength(own.blocks);
  if (!isLittle || own.snapshot.cut) return undefined;
  const candidate = readabilityCandidate(document);
  if (!candidate) return undefined;
  const second = read(candidate, own.data, { url }, undefined, true);
  const { blocks, snapshot } = second;
  const selection = second.selection ?? selectEverything(blocks, snapshot.root);
  const other = contentOf({ ...second, selection }, url);
  const otherLength = bodyLength(other);
  return otherLength >= MIN_BODY && otherLength > 2 * length ? other : undefined;
}

interface Content {
  lead: RichText | undefined;
  blocks: ArticleBlock[];
}

function contentOf({ selection }: Reading, base: string): Content {
  if (!selection) return { lead: undefined, blocks: [] };
  const { figures, container } = selection;
  const lines = selection.lead.map((block) => richText(block.nodes, base));
  return {
    lead: lines.length > 0 ? joined(lines) : undefined,
    blocks: writeBlocks(selection.body, { figures, base, container }),
  };
}

/** Several lines of a standfirst are one lead. */
function joined(lines: readonly RichText[]): RichText {
  return { text: lines.map((l) => l.text).join(' '), html: lines.map((l) => l.html).join(' ') };
}

function bodyLength({ lead, blocks }: Content): number {
  const text = articleText({ ...EMPTY, ...(lead && { lead }), blocks });
  return text.length;
}

const EMPTY: Article = {
  url: '',
  title: '',
  authors: [],
  language: 'und',
  languageConfidence: 0,
  blocks: [],
  wordCount: 0,
};

/** Puts the metadata around the content. */
function describe(
  reading: Reading,
  content: Content,
  document: Document,
  { url }: ExtractOptions,
): Article {
  const { data, snapshot, blocks, selection } = reading;
  const titleIndex = selection?.titleIndex ?? -1;
  const end = selection?.body.findLast((block) => block.kind === 'text')?.index ?? 0;
  const ruledNames = linesBy(blocks, reading.rule?.author).flatMap((line) => namesIn(line.text));
  const authors = chooseAuthors(data, blocks, { titleIndex, end }, reading.siteNames, {
    signature: [...ruledNames, ...(selection?.signature ?? [])],
    headNames: selection?.headNames ?? [],
  });
  const ruledDates = linesBy(blocks, reading.rule?.date).map((line) => line.text);
  const published = publishedTime(data, snapshot.root, blocks, titleIndex, ruledDates);
  const modified = modifiedTime(data);
  const [siteName] = reading.siteNames;
  const [next] = selectAll(document, 'link[rel~="next" i], a[rel~="next" i]');
  const nextPageUrl = absoluteUrl(next?.getAttribute('href') ?? '', url);
  const { lead } = content;
  const text = articleText({ ...EMPTY, ...(lead && { lead }), blocks: content.blocks });
  const { language, confidence } = identifyLanguage(text, data.declaredLanguage);
  const wordCount = text.split(/\s+/).length;
  const stub = isPaid(data) && wordCount < STUB_WORDS;
  const incomplete = snapshot.cut ? 'too-large' : stub ? 'paywall' : undefined;
  return {
    url,
    title: reading.title,
    authors,
    ...(published !== undefined && { publishedTime: published }),
    ...(modified !== undefined && { modifiedTime: modified }),
    ...(siteName !== undefined && { siteName }),
    language,
    languageConfidence: confidence,
    ...(lead && { lead }),
    blocks: content.blocks,
    wordCount,
    ...(incomplete && { incomplete }),
    ...(nextPageUrl !== undefined &&
      next?.getAttribute('href') &&
      nextPageUrl !== url && { nextPageUrl }),
  };
}
