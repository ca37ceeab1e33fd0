import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import * as v from 'valibot';
import type { Article, ArticleBlock } from '../../../src/article/article.ts';
import type { Brief } from '../../../src/brief/brief.ts';
import { type LibraryOptions, openLibrary } from '../../../src/library/library.ts';
import { ArticleSchema } from '../../../src/messaging/article-schema.ts';

/** A paragraph whose markup is its text. */
export function paragraph(text: string, index: number): ArticleBlock {
  return { type: 'paragraph', id: `b${index}`, text, html: text };
}

/** A small article; `text` has one paragraph a line. */
export function sampleArticle(
  text = 'Chủ tịch Đặng Đình Hoan nói ở Hà Nội.',
  more: Partial<Article> = {},
): Article {
  return {
    url: 'https://bao.example/bai-1',
    title: 'Một bài báo',
    authors: ['Lê Thu'],
    publishedTime: '2026-05-01T08:00:00+07:00',
    language: 'vi',
    languageConfidence: 0.99,
    blocks: text.split('\n').map(paragraph),
    wordCount: text.split(/\s+/).length,
    ...more,
  };
}

export function emptyBrief(more: Partial<Brief> = {}): Brief {
  return { version: 1, language: 'vi', summary: [], facts: [], entities: [], ...more };
}

/** A library in memory, with a clock that stands until it is set and ids `a1`, `a2` … */
export function memoryLibrary(more: Partial<LibraryOptions> = {}) {
  const clock = { now: Date.UTC(2026, 4, 2) };
  let count = 0;
  const options: LibraryOptions = {
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    now: () => clock.now,
    newId: () => `a${++count}`,
    parseArticle: (value) => v.parse(ArticleSchema, value),
    ...more,
  };
  return { library: openLibrary(options), clock, options };
}
