import { ORGANIZATION_HEADS as EN_ORGANIZATION_HEADS } from '../en/words.ts';
import type { Mention } from '../mention.ts';
import { placeHeadLength } from '../vi/place-heads.ts';
import { ORGANIZATION_HEADS } from '../vi/words.ts';
import { ALIASES } from './aliases.ts';
import { isPrefix, isSuffix, type MentionGroup } from './group.ts';

const organizationHeads = new Set([...ORGANIZATION_HEADS, ...EN_ORGANIZATION_HEADS]);

/** The key by which exact mentions of places, organisations and others are joined. */
export function thingKey(mention: Mention): string {
  const head = mention.type === 'place' ? placeHeadLength(mention.words) : 0;
  const words = mention.words.slice(head);
  const key = (words[0] === 'the' && words.length > 1 ? words.slice(1) : words).join(' ');
  return ALIASES.get(key) ?? key;
}

/** Whether the letters of an abbreviation are initials of the words, in order. */
function isAbbreviation(short: string, words: readonly string[]): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < 2) return false;
  let at = 0;
  for (const word of words) if (word.startsWith(letters[at] ?? '\0')) at++;
  return at === letters.length;
}

/** Whether all of the words are head words: such a short form names a kind of body, not one of its own. */
function isGeneric(words: readonly string[]): boolean {
  return organizationHeads.has(words.join(' '));
}

/** Whether a shorter name of an organisation may stand for a fuller one. */
function isShortOrganization(short: readonly string[], long: readonly string[]): boolean {
  if (isPrefix(short, long)) return true;
  if (!isSuffix(short, long)) return false;
  // 'Hải Hà' for 'công ty Hải Hà', 'United' for 'Manchester United'; never a body of the body.
  const before = long.slice(0, long.length - short.length).join(' ');
  return (
    short.length === 1 || (organizationHeads.has(before) && !/^(?:t\.?ư|trung ương)/.test(before))
  );
}

/**
 * Joins mentions of one type other than persons: the same words (without class words of places), an
 * abbreviation and the name whose brackets hold it, and short forms of organisations where just one
 * fuller name fits. A name within a longer name of another kind is never joined to it.
 *
 * @param mentions of one type, in text order.
 * @param bracketed for a mention, the mention right before the bracket in which it stands alone.
 */
export function groupThings(
  mentions: readonly Mention[],
  bracketed: (mention: Mention) => Mention | undefined,
): MentionGroup[] {
  const keyOf = new Map<string, string>();
  for (const mention of mentions) {
    const outer = bracketed(mention);
    if (!outer || outer.type !== mention.type) continue;
    const [inner, before] = [thingKey(mention), thingKey(outer)];
    if (isAbbreviation(mention.text, outer.words)) keyOf.set(inner, before);
    else if (isAbbreviation(outer.text, mention.words)) keyOf.set(before, inner);
  }
  const groups = new Map<string, MentionGroup>();
  for (const mention of mentions) {
    const key = keyOf.get(thingKey(mention)) ?? thingKey(mention);
    const group = groups.get(key);
    if (group) group.mentions.push(mention);
    else groups.set(key, { type: mention.type, mentions: [mention] });
  }
  if (mentions[0]?.type === 'organization') joinShortOrganizations(groups);
  return [...groups.values()];
}

function joinShortOrganizations(groups: Map<string, MentionGroup>): void {
  for (const [key, group] of groups) {
    const words = key.split(' ');
    const fuller = [...groups].filter(
      ([other]) => other !== key && isShortOrganization(words, other.split(' ')),
    );
    const [only] = fuller;
    if (fuller.length !== 1 || !only) continue;
    const [firstShort, firstFull] = [group.mentions[0], only[1].mentions[0]];
    if (!firstShort || !firstFull) continue;
    // 'Quốc hội' before 'Quốc hội Campuchia' is another parliament, as a rule the country's own.
    if (isGeneric(words) && firstShort.start < firstFull.start) continue;
    only[1].mentions.push(...group.mentions);
    only[1].mentions.sort((a, b) => a.start - b.start);
    groups.delete(key);
  }
}
