import type { Article } from '../article/article.ts';
import { articleText } from '../article/article-text.ts';
import type { LanguageCode } from '../language/language.ts';

/** What a brief is made from: an article's canonical text, or plain text with what is known of it. */
export interface BriefInput {
  /** Paragraphs separated by newlines; never changed, offsets point into it. */
  text: string;
  language: LanguageCode;
  title?: string;
  /** ISO 8601 with zone. */
  publishedTime?: string;
  /** How many of the first paragraphs are the lead. */
  leadParagraphs?: number;
}

/** The input of a brief for an extracted article. */
export function briefInput(article: Article): BriefInput {
  return {
    text: articleText(article),
    language: article.language,
    title: article.title,
    leadParagraphs: article.lead ? 1 : 0,
    ...(article.publishedTime !== undefined && { publishedTime: article.publishedTime }),
  };
}
