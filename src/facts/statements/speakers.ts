import type { Entity } from '../../entities/entity.ts';
import type { AttributionLexicon, Gender } from './lexicon.ts';
import type { People } from './people.ts';
import type { Reference, Subject } from './noun-phrases.ts';
import { isPossessive, openingSubject, subjectBefore } from './subjects.ts';
import { titlesIn } from './titles.ts';
import type { Unit } from './units.ts';

/** How many sentences back a pronoun may point. */
const REACH = 3;
/** As much, with the sentences of quotations in between. */
const MAX_BACK = 12;
/** How many sentences back 'it' may point, and only to who has just spoken. */
const NEUTER_REACH = 1;
/** A title this long, in words, names one office even inside a longer description. */
const TELLING_TITLE = 4;

/** Looks a reference up among the entities of the text; nothing when the text leaves it open. */
export class SpeakerResolver {
  readonly #sentences: readonly (readonly Unit[])[];
  readonly #people: People;
  readonly #lexicon: AttributionLexicon;
  /** The last speakers by sentence index. */
  readonly #spoken = new Map<number, Entity>();

  constructor(
    sentences: readonly (readonly Unit[])[],
    people: People,
    lexicon: AttributionLexicon,
  ) {
    this.#sentences = sentences;
    this.#people = people;
    this.#lexicon = lexicon;
  }

  /** Who `subject` of sentence `index` is. Sentences must be asked for in text order. */
  resolve(subject: Subject, index: number): Entity | undefined {
    const entity = this.#lookUp(subject.reference, index, subject.from);
    if (entity) this.#spoken.set(index, entity);
    return entity;
  }

  #lookUp(reference: Reference, index: number, from: number): Entity | undefined {
    if (reference.kind === 'entity') return reference.entity;
    if (reference.kind === 'title') return this.#byTitle(reference.words);
    if (reference.kind === 'description') {
      const entity = this.#byPronoun(undefined, index, from);
      return entity === this.#people.main ? entity : undefined;
    }
    if (reference.gender === 'neuter') return this.#byNeuter(index);
    return this.#byPronoun(reference.gender, index, from);
  }

  /** The only person whose title holds these words, or whose long title they hold. */
  #byTitle(wanted: string): Entity | undefined {
    const matches = [...this.#people.titles].filter(([, titles]) =>
      titles.some(
        (title) =>
          holdsWords(title, wanted) ||
          (title.split(' ').length >= TELLING_TITLE && holdsWords(wanted, title)),
      ),
    );
    return matches.length === 1 ? matches[0]?.[0] : undefined;
  }

  #byNeuter(index: number): Entity | undefined {
    for (let back = 0; back <= NEUTER_REACH; back += 1) {
      const speaker = this.#spoken.get(index - back);
      if (speaker) return speaker.type === 'person' ? undefined : speaker;
    }
    return undefined;
  }

  /**
   * The person whom the nearest sentence before the pronoun is about: who speaks in it or opens it.
   * Nobody when a sentence in between names somebody else, or opens with an unnamed one.
   */
  #byPronoun(gender: Gender | undefined, index: number, from: number): Entity | undefined {
    const others = new Set<Entity>();
    let told = 0;
    for (let back = 0; told <= REACH + 1 && back <= MAX_BACK; back += 1) {
      const units = this.#sentences[index - back];
      if (!units) break;
      if (!units.every(({ kind }) => kind === 'quote')) told += 1;
      const before = units.slice(0, back === 0 ? from : units.length);
      const subject = this.#subjectOf(before, back === 0 ? undefined : index - back);
      if (subject && this.#fits(subject, gender)) {
        return others.size === 0 || others.has(subject) ? subject : undefined;
      }
      for (const { entity } of before) {
        if (!entity || !this.#fits(entity, gender)) continue;
        if (back > 0 || this.#people.genders.get(entity) === gender) others.add(entity);
      }
      if (back === 0) continue;
      const [only] = others;
      const unnamed = this.#opensUnnamed(before);
      if (only && others.size === 1 && this.#acts(before, only)) {
        if (this.#people.genders.get(only) === gender) return only;
        if (back === 1 && !unnamed) return only;
      }
      if (unnamed) return undefined;
    }
    return undefined;
  }

  /** Who speaks in a sentence, or opens it. */
  #subjectOf(units: readonly Unit[], index: number | undefined): Entity | undefined {
    const speaker = index === undefined ? undefined : this.#spoken.get(index);
    if (speaker) return speaker;
    const opening = openingSubject(units, units.length, this.#lexicon)?.reference;
    return opening?.kind === 'entity' ? opening.entity : undefined;
  }

  /** Whether a sentence starts with a title alone: 'Tổng thống đã …', 'The minister …'. */
  #opensUnnamed(units: readonly Unit[]): boolean {
    const title = titlesIn(units, 0, Math.min(units.length, 4), this.#lexicon)[0];
    return title !== undefined && title.from <= 1;
  }

  /** Whether a person does something in a sentence, not only as somebody's object or owner. */
  #acts(units: readonly Unit[], person: Entity): boolean {
    return units.some(
      ({ entity }, at) =>
        entity === person &&
        subjectBefore(units, at + 1, this.#lexicon) !== undefined &&
        !isPossessive(units[at + 1]) &&
        !isEnd(units[at + 1]),
    );
  }

  #fits(entity: Entity, gender: Gender | undefined): boolean {
    if (entity.type !== 'person') return false;
    return gender === undefined || (this.#people.genders.get(entity) ?? gender) === gender;
  }
}

function isEnd(unit: Unit | undefined): boolean {
  return !unit || (unit.kind === 'mark' && /^[.!?…]$/u.test(unit.text));
}

function holdsWords(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}
