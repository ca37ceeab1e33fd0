import * as v from 'valibot';
import type { Article } from '../../article/article.ts';
import type { Brief } from '../../brief/brief.ts';
import { BriefSchema } from '../brief-schema.ts';
import { SavedArticleSchema } from '../record-schemas.ts';
import type { SavedArticle } from '../records.ts';

/** An article that is kept until the browser closes. */
export interface SessionRecord {
  saved: SavedArticle;
  article: Article;
  brief: Brief;
}

/** Where such articles are kept, one value each; values of unknown shape count as hostile. */
export interface SessionStore {
  all(): Promise<unknown[]>;
  /** Rejects where there is no room. */
  put(id: string, record: SessionRecord): Promise<void>;
  delete(ids: string[]): Promise<void>;
}

/** Reads what fits its shape; the rest is left out and reported. */
export async function readRecords(
  store: SessionStore,
  parseArticle: (value: unknown) => Article,
): Promise<SessionRecord[]> {
  const Schema = v.object({ saved: SavedArticleSchema, article: v.unknown(), brief: BriefSchema });
  const records: SessionRecord[] = [];
  for (const stored of await store.all()) {
    try {
      const { saved, article, brief } = v.parse(Schema, stored);
      records.push({ saved, article: parseArticle(article), brief });
    } catch (error) {
      console.error('An article of this session has lost its shape.', error);
    }
  }
  return records;
}
