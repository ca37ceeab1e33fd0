import type { Entity } from '../../entities/entity.ts';
import type { AttributionLexicon, Gender } from './lexicon.ts';
import { isSpeakingBody } from './bodies.ts';
import { titleEndingAt, titlesIn } from './titles.ts';
import type { Unit } from './units.ts';

/** Who a phrase points to, before it is looked up. */
export type Reference =
  | { kind: 'entity'; entity: Entity }
  | { kind: 'pronoun'; gender: Gender }
  /** 'the actor', for somebody the sentences before are about. */
  | { kind: 'description' }
  /** A title alone: its words, names of bodies included, lower case. */
  | { kind: 'title'; words: string };

/** A noun phrase that can speak: the units `[from, to)` of its sentence. */
export interface Subject {
  reference: Reference;
  from: number;
  to: number;
}

/** How far a noun phrase reaches back, in units. */
const REACH = 16;
/** How long a description such as 'the three-time world champion' may be, in units. */
const DESCRIPTION = 8;
/** How many commas an apposition may hold: 'Smith, 35, of Leeds, a nurse, said'. */
const MAX_COMMAS = 4;

/** The noun phrase that ends right before unit `end`, adverbs and auxiliaries skipped. */
export function subjectBefore(
  units: readonly Unit[],
  end: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  let at = end - 1;
  while (at >= 0 && isBetween(units, at, lexicon)) at -= 1;
  const unit = units[at];
  if (!unit) return undefined;
  if (unit.kind === 'mark' && unit.text === ',') return appositionSubject(units, at, lexicon);
  return phraseEndingAt(units, at, lexicon);
}

/** Adverbs and auxiliaries; a pronoun such as 'ông' is never one. */
function isBetween(units: readonly Unit[], at: number, lexicon: AttributionLexicon): boolean {
  const unit = units[at];
  return unit?.kind === 'word' && lexicon.between.has(unit.text);
}

function phraseEndingAt(
  units: readonly Unit[],
  last: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  let at = last;
  if (units[at]?.text === ')') at = beforeBracket(units, at);
  const unit = units[at];
  if (!unit) return undefined;
  if (unit.kind === 'name') {
    return unit.entity?.type === 'person'
      ? personEndingAt(units, at, lexicon)
      : bodyEndingAt(units, at, lexicon);
  }
  if (unit.kind !== 'word') return undefined;
  const gender = lexicon.pronouns.get(unit.text);
  if (gender !== undefined) {
    if (isDetached(units, at - 1, lexicon)) return undefined;
    return { reference: { kind: 'pronoun', gender }, from: at, to: at + 1 };
  }
  return titleSubject(units, at, lexicon) ?? descriptionSubject(units, at, lexicon);
}

/** 'The 24-year-old', 'the three-time world champion'. */
function descriptionSubject(
  units: readonly Unit[],
  last: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  const word = units[last]?.text ?? '';
  const age = word === 'old' && units[last - 2]?.text === 'year';
  if (!age && !lexicon.descriptions.has(word)) return undefined;
  for (let from = last - 1; from >= Math.max(0, last - DESCRIPTION); from -= 1) {
    const text = units[from]?.text ?? '';
    if (text === 'the' && (from === 0 || units[from - 1]?.kind !== 'word')) {
      return { reference: { kind: 'description' }, from, to: last + 1 };
    }
    if (units[from]?.kind === 'quote' || text === ',') return undefined;
  }
  return undefined;
}

function personEndingAt(
  units: readonly Unit[],
  at: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  const entity = units[at]?.entity;
  if (!entity) return undefined;
  const from = titleEndingAt(units, at, lexicon);
  if (isDetached(units, from - 1, lexicon) || isJoined(units, from - 1)) return undefined;
  return { reference: { kind: 'entity', entity }, from, to: at + 1 };
}

/** 'Smith and Jones said': nobody alone. */
function isJoined(units: readonly Unit[], at: number): boolean {
  const text = units[at]?.text;
  return (text === 'and' || text === 'và') && units[at - 1]?.entity?.type === 'person';
}

function isDetached(units: readonly Unit[], at: number, lexicon: AttributionLexicon): boolean {
  const unit = units[at];
  return unit?.kind === 'word' && lexicon.detachers.has(unit.text);
}

/** An organisation or a place as speaker, or as the end of a person's title. */
function bodyEndingAt(
  units: readonly Unit[],
  at: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  const title = titleSubject(units, at, lexicon);
  if (title) return title;
  const entity = units[at]?.entity;
  const from = entity && isSpeakingBody(units, at, lexicon);
  if (!entity || from === undefined) return undefined;
  return { reference: { kind: 'entity', entity }, from, to: at + 1 };
}

/** A title alone ('Chủ tịch UBND tỉnh Bắc Giang', 'the minister'), or behind a name and a comma. */
function titleSubject(
  units: readonly Unit[],
  last: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  let low = last;
  while (low > 0 && last - low < REACH && isPhrasePart(units[low - 1])) low -= 1;
  const title = titlesIn(units, low, last + 1, lexicon)[0];
  if (!title) return undefined;
  const article = /^(?:the|an?|its|his|her|their)$/u.test(units[title.from - 1]?.text ?? '');
  const named = nameBeforeComma(units, article ? title.from - 2 : title.from - 1, lexicon);
  if (named) return { ...named, to: last + 1 };
  if (isDetached(units, title.from - 1, lexicon)) return undefined;
  const words = units
    .slice(title.from, last + 1)
    .map(({ text }) => text)
    .join(' ');
  return { reference: { kind: 'title', words }, from: title.from, to: last + 1 };
}

function isPhrasePart(unit: Unit | undefined): boolean {
  return (unit?.kind === 'word' || unit?.kind === 'name') && unit.entity?.type !== 'person';
}

function nameBeforeComma(
  units: readonly Unit[],
  comma: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  if (units[comma]?.text !== ',') return undefined;
  let at = comma - 1;
  if (units[at]?.text === ')') at = beforeBracket(units, at);
  return units[at]?.entity?.type === 'person' ? personEndingAt(units, at, lexicon) : undefined;
}

/** 'NAME, apposition, said' and 'the head of it, NAME, said'; `comma` closes the apposition. */
function appositionSubject(
  units: readonly Unit[],
  comma: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  let commas = 0;
  for (let at = comma - 1; at > 0 && commas < MAX_COMMAS; at -= 1) {
    const unit = units[at];
    if (unit?.kind === 'quote' || (unit?.kind === 'mark' && /[;:.]/.test(unit.text)))
      return undefined;
    if (unit?.text !== ',') continue;
    commas += 1;
    const before = units[at - 1]?.text === ')' ? beforeBracket(units, at - 1) : at - 1;
    const named = units[before]?.entity;
    if (named?.type === 'person') return withEnd(personEndingAt(units, before, lexicon), comma);
    if (named && units[at + 1]?.text === 'which') {
      return withEnd(bodyEndingAt(units, before, lexicon), comma);
    }
    if (commas > 1) continue;
    const within = comma - 1;
    if (units[within]?.entity?.type !== 'person') continue;
    const inside = personEndingAt(units, within, lexicon);
    if (inside && inside.from === at + 1) return withEnd(inside, comma);
  }
  const first = units[comma - 1]?.entity;
  if (first?.type === 'person') return withEnd(personEndingAt(units, comma - 1, lexicon), comma);
  return undefined;
}

/**
 * The subject of the sentence's opening words, for a verb before unit `before` whose own subject is
 * left out; an adverbial and a comma may stand before it.
 */
export function openingSubject(
  units: readonly Unit[],
  before: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  for (let at = 0; at < before; at += 1) {
    const unit = units[at];
    if (!unit || unit.kind === 'quote') return undefined;
    const pronoun = unit.kind === 'word' && lexicon.pronouns.has(unit.text);
    const fresh = at === 0 || units[at - 1]?.text === ',' || isJoiner(units, at - 1, lexicon);
    if (pronoun && fresh && units[at + 1]?.kind === 'word') {
      const subject = phraseEndingAt(units, at, lexicon);
      return subject && opens(units, subject.from) ? subject : undefined;
    }
    if (unit.entity?.type !== 'person') continue;
    const subject = personEndingAt(units, at, lexicon);
    return subject && opens(units, subject.from) ? subject : undefined;
  }
  return undefined;
}

function isJoiner(units: readonly Unit[], at: number, lexicon: AttributionLexicon): boolean {
  return at === 0 && lexicon.joiners.has(units[at]?.text ?? '');
}

function opens(units: readonly Unit[], from: number): boolean {
  return from === 0 || units[from - 1]?.text === ',' || (from === 1 && units[0]?.kind === 'word');
}

function withEnd(subject: Subject | undefined, to: number): Subject | undefined {
  return subject && { ...subject, to };
}

/** The index before the bracket that closes at `at`. */
function beforeBracket(units: readonly Unit[], at: number): number {
  for (let open = at - 1; open >= 0 && at - open < REACH; open -= 1) {
    if (units[open]?.text === '(') return open - 1;
  }
  return at;
}

/** The noun phrase that starts at unit `start`: 'said X', 'according to X', 'theo X'. */
export function subjectAfter(
  units: readonly Unit[],
  start: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  const first = units[start];
  if (!first) return undefined;
  const gender = first.kind === 'word' ? lexicon.pronouns.get(first.text) : undefined;
  const next = units[start + 1];
  if (gender !== undefined && next?.kind !== 'name' && !nameSoon(units, start + 1)) {
    return { reference: { kind: 'pronoun', gender }, from: start, to: start + 1 };
  }
  let body: number | undefined;
  let commas = 0;
  for (let at = start; at < units.length && at - start < REACH; at += 1) {
    const unit = units[at];
    if (!unit || unit.kind === 'quote') break;
    if (unit.kind === 'mark' && unit.text === ',') {
      // 'said the mayor of London, Sadiq Khan': a name right behind the comma belongs to the title.
      commas += 1;
      if (commas > 1 || titlesIn(units, start, at, lexicon).length === 0) break;
      const soon = units.findIndex(({ entity }, i) => i > at && entity?.type === 'person');
      if (soon < 0 || soon - at > REACH || titleEndingAt(units, soon, lexicon) !== at + 1) break;
      continue;
    }
    if (unit.kind === 'mark' && !/^[-'’.&()]$/u.test(unit.text)) break;
    if (unit.kind !== 'name') continue;
    if (unit.entity?.type === 'person') {
      if (commas === 0 && at > start && isDetached(units, at - 1, lexicon)) return undefined;
      return { reference: { kind: 'entity', entity: unit.entity }, from: start, to: at + 1 };
    }
    body ??= at;
  }
  return bodyAfter(units, start, body, lexicon);
}

function nameSoon(units: readonly Unit[], at: number): boolean {
  return units.slice(at, at + 6).some(({ entity }) => entity?.type === 'person');
}

/** An organisation, or a title alone, as the source. */
function bodyAfter(
  units: readonly Unit[],
  start: number,
  body: number | undefined,
  lexicon: AttributionLexicon,
): Subject | undefined {
  const title = titlesIn(units, start, Math.min(units.length, start + 6), lexicon)[0];
  if (title && title.from - start <= 1) {
    const to = body !== undefined && body < start + 10 ? body + 1 : title.to;
    const words = units
      .slice(title.from, to)
      .map(({ text }) => text)
      .join(' ');
    return { reference: { kind: 'title', words }, from: start, to };
  }
  const entity = body === undefined ? undefined : units[body]?.entity;
  if (!entity || body === undefined) return undefined;
  const from = isSpeakingBody(units, body, lexicon, start);
  const next = units[body + 1];
  if (from === undefined || (next?.kind === 'word' && /^['’]s$/u.test(next.text))) return undefined;
  return { reference: { kind: 'entity', entity }, from: start, to: body + 1 };
}
