import type { Mention } from '../mention.ts';
import { mentionKey, type MentionGroup } from './group.ts';
import { isShortPersonName } from './person-names.ts';

/** 'ông' and 'Mr' against 'bà' and 'Mrs': people so addressed are not the same one. */
export type Gender = 'male' | 'female' | undefined;

interface PersonGroup extends MentionGroup {
  words: readonly string[];
  gender: Gender;
  /** Short forms that have stood for this person so far. */
  shortForms: Set<string>;
  lastSentence: number;
  /** The sentence in which the full name was last written. */
  lastFullSentence: number;
}

function compatible(a: Gender, b: Gender): boolean {
  return a === undefined || b === undefined || a === b;
}

/**
 * Joins mentions of persons. Full names come first: those that are no short form of another. Then
 * each short form goes to the person it may stand for who was spoken of last; one who has been
 * called so before gives way only to one whose full name stands in this sentence or the one before.
 * The same name with different forms of address stays apart.
 *
 * @param mentions of persons, in text order.
 * @param genderOf what the form of address before a mention says.
 */
export function groupPeople(
  mentions: readonly Mention[],
  genderOf: (mention: Mention) => Gender,
): MentionGroup[] {
  const fullKeys = fullNames(mentions);
  const groups: PersonGroup[] = [];
  const add = (group: PersonGroup, mention: Mention, gender: Gender) => {
    group.mentions.push(mention);
    group.gender ??= gender;
    group.lastSentence = mention.sentence;
  };
  const create = (mention: Mention, gender: Gender): void => {
    groups.push({
      type: 'person',
      mentions: [mention],
      words: mention.words,
      gender,
      shortForms: new Set(),
      lastSentence: mention.sentence,
      lastFullSentence: mention.sentence,
    });
  };
  const later: Mention[] = [];
  for (const mention of mentions) {
    const key = mentionKey(mention);
    const gender = genderOf(mention);
    if (fullKeys.has(key)) {
      const same = groups.find(
        (group) => group.words.join(' ') === key && compatible(group.gender, gender),
      );
      if (!same) create(mention, gender);
      else {
        add(same, mention, gender);
        same.lastFullSentence = mention.sentence;
      }
      continue;
    }
    const candidates = groups.filter(
      (group) =>
        compatible(group.gender, gender) &&
        (group.words.join(' ') === key || isShortPersonName(mention.words, group.words)),
    );
    const chosen = choose(candidates, key, mention.sentence);
    if (!chosen) {
      later.push(mention);
      continue;
    }
    chosen.shortForms.add(key);
    add(chosen, mention, gender);
  }
  // Short forms before the full name was written, as in a headline or a lead.
  for (const mention of later) {
    const gender = genderOf(mention);
    const following = groups.find(
      (group) =>
        compatible(group.gender, gender) &&
        (group.words.join(' ') === mentionKey(mention) ||
          isShortPersonName(mention.words, group.words)),
    );
    if (following) add(following, mention, gender);
    else create(mention, gender);
  }
  return groups.map(({ type, mentions: own }) => ({
    type,
    mentions: own.toSorted((a, b) => a.start - b.start),
  }));
}

/** Keys of the names that are no short form of another one in the text. */
function fullNames(mentions: readonly Mention[]): Set<string> {
  const names = new Map(mentions.map((mention) => [mentionKey(mention), mention.words]));
  // A short form begins or ends like its full name, so only those need a look.
  const byEdge = new Map<string, (readonly string[])[]>();
  for (const words of names.values()) {
    for (const edge of new Set([words[0] ?? '', words.at(-1) ?? ''])) {
      const others = byEdge.get(edge);
      if (others) others.push(words);
      else byEdge.set(edge, [words]);
    }
  }
  const isShort = (words: readonly string[]) =>
    [words[0] ?? '', words.at(-1) ?? ''].some((edge) =>
      byEdge.get(edge)?.some((other) => isShortPersonName(words, other)),
    );
  return new Set([...names].filter(([, words]) => !isShort(words)).map(([key]) => key));
}

function choose(
  candidates: readonly PersonGroup[],
  key: string,
  sentence: number,
): PersonGroup | undefined {
  const latest = (list: readonly PersonGroup[]) =>
    list.reduce<PersonGroup | undefined>(
      (best, group) => (!best || group.lastSentence >= best.lastSentence ? group : best),
      undefined,
    );
  const justNamed = candidates.filter((group) => group.lastFullSentence >= sentence - 1);
  const calledSo = candidates.filter((group) => group.shortForms.has(key));
  return latest(justNamed) ?? latest(calledSo) ?? latest(candidates);
}
