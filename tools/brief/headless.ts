import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article } from '../../src/article/article.ts';
import { articleText } from '../../src/article/article-text.ts';
import { detectArticle } from '../../src/article/detect.ts';
import { extractArticle } from '../../src/article/extract.ts';
import type { Brief } from '../../src/brief/brief.ts';
import { type BriefInput, briefInput } from '../../src/brief/brief-input.ts';
import { createBrief } from '../../src/brief/create-brief.ts';
import { identifyLanguage } from '../../src/language/identify.ts';
import { type InputLine, type PageLine, type TextLine, readPageFile } from './input.ts';
import { entityModelFor } from './models.ts';

/** Address of a page whose address nobody told. */
const UNKNOWN_URL = 'https://unknown.invalid/';

/** The article part of an output line; see the docstrings of `Article` and `articleText`. */
export interface ArticleOutput {
  title: string;
  authors: string[];
  publishedTime?: string;
  siteName?: string;
  language: string;
  lead?: string;
  text: string;
  captions: string[];
}

/** An output line of `brief --jsonl`. */
export interface BriefOutput {
  id: string;
  isArticle: boolean;
  article?: ArticleOutput;
  brief?: Pick<Brief, 'summary' | 'facts' | 'entities'>;
  /** Wall milliseconds of each step; parsing the HTML is in none of them. */
  ms: { detect?: number; extract?: number; brief?: number };
}

/** Runs one step and tells how many milliseconds it took, to a microsecond. */
function timed<T>(step: () => T): [result: T, ms: number] {
  const start = performance.now();
  const result = step();
  return [result, Math.round((performance.now() - start) * 1000) / 1000];
}

/** The caption of every figure and table of an article, in page order. */
function captions(article: Article): string[] {
  return article.blocks.flatMap((block) => {
    if (block.type === 'figure') {
      return [block.caption?.text ?? block.credit].filter((text) => text !== undefined);
    }
    return block.type === 'table' && block.caption !== undefined ? [block.caption] : [];
  });
}

function articleOutput(article: Article): ArticleOutput {
  return {
    title: article.title,
    authors: article.authors,
    ...(article.publishedTime !== undefined && { publishedTime: article.publishedTime }),
    ...(article.siteName !== undefined && { siteName: article.siteName }),
    language: article.language,
    ...(article.lead && { lead: article.lead.text }),
    text: articleText(article),
    captions: captions(article),
  };
}

function brief(input: BriefInput, line: InputLine): Brief {
  const entityModel = entityModelFor(input.language);
  return createBrief(input, {
    ...(entityModel && { entityModel }),
    ...(line.summarySentences !== undefined && { summarySentences: line.summarySentences }),
  });
}

function parts({ summary, facts, entities }: Brief): Pick<Brief, 'summary' | 'facts' | 'entities'> {
  return { summary, facts, entities };
}

/**
 * Reads a saved page of HTML.
 *
 * @param html bytes, or text from standard input
 * @throws whatever the extractor throws; `withPage` closes the page's window in any case
 */
export function briefOfPage(html: Uint8Array | string, line: Omit<PageLine, 'file'>): BriefOutput {
  const dom = new JSDOM(typeof html === 'string' ? html : Buffer.from(html), {
    url: line.url ?? UNKNOWN_URL,
    // Errors in a page's style sheets are the page's own and would go to standard error.
    virtualConsole: new VirtualConsole(),
  });
  try {
    const { document } = dom.window;
    const url = line.url ?? UNKNOWN_URL;
    const [isArticle, detectMs] = timed(() => detectArticle(document, url));
    const [article, extractMs] = timed(() =>
      extractArticle(document, {
        url,
        ...(line.siteRules !== undefined && { siteRules: line.siteRules }),
      }),
    );
    const ms = { detect: detectMs, extract: extractMs };
    if (!article) return { id: line.id, isArticle, ms };
    const [result, briefMs] = timed(() => brief(briefInput(article), { ...line, file: '' }));
    return {
      id: line.id,
      isArticle,
      article: articleOutput(article),
      brief: parts(result),
      ms: { ...ms, brief: briefMs },
    };
  } finally {
    dom.window.close();
  }
}

/** The brief of plain text; nothing is extracted, and `article.text` is the text unchanged. */
function briefOfText(line: TextLine): BriefOutput {
  const language = line.language ?? identifyLanguage(line.text).language;
  const known = {
    ...(line.title !== undefined && { title: line.title }),
    ...(line.publishedTime !== undefined && { publishedTime: line.publishedTime }),
  };
  const [result, briefMs] = timed(() => brief({ text: line.text, language, ...known }, line));
  return {
    id: line.id,
    isArticle: true,
    article: { title: '', ...known, authors: [], language, text: line.text, captions: [] },
    brief: parts(result),
    ms: { brief: briefMs },
  };
}

/** The brief of one input line. Throws a BadInputError when the page cannot be read. */
export function briefOfLine(line: InputLine): BriefOutput {
  return 'text' in line ? briefOfText(line) : briefOfPage(readPageFile(line.file), line);
}
