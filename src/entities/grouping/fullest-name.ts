import type { Mention } from '../mention.ts';
import { thingKey } from './group-things.ts';

/**
 * The form by which an entity is shown: the one with most words; among equals one that is not all
 * in capitals, then the most frequent, then the first. A place is shown without its class word where
 * the text has it so ('Bắc Giang' rather than 'Thành phố Bắc Giang'), and where two names of one
 * country are used, under the more frequent.
 */
export function fullestName(mentions: readonly Mention[]): string {
  const counts = new Map<string, number>();
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1);
  const place = mentions[0]?.type === 'place';
  const size = (mention: Mention): number => {
    if (!place) return mention.words.length;
    const bare = mention.words.join(' ') === thingKey(mention);
    return (counts.get(mention.text) ?? 0) + (bare ? 1000 : 0);
  };
  const rank = (mention: Mention): number[] => [
    size(mention),
    /\p{Ll}/u.test(mention.text) ? 1 : 0,
    counts.get(mention.text) ?? 0,
  ];
  let best: Mention | undefined;
  let bestRank: number[] = [];
  for (const mention of mentions) {
    const own = rank(mention);
    const at = own.findIndex((value, i) => value !== bestRank[i]);
    if (!best || (at >= 0 && (own[at] ?? 0) > (bestRank[at] ?? 0))) {
      best = mention;
      bestRank = own;
    }
  }
  return (best?.text ?? '').replace(/\s+/g, ' ');
}
