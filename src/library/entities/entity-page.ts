import type { Article } from '../../article/article.ts';
import { articleText } from '../../article/article-text.ts';
import type { Brief } from '../../brief/brief.ts';
import type { EntityType } from '../../entities/entity.ts';
import type { Fact } from '../../facts/fact.ts';
import { foldDiacritics } from '../../language/fold.ts';
import type { LanguageCode } from '../../language/language.ts';
import { segmentText } from '../../language/sentences.ts';
import { contains, type Span } from '../../language/span.ts';
import { type LibraryContext, run } from '../context.ts';
import { entityKey } from '../entity-key.ts';
import type { SavedArticle } from '../records.ts';
import { unlessDamaged } from '../store/damage.ts';
import { articleTime } from '../store/list-articles.ts';
import { readContent, savedArticle } from '../store/read-articles.ts';

/** One article's part of the page of a person, organisation or place. */
export interface EntityAppearance {
  saved: SavedArticle;
  /** When it was published, or saved where that is unknown; milliseconds since the epoch. */
  time: number;
  type: EntityType;
  /** As this article names them. */
  name: string;
  role?: string;
  /** Sentences around the first mentions; spans into the article's canonical text. */
  passages: { text: string; span: Span; marks: Span[] }[];
  /** Figures of the sentences that mention them, and those that are theirs. */
  facts: Fact[];
}

/** An entity over the whole library. */
export interface EntitySummary {
  key: string;
  name: string;
  type: EntityType;
  /** How many articles outside the bin mention it. */
  articles: number;
}

const MAX_PASSAGES = 3;
const MAX_ARTICLES = 500;

/** The line around an offset. */
function lineAround(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return { start: from, end: to < 0 ? text.length : to };
}

/** The sentence around a mention; facts know theirs, mentions do not. */
function sentenceAround(text: string, mention: Span, language: LanguageCode): Span {
  const line = lineAround(text, mention);
  const { sentences } = segmentText(text.slice(line.start, line.end), language);
  const own = sentences
    .map(({ start, end }) => ({ start: line.start + start, end: line.start + end }))
    .find((sentence) => contains(sentence, mention));
  return own ?? line;
}

/** The passages of the first mentions, each sentence once, with all mentions in it marked. */
function passagesOf(
  text: string,
  mentions: Span[],
  language: LanguageCode,
): EntityAppearance['passages'] {
  const passages: EntityAppearance['passages'] = [];
  for (const mention of mentions) {
    if (mention.end > text.length) continue;
    const last = passages.at(-1);
    if (last && contains(last.span, mention)) {
      last.marks.push({
        start: mention.start - last.span.start,
        end: mention.end - last.span.start,
      });
      continue;
    }
    if (passages.length === MAX_PASSAGES) break;
    const span = sentenceAround(text, mention, language);
    const mark = { start: mention.start - span.start, end: mention.end - span.start };
    passages.push({ text: text.slice(span.start, span.end), span, marks: [mark] });
  }
  return passages;
}

/**
 * An article's part of an entity's page; undefined where it does not name it.
 *
 * @param key as `entityKey` makes it
 */
export function appearanceOf(
  key: string,
  saved: SavedArticle,
  { article, brief }: { article: Article; brief: Brief },
): EntityAppearance | undefined {
  const entity = brief.entities.find(({ type, name }) => entityKey(type, name) === key);
  if (!entity) return undefined;
  const facts = brief.facts.filter(
    (fact) =>
      ('entity' in fact && fact.entity === entity.name) ||
      ('speaker' in fact && fact.speaker === entity.name) ||
      entity.mentions.some((mention) => contains(fact.sentence, mention)),
  );
  return {
    saved,
    time: articleTime(saved),
    type: entity.type,
    name: entity.name,
    ...(entity.role !== undefined && { role: entity.role }),
    passages: passagesOf(articleText(article), entity.mentions, article.language),
    facts,
  };
}

/**
 * Every saved article outside the bin that names an entity, with passages and figures, oldest first.
 *
 * @param key as `entityKey` makes it
 */
export function entityAppearances(
  context: LibraryContext,
  key: string,
): Promise<EntityAppearance[]> {
  const { db } = context;
  return run(context, () =>
    db.transaction('r', db.articles, db.contents, async () => {
      const contents = await db.contents
        .where('entityKeys')
        .equals(key)
        .limit(MAX_ARTICLES)
        .toArray();
      const rows = await db.articles.bulkGet(contents.map(({ id }) => id));
      const appearances = contents.flatMap((stored, n): EntityAppearance[] => {
        const row = rows[n];
        if (!row || row.shelf === 'bin') return [];
        const appearance = unlessDamaged(() =>
          appearanceOf(key, savedArticle(row), readContent(context, stored)),
        );
        return appearance ? [appearance] : [];
      });
      return appearances.sort((a, b) => a.time - b.time);
    }),
  );
}

/** Which entities to look for. */
export interface EntityRequest {
  type?: EntityType;
  /** What the name holds, marks and case aside. */
  text?: string;
}

/** A test for keys as `entityKey` makes them. */
export function keyFilter({ type, text = '' }: EntityRequest): (key: string) => boolean {
  const wanted = foldDiacritics(text).replace(/\s+/g, ' ').trim();
  return (key) => {
    const colon = key.indexOf(':');
    return (
      (type === undefined || key.slice(0, colon) === type) && key.slice(colon + 1).includes(wanted)
    );
  };
}

/**
 * The entities that most articles name. It reads keys only, the names come from one article each.
 *
 * @param limit how many at most
 */
export function frequentEntities(
  context: LibraryContext,
  limit: number,
  request: EntityRequest = {},
): Promise<EntitySummary[]> {
  const fits = keyFilter(request);
  const { db } = context;
  return run(context, () =>
    db.transaction('r', db.articles, db.contents, async () => {
      const counts = new Map<string, number>();
      const binned = new Set(
        await db.articles
          .where('[shelf+savedAt]')
          .between(['bin', 0], ['bin', Infinity])
          .primaryKeys(),
      );
      const ids = await db.contents.orderBy('entityKeys').primaryKeys();
      const keys = await db.contents.orderBy('entityKeys').keys();
      for (const [n, key] of keys.entries()) {
        if (binned.has(ids[n] ?? '') || !fits(String(key))) continue;
        counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
      }
      const top = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, limit);
      const found = await Promise.all(
        top.map(([key]) => db.contents.where('entityKeys').equals(key).first()),
      );
      return top.flatMap(([key, articles], n): EntitySummary[] => {
        const stored = found[n];
        if (!stored) return [];
        const brief = unlessDamaged(() => readContent(context, stored).brief);
        const entity = brief?.entities.find(({ type, name }) => entityKey(type, name) === key);
        return entity ? [{ key, name: entity.name, type: entity.type, articles }] : [];
      });
    }),
  );
}
