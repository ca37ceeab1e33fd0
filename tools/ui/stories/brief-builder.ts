import { articleText } from '../../../src/article/article-text.ts';
import type { Article } from '../../../src/article/article.ts';
import type { Brief } from '../../../src/brief/brief.ts';
import type { Entity } from '../../../src/entities/entity.ts';
import type { Fact } from '../../../src/facts/fact.ts';
import type { Span } from '../../../src/language/span.ts';

type WithoutPlace<T> = T extends unknown ? Omit<T, 'start' | 'end' | 'text' | 'sentence'> : never;

/** A fact as a story writes it: its words, and what is read from them. */
export type StoryFact = [words: string, fact: WithoutPlace<Fact>];

/** A brief whose offsets are looked up in the article, so that stories name words only. */
export function briefOf(
  article: Article,
  summary: string[],
  facts: StoryFact[],
  entities: Omit<Entity, 'mentions'>[],
): Brief {
  const text = articleText(article);
  const place = (words: string): Span => {
    const start = text.indexOf(words);
    if (start === -1) throw new Error(`The sample has no '${words}'.`);
    return { start, end: start + words.length };
  };
  return {
    version: 1,
    language: article.language,
    summary: summary
      .map((words) => sentenceAround(text, place(words)))
      .map((span) => ({
        ...span,
        text: text.slice(span.start, span.end),
      })),
    facts: facts
      .map(([words, fact]) => {
        const span = place(words);
        return { ...fact, ...span, text: words, sentence: sentenceAround(text, span) };
      })
      .toSorted((a, b) => a.start - b.start) as Fact[],
    entities: entities.map((entity) => ({ ...entity, mentions: placesOf(text, entity.name) })),
  };
}

function placesOf(text: string, name: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    places.push({ start: at, end: at + name.length });
  }
  return places;
}

/** The sentence of a span, good enough for samples: up to a full stop before a space or the line's end. */
function sentenceAround(text: string, span: Span): Span {
  const before = text.slice(0, span.start);
  const start = Math.max(
    before.lastIndexOf('\n') + 1,
    before.lastIndexOf('. ') + 2 * Number(before.includes('. ')),
  );
  const stop = /\.(?=\s|$)|\n/.exec(text.slice(span.end));
  const end = stop ? span.end + stop.index + Number(stop[0] === '.') : text.length;
  return { start, end };
}
