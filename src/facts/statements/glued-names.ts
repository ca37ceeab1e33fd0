import type { Entity } from '../../entities/entity.ts';
import type { AttributionLexicon } from './lexicon.ts';
import type { Mention } from './units.ts';

/** The longest title has four words: 'phó chủ tịch thường'. */
const LONGEST_TITLE = 4;

/**
 * Cuts names apart that a tagger took for one: in 'Chủ tịch UBND Đặng Đình Hoan' the body behind a
 * title ends with the name of a person whom the text also names alone. Other mentions stay as they are.
 */
export function cutGluedNames(
  text: string,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  lexicon: AttributionLexicon,
): Mention[] {
  const people = entities.filter(({ type, name }) => type === 'person' && name.includes(' '));
  return mentions.flatMap((mention) => {
    const { start, end, entity } = mention;
    if (entity.type !== 'organization' || !followsTitle(text, start, lexicon)) return [mention];
    const person = people.find(({ name }) => text.slice(start, end).endsWith(` ${name}`));
    if (!person) return [mention];
    const cut = end - person.name.length;
    return [
      { start, end: cut - 1, entity },
      { start: cut, end, entity: person },
    ];
  });
}

function followsTitle(text: string, at: number, lexicon: AttributionLexicon): boolean {
  const words = text
    .slice(Math.max(0, at - 40), at)
    .trim()
    .toLowerCase()
    .split(/\s+/u);
  for (let length = 1; length <= LONGEST_TITLE; length += 1) {
    if (lexicon.titles.has(words.slice(-length).join(' '))) return true;
  }
  return false;
}
