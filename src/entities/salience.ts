import type { Span } from '../language/span.ts';

/** What salience is worked out from. */
export interface SalienceInput {
  /** Mentions of the entity, in text order. */
  mentions: readonly Span[];
  /** Mentions of the most often mentioned entity of the text. */
  mostMentions: number;
  /** Length of the text in UTF-16 units. */
  textLength: number;
  /** How many paragraphs the text has, and how many of them name the entity. */
  paragraphs: number;
  ownParagraphs: number;
  /** Whether the headline names it. */
  inTitle: boolean;
}

/**
 * How much an article is about an entity, 0 to 1: a weighted mean of
 * - frequency (.35): log(1 + mentions) over log(1 + mentions of the most mentioned one);
 * - position (.25): 1 for a first mention at the very start, falling evenly to 0 at the end;
 * - headline (.25): 1 when the headline names it;
 * - spread (.15): the share of paragraphs that name it, full from half of them on.
 * The weights are set by hand: news puts what matters first, often and in the headline.
 */
export function entitySalience(input: SalienceInput): number {
  const frequency = Math.log1p(input.mentions.length) / Math.log1p(Math.max(1, input.mostMentions));
  const first = input.mentions[0]?.start ?? input.textLength;
  const position = 1 - first / Math.max(1, input.textLength);
  const spread = Math.min(1, (2 * input.ownParagraphs) / Math.max(1, input.paragraphs));
  const score = 0.35 * frequency + 0.25 * position + (input.inTitle ? 0.25 : 0) + 0.15 * spread;
  return Math.round(Math.min(1, score) * 1000) / 1000;
}
