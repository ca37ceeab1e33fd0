import type { Entity } from '../../entities/entity.ts';
import type { AttributionLexicon } from './lexicon.ts';
import type { People } from './people.ts';
import type { Reference, Subject } from './subjects.ts';
import type { Unit } from './units.ts';

/** How many sentences back a pronoun may point. */
const REACH = 3;

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

  /** Who `subject` of sentence `index` is. */
  resolve(subject: Subject, index: number): Entity | undefined {
    const entity = this.#lookUp(subject.reference, index, subject.from);
    if (entity) this.#spoken.set(index, entity);
    return entity;
  }

  #lookUp(reference: Reference, index: number, from: number): Entity | undefined {
    if (reference.kind === 'entity') return reference.entity;
    if (reference.kind === 'title') return this.#byTitle(reference.words);
    return this.#byPronoun(reference.gender, index, from);
  }

  /** The only person whose title holds these words, or whose title they hold. */
  #byTitle(wanted: string): Entity | undefined {
    const matches = [...this.#people.titles].filter(([, titles]) =>
      titles.some(
        (title) => holdsWords(title, wanted) || (title.includes(' ') && holdsWords(wanted, title)),
      ),
    );
    return matches.length === 1 ? matches[0]?.[0] : undefined;
  }

  /** The nearest person before the pronoun whose gender is not another one. */
  #byPronoun(gender: 'male' | 'female', index: number, from: number): Entity | undefined {
    for (let back = 0; back <= REACH; back += 1) {
      const units = this.#sentences[index - back];
      if (!units) return undefined;
      const named = units
        .slice(0, back === 0 ? from : units.length)
        .flatMap(({ entity }) => (entity?.type === 'person' ? [entity] : []))
        .filter((entity) => (this.#people.genders.get(entity) ?? gender) === gender);
      const distinct = [...new Set(named)];
      const speaker = back > 0 ? this.#spoken.get(index - back) : undefined;
      if (speaker?.type === 'person' && (this.#people.genders.get(speaker) ?? gender) === gender) {
        return speaker;
      }
      if (distinct.length === 1) return distinct[0];
      if (distinct.length > 1) return this.#amongSeveral(distinct, units, gender);
    }
    return undefined;
  }

  /** Of several people in a sentence: the only one known to have the gender, or its first words. */
  #amongSeveral(
    people: readonly Entity[],
    units: readonly Unit[],
    gender: 'male' | 'female',
  ): Entity | undefined {
    const known = people.filter((entity) => this.#people.genders.get(entity) === gender);
    if (known.length === 1) return known[0];
    const opening = units.findIndex(({ kind }) => kind === 'name');
    const entity = units[opening]?.entity;
    const atStart = opening <= 1 || this.#lexicon.honorifics.has(units[0]?.text ?? '');
    return atStart && entity?.type === 'person' ? entity : undefined;
  }
}

function holdsWords(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}
