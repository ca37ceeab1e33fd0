import type { EntityType } from '../entity.ts';
import type { Mention } from '../mention.ts';

/** Mentions of one and the same, in text order. */
export interface MentionGroup {
  type: EntityType;
  mentions: Mention[];
}

/** What a mention is compared by: its words, joined by single spaces. */
export function mentionKey(mention: Mention): string {
  return mention.words.join(' ');
}

/** Whether `short` is the beginning of `long`, and shorter. */
export function isPrefix(short: readonly string[], long: readonly string[]): boolean {
  return short.length < long.length && short.every((word, i) => word === long[i]);
}

/** Whether `short` is the end of `long`, and shorter. */
export function isSuffix(short: readonly string[], long: readonly string[]): boolean {
  const skip = long.length - short.length;
  return skip > 0 && short.every((word, i) => word === long[skip + i]);
}
