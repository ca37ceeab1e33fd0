import type { Entity } from '../../entities/entity.ts';
import { isSpeakingBody } from './bodies.ts';
import type { AttributionLexicon, Gender } from './lexicon.ts';
import { titleEndingAt, titlesIn } from './titles.ts';
import type { Unit } from './units.ts';

/** Who a phrase points to, before it is looked up. */
export type Reference =
  | { kind: 'entity'; entity: Entity }
  | { kind: 'pronoun'; gender: Gender }
  /** 'the actor', 'quan chức này', for somebody the sentences before are about. */
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
/** How far back the bracket of '(SN 1970, trú tại …)' may open, in units. */
const BRACKET = 40;
/** How long a description such as 'the three-time world champion' may be, in units. */
const DESCRIPTION = 8;
/** How many further titles may stand between a name and the one that ends at the verb. */
const MAX_TITLES = 3;

export function phraseEndingAt(
  units: readonly Unit[],
  last: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  let at = last;
  if (units[at]?.text === ')') at = beforeBracket(units, at);
  const unit = units[at];
  if (!unit) return undefined;
  if (unit.kind === 'word' && lexicon.whos.has(unit.text)) {
    // 'X who tweeted', 'X, who said'
    const name = isComma(units[at - 1]) ? at - 2 : at - 1;
    return units[name]?.entity?.type === 'person'
      ? personEndingAt(units, name, lexicon)
      : undefined;
  }
  if (unit.kind === 'name' && unit.entity?.type !== 'other') {
    return unit.entity?.type === 'person'
      ? personEndingAt(units, at, lexicon)
      : bodyEndingAt(units, at, lexicon);
  }
  if (unit.kind === 'name') return descriptionSubject(units, at, lexicon);
  if (unit.kind !== 'word') return undefined;
  const gender = lexicon.pronouns.get(unit.text);
  if (gender !== undefined) {
    if (isDetached(units, at - 1, lexicon)) return undefined;
    return { reference: { kind: 'pronoun', gender }, from: at, to: at + 1 };
  }
  return descriptionSubject(units, at, lexicon) ?? titleSubject(units, at, lexicon);
}

/** 'The 24-year-old', 'the three-time world champion', 'quan chức này'. */
function descriptionSubject(
  units: readonly Unit[],
  last: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  if (!lexicon.descriptions.size) return undefined;
  for (let from = last; from >= Math.max(0, last - DESCRIPTION); from -= 1) {
    const unit = units[from];
    if (!unit || unit.kind === 'quote' || unit.entity?.type === 'person') break;
    if (unit.kind === 'mark' && (unit.text !== '-' || isDash(units, from))) break;
    const fresh = from === 0 || units[from - 1]?.kind !== 'word';
    const described = isDescription(units, from, last, lexicon);
    if (!fresh || !described) continue;
    const named = nameBeforeTitle(units, from - 1, lexicon);
    if (named) return { ...named, to: last + 1 };
    const open = lexicon.plurals.has(unit.text);
    return open ? undefined : { reference: { kind: 'description' }, from, to: last + 1 };
  }
  return undefined;
}

function isDescription(
  units: readonly Unit[],
  from: number,
  last: number,
  lexicon: AttributionLexicon,
): boolean {
  const words = units.slice(from, last + 1).map(({ text }) => text);
  if (lexicon.descriptions.has(words.join(' '))) return true;
  if (/^\d+ tuổi(?: này)?$/u.test(words.slice(words.lastIndexOf('tuổi') - 1).join(' ')))
    return true;
  if (words[0] !== 'the') return false;
  const age = words.at(-1) === 'old' && words.includes('year');
  return age || lexicon.descriptions.has(`the ${words.at(-1) ?? ''}`);
}

export function personEndingAt(
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

export function isDetached(
  units: readonly Unit[],
  at: number,
  lexicon: AttributionLexicon,
): boolean {
  const determined = /^(?:the|an?|his|her|its|their)$/u.test(units[at]?.text ?? '');
  const unit = units[determined ? at - 1 : at];
  // 'Cuối cùng anh X nói': 'cùng' alone would mean 'together with'.
  if (unit?.text === 'cùng' && units[at - 1]?.text === 'cuối') return false;
  return unit?.kind === 'word' && lexicon.detachers.has(unit.text);
}

/** An organisation or a place as speaker, or as the end of a person's title. */
export function bodyEndingAt(
  units: readonly Unit[],
  at: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  const title = titleSubject(units, at, lexicon);
  if (title) return title;
  const owner = units[at - 2];
  if (
    owner?.entity?.type === 'organization' &&
    /^(?:của|of|in|tại|ở)$/u.test(units[at - 1]?.text ?? '')
  ) {
    // 'Cơ quan Khí tượng của Indonesia': the organisation, not its country.
    const subject = bodyEndingAt(units, at - 2, lexicon);
    return subject && { ...subject, to: at + 1 };
  }
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
  const voice = voiceOfBody(units, title, lexicon);
  if (voice) return { ...voice, to: last + 1 };
  const article = /^(?:the|an?|its|his|her|their)$/u.test(units[title.from - 1]?.text ?? '');
  const named = nameBeforeTitle(units, article ? title.from - 2 : title.from - 1, lexicon);
  if (named) return { ...named, to: last + 1 };
  if (isDetached(units, title.from - 1, lexicon)) return undefined;
  if (lexicon.plurals.has(units[title.from - 1]?.text ?? '')) return undefined;
  const words = units
    .slice(title.from, last + 1)
    .map(({ text }) => text)
    .join(' ');
  return { reference: { kind: 'title', words }, from: title.from, to: last + 1 };
}

/** 'A Prison Service spokesperson': the body that stands right before its voice. */
function voiceOfBody(
  units: readonly Unit[],
  title: { from: number; to: number },
  lexicon: AttributionLexicon,
): Omit<Subject, 'to'> | undefined {
  const entity = units[title.from - 1]?.entity;
  if (entity?.type !== 'organization' || !lexicon.voices.has(units[title.from]?.text ?? '')) {
    return undefined;
  }
  const article = units[title.from - 2]?.kind === 'word' ? 2 : 1;
  return { reference: { kind: 'entity', entity }, from: title.from - article };
}

function isPhrasePart(unit: Unit | undefined): boolean {
  return (unit?.kind === 'word' || unit?.kind === 'name') && unit.entity?.type !== 'person';
}

/** The name that a comma or a dash, and other titles, part from the title behind `mark`. */
function nameBeforeTitle(
  units: readonly Unit[],
  mark: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  let at = mark;
  for (let titles = 0; titles < MAX_TITLES; titles += 1) {
    if (!isComma(units[at]) && !isDash(units, at)) return undefined;
    const last = units[at - 1]?.text === ')' ? beforeBracket(units, at - 1) : at - 1;
    if (units[last]?.entity?.type === 'person') return personEndingAt(units, last, lexicon);
    let low = last;
    while (low > 0 && last - low < REACH && isPhrasePart(units[low - 1])) low -= 1;
    if (titlesIn(units, low, last + 1, lexicon)[0]?.from !== low) return undefined;
    at = low - 1;
  }
  return undefined;
}

export function isComma(unit: Unit | undefined): boolean {
  return unit?.kind === 'mark' && unit.text === ',';
}

/** A dash between spaces, as it parts an apposition off; not a hyphen. */
export function isDash(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  const before = units[at - 1];
  const dash = unit?.kind === 'mark' && /^[-–—]$/u.test(unit.text);
  return dash && before !== undefined && unit.start > before.end;
}

/** The index before the bracket that closes at `at`; `at` itself when it opens nowhere near. */
export function beforeBracket(units: readonly Unit[], at: number): number {
  for (let open = at - 1; open >= 0 && at - open < BRACKET; open -= 1) {
    if (units[open]?.text === '(') return open - 1;
  }
  return at;
}
