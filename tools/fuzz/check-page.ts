import { JSDOM, VirtualConsole } from 'jsdom';
import * as v from 'valibot';
import type { Article, RichText } from '../../src/article/article.ts';
import { articleText, articleTextSegments } from '../../src/article/article-text.ts';
import { detectArticle } from '../../src/article/detect.ts';
import { extractArticle } from '../../src/article/extract.ts';
import type { Brief } from '../../src/brief/brief.ts';
import { briefInput } from '../../src/brief/brief-input.ts';
import { createBrief } from '../../src/brief/create-brief.ts';
import type { Span } from '../../src/language/span.ts';
import { BriefSchema } from '../../src/library/brief-schema.ts';
import { ArticleSchema } from '../../src/messaging/article-schema.ts';
import { createSanitizer } from '../../src/ui/sanitize/sanitize-html.ts';
import { entityModelFor } from '../brief/models.ts';

/** Every run of text of an article that some page of the extension renders. */
function* richTexts(article: Article): Generator<RichText> {
  if (article.lead) yield article.lead;
  for (const block of article.blocks) {
    if (block.type === 'heading' || block.type === 'paragraph') yield block;
    else if (block.type === 'list') yield* block.items;
    else if (block.type === 'quote') yield* block.paragraphs;
    else if (block.type === 'table') yield* block.rows.flatMap(({ cells }) => cells);
    else if (block.type === 'figure' && block.caption) yield block.caption;
  }
}

/** Every span of a brief, with what should stand there where the brief says so. */
function* spans({ summary, facts, entities }: Brief): Generator<Span & { text?: string }> {
  yield* summary;
  for (const fact of facts) {
    yield { start: fact.start, end: fact.end, text: fact.text };
    yield fact.sentence;
  }
  for (const { mentions } of entities) yield* mentions;
}

function checkSpans(text: string, brief: Brief): string[] {
  const wrong: string[] = [];
  for (const { start, end, text: words } of spans(brief)) {
    const inside = Number.isInteger(start) && 0 <= start && start < end && end <= text.length;
    if (!inside) wrong.push(`span ${start}..${end} of ${text.length}`);
    else if (words !== undefined && text.slice(start, end) !== words) {
      wrong.push(`${start}..${end} is «${text.slice(start, end)}», not «${words}»`);
    }
  }
  return wrong;
}

/** Elements, attributes and addresses that may not come out of the sanitiser. */
function checkSanitised(fragment: DocumentFragment): string[] {
  const wrong: string[] = [];
  for (const element of fragment.querySelectorAll('*')) {
    if (
      /^(?:script|style|iframe|img|svg|math|form|input|object|template|base|meta|link)$/i.test(
        element.localName,
      )
    ) {
      wrong.push(`<${element.localName}> after sanitising`);
    }
    for (const { name, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$/i.test(name)) wrong.push(`${name} after sanitising`);
      if (name === 'href' && !/^(?:https?:|mailto:)/i.test(value)) wrong.push(`href ${value}`);
    }
  }
  return wrong;
}

const clean = createSanitizer(new JSDOM('').window);

/** What came of one page. */
export interface PageCheck {
  /** A main text was found. */
  article: boolean;
  /** What was wrong; empty where all held. */
  wrong: string[];
}

/** Runs one page through detector, extractor, schema, brief and sanitiser as the extension would. */
export function checkPage(html: string, url: string): PageCheck {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  try {
    const { document } = dom.window;
    const before = document.documentElement.outerHTML;
    detectArticle(document, url);
    const article = extractArticle(document, { url });
    const wrong: string[] = [];
    if (document.documentElement.outerHTML !== before) wrong.push('the page was changed');
    if (!article) return { article: false, wrong };
    const shape = v.safeParse(ArticleSchema, article);
    if (!shape.success) wrong.push(`article: ${v.summarize(shape.issues)}`);
    const text = articleText(article);
    for (const { start, end, source } of articleTextSegments(article)) {
      if (text.slice(start, end).includes('\n')) wrong.push(`a line break within ${source}`);
    }
    const entityModel = entityModelFor(article.language);
    const brief = createBrief(briefInput(article), { ...(entityModel && { entityModel }) });
    const briefShape = v.safeParse(BriefSchema, brief);
    if (!briefShape.success) wrong.push(`brief: ${v.summarize(briefShape.issues)}`);
    wrong.push(...checkSpans(text, brief));
    for (const { html: inline } of richTexts(article)) wrong.push(...checkSanitised(clean(inline)));
    return { article: true, wrong };
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { article: false, wrong: [told] };
  } finally {
    dom.window.close();
  }
}
