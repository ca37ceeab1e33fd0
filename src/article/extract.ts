import { identifyLanguage } from '../language/identify.ts';
import type { Article, RichText } from './article.ts';
import { articleText } from './article-text.ts';
import { selectArticle } from './body/select.ts';
import { writeBlocks } from './build/article-blocks.ts';
import { chooseAuthors } from './metadata/authors.ts';
import { descriptions, lettersOf, readPageData, statedBody } from './metadata/page-data.ts';
import { modifiedTime, publishedTime } from './metadata/published.ts';
import { siteNames } from './metadata/site.ts';
import { chooseTitle, statedTitles } from './metadata/title.ts';
import { blocksOf } from './page/blocks.ts';
import { richText } from './page/rich-text.ts';
import { takeSnapshot } from './page/snapshot.ts';

export interface ExtractOptions {
  /** The page's address; relative links and pictures are resolved against it. */
  url: string;
  /** Whether rules for known sites may refine the result; true unless told otherwise. */
  siteRules?: boolean;
  /** On a live page: whether a reader can see an element, by its computed style. */
  isVisible?: (element: Element) => boolean;
}

/**
 * Reads the article of a page. The document is never changed.
 *
 * @returns the article, or null when the page has no main text.
 */
export function extractArticle(document: Document, options: ExtractOptions): Article | null {
  const { url, isVisible } = options;
  const data = readPageData(document, url);
  const { root, cut } = takeSnapshot(document, isVisible ? { isVisible } : {});
  const blocks = blocksOf(root);
  const names = siteNames(data);
  const headlines = blocks.flatMap((block) =>
    block.kind === 'text' && block.holder.tag === 'h1' ? [block.text] : [],
  );
  const title = chooseTitle(data, headlines, names);
  const titles = [...new Set([title, ...statedTitles(data, names)].map(lettersOf))].filter(
    (t) => t.length > 5,
  );
  const evidence = { statedBody: lettersOf(statedBody(data)), title: lettersOf(title) };
  const earlyAuthors = chooseAuthors(data, [], { titleIndex: -1, end: 0 }, names, []);
  const selection = selectArticle({
    blocks,
    titles,
    descriptions: descriptions(data),
    evidence,
    authors: earlyAuthors,
  });
  if (!selection) return null;
  const articleBlocks = writeBlocks(selection.body, {
    figures: selection.figures,
    base: url,
    container: selection.container,
  });
  const lead = joinLead(selection.lead.map((block) => richText(block.nodes, url)));
  const end = selection.body.findLast((block) => block.kind === 'text')?.index ?? 0;
  const authors = chooseAuthors(
    data,
    blocks,
    { titleIndex: selection.titleIndex, end },
    names,
    selection.signature,
  );
  const published = publishedTime(data, root, blocks, selection.titleIndex);
  const modified = modifiedTime(data);
  const [siteName] = names;
  const article: Article = {
    url,
    title,
    authors,
    ...(published !== undefined && { publishedTime: published }),
    ...(modified !== undefined && { modifiedTime: modified }),
    ...(siteName !== undefined && { siteName }),
    language: 'und',
    languageConfidence: 0,
    ...(lead && { lead }),
    blocks: articleBlocks,
    wordCount: 0,
    ...(cut && { incomplete: 'too-large' as const }),
  };
  const text = articleText(article);
  if (text === '') return null;
  const { language, confidence } = identifyLanguage(text, data.declaredLanguage);
  return {
    ...article,
    language,
    languageConfidence: confidence,
    wordCount: text.split(/\s+/).length,
  };
}

/** Several lines of a standfirst are one lead. */
function joinLead(lines: readonly RichText[]): RichText | undefined {
  if (lines.length === 0) return undefined;
  return { text: lines.map((l) => l.text).join(' '), html: lines.map((l) => l.html).join(' ') };
}
