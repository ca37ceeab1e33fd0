import * as v from 'valibot';
import type { Article } from '../article/article.ts';
import { ArticleSchema } from './article-schema.ts';

export const PageProblemSchema = v.picklist([
  'browser-page',
  'add-on-store',
  'pdf',
  'page-loading',
  'page-failed',
  'no-access',
  'no-text',
  'too-large',
]);

/** Why a page gave no article. */
export type PageProblem = v.InferOutput<typeof PageProblemSchema>;

/** What the extractor hands back from a page. */
export type Extraction =
  { ok: true; article: Article; isArticle: boolean } | { ok: false; problem: PageProblem };

/** The extractor runs in the page's process: what it returns is hostile until it fits this. */
export const ExtractionSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), article: ArticleSchema, isArticle: v.boolean() }),
  v.object({
    ok: v.literal(false),
    problem: v.picklist(['pdf', 'page-loading', 'no-text', 'too-large', 'page-failed']),
  }),
]) satisfies v.GenericSchema<unknown, Extraction>;
