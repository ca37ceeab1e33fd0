import * as v from 'valibot';
import type { Article, RichText } from '../../src/article/article.ts';
import { articleText, articleTextSegments } from '../../src/article/article-text.ts';
import type { Brief } from '../../src/brief/brief.ts';
import type { Span } from '../../src/language/span.ts';
import { BriefSchema } from '../../src/library/brief-schema.ts';
import { ArticleSchema } from '../../src/messaging/article-schema.ts';

/** Every run of text of an article that some page of the extension renders. */
export function* richTexts(article: Article): Generator<RichText> {
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

/** What is wrong with the shape of an article or of its text; empty where nothing is. */
export function checkArticle(article: Article): string[] {
  const shape = v.safeParse(ArticleSchema, article);
  const wrong = shape.success ? [] : [`article: ${v.summarize(shape.issues)}`];
  const text = articleText(article);
  for (const { start, end, source } of articleTextSegments(article)) {
    if (text.slice(start, end).includes('\n')) wrong.push(`a line break within ${source}`);
  }
  return wrong;
}

/** What is wrong with a brief's shape or its offsets into the article's text; empty where nothing is. */
export function checkBrief(article: Article, brief: Brief): string[] {
  const shape = v.safeParse(BriefSchema, brief);
  return [
    ...(shape.success ? [] : [`brief: ${v.summarize(shape.issues)}`]),
    ...checkSpans(articleText(article), brief),
  ];
}
