import type { Entity } from '../../entities/entity.ts';
import { givenNameGender } from './given-names.ts';
import type { AttributionLexicon, Gender } from './lexicon.ts';
import { openingSubject } from './subjects.ts';
import { titleEndingAt, titlesIn } from './titles.ts';
import type { Unit } from './units.ts';

/** What the text tells of the people in it. */
export interface People {
  genders: ReadonlyMap<Entity, Gender>;
  /** Lower-case titles as written before or behind a person's name. */
  titles: ReadonlyMap<Entity, readonly string[]>;
  /** The person named most often. */
  main?: Entity;
}

/** Reads genders and titles off the words around each name. */
export function readPeople(
  sentences: readonly (readonly Unit[])[],
  entities: readonly Entity[],
  lexicon: AttributionLexicon,
): People {
  const genders = new Map<Entity, Gender>();
  const titles = new Map<Entity, string[]>();
  for (const entity of entities) {
    if (entity.type !== 'person') continue;
    titles.set(entity, entity.role === undefined ? [] : [entity.role.toLowerCase()]);
    if (/\sThị\s/u.test(entity.name)) genders.set(entity, 'female');
    else if (/^\S+\sVăn\s/u.test(entity.name)) genders.set(entity, 'male');
  }
  for (const units of sentences) {
    for (const [at, unit] of units.entries()) {
      const { entity } = unit;
      if (entity?.type !== 'person') continue;
      const honorific = units[at - 1]?.text === '.' ? units[at - 2] : units[at - 1];
      const gender = honorific && lexicon.honorifics.get(honorific.text);
      if (gender !== undefined) genders.set(entity, gender);
      const from = titleEndingAt(units, at, lexicon);
      if (from < at && !lexicon.plurals.has(units[from - 1]?.text ?? ''))
        titles.get(entity)?.push(words(units, from, at));
      const behind = titleBehind(units, at + 1, lexicon);
      if (behind !== undefined) titles.get(entity)?.push(behind);
    }
  }
  for (const entity of titles.keys()) {
    const gender = givenNameGender(entity.name);
    if (gender !== undefined && !genders.has(entity)) genders.set(entity, gender);
  }
  for (const [entity, gender] of pronounGenders(sentences, lexicon)) {
    if (!genders.has(entity)) genders.set(entity, gender);
  }
  const [main] = [...titles.keys()].sort((a, b) => b.mentions.length - a.mentions.length);
  return { genders, titles, ...(main && { main }) };
}

/**
 * Genders by the pronoun that takes up a person: a sentence opens with the only person it names, the
 * next one with 'he', 'bà'. The more frequent gender wins; none when they are even.
 */
function pronounGenders(
  sentences: readonly (readonly Unit[])[],
  lexicon: AttributionLexicon,
): Map<Entity, Gender> {
  const balance = new Map<Entity, number>();
  for (const [index, units] of sentences.entries()) {
    const entity = onlyPerson(units);
    const [pronoun, next] = sentences[index + 1] ?? [];
    const gender = pronoun?.kind === 'word' ? lexicon.pronouns.get(pronoun.text) : undefined;
    if (!entity || next?.kind !== 'word' || gender === undefined || gender === 'neuter') continue;
    if (openingSubject(units, units.length, lexicon)?.reference.kind !== 'entity') continue;
    balance.set(entity, (balance.get(entity) ?? 0) + (gender === 'male' ? 1 : -1));
  }
  return new Map(
    [...balance]
      .filter(([, sum]) => sum !== 0)
      .map(([entity, sum]) => [entity, sum > 0 ? 'male' : 'female']),
  );
}

function onlyPerson(units: readonly Unit[]): Entity | undefined {
  const people = new Set(
    units.flatMap(({ entity }) => (entity?.type === 'person' ? [entity] : [])),
  );
  return people.size === 1 ? [...people][0] : undefined;
}

function words(units: readonly Unit[], from: number, to: number): string {
  return units
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

/** The apposition behind a name and a comma, when it starts with a title. */
function titleBehind(
  units: readonly Unit[],
  comma: number,
  lexicon: AttributionLexicon,
): string | undefined {
  if (units[comma]?.text !== ',') return undefined;
  let to = comma + 1;
  while (to < units.length && to - comma < 14 && units[to]?.kind !== 'mark') to += 1;
  const title = titlesIn(units, comma + 1, to, lexicon)[0];
  if (!title || title.from > comma + 4) return undefined;
  return words(units, title.from, to);
}
