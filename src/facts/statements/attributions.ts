import { overlaps, type Span } from '../../language/span.ts';
import { contentAfter, contentEnd } from './content.ts';
import type { AttributionLexicon, ReportingVerb } from './lexicon.ts';
import { fromQuoting, fromSource } from './sources.ts';
import type { Subject } from './noun-phrases.ts';
import { subjectAfter } from './subject-after.ts';
import { openingSubject, subjectBefore } from './subjects.ts';
import type { Unit } from './units.ts';

/** One report of speech in a sentence: whose, and where what was said stands. */
export interface Attribution {
  subject: Subject;
  content: Span;
}

/** How far behind its subject a participle may stand without a comma: 'X left in July saying that'. */
const PARTICIPLE = 8;

/** A longer 'sentence' is no prose; it is left alone so that no page can make the work quadratic. */
const MAX_UNITS = 400;

/** Reads the reports of speech in one sentence, in text order, their contents not overlapping. */
export function findAttributions(
  units: readonly Unit[],
  lexicon: AttributionLexicon,
): Attribution[] {
  if (units.length > MAX_UNITS) return [];
  const found: Attribution[] = [];
  let done = -1;
  for (const [at, unit] of units.entries()) {
    if (unit.start < done) continue;
    const attribution =
      fromSource(units, at, lexicon) ??
      fromQuoting(units, at, lexicon) ??
      fromVerb(units, at, lexicon) ??
      fromColon(units, at, lexicon);
    if (!attribution) continue;
    if (found.some(({ content }) => overlaps(content, attribution.content))) continue;
    found.push(attribution);
    done = Math.max(attribution.content.end, unit.end);
  }
  return found;
}

function verbAt(
  units: readonly Unit[],
  at: number,
  lexicon: AttributionLexicon,
): ReportingVerb | undefined {
  const unit = units[at];
  if (unit?.kind !== 'word') return undefined;
  return lexicon.verbs
    .get(unit.text)
    ?.find(({ words }) =>
      words.every((word, i) => units[at + i]?.kind === 'word' && units[at + i]?.text === word),
    );
}

function fromVerb(
  units: readonly Unit[],
  at: number,
  lexicon: AttributionLexicon,
): Attribution | undefined {
  const verb = verbAt(units, at, lexicon);
  if (!verb) return undefined;
  const end = at + verb.words.length;
  const after = lexicon.particles.has(units[end]?.text ?? '') ? end + 1 : end;
  const next = units[after];
  if (next?.kind === 'word' && lexicon.blockersAfter.has(next.text) && !isHearer(units, after)) {
    return undefined;
  }
  const joined = isJoined(units, at, verb, lexicon);
  if (isBlocked(units, at, lexicon) && !joined) return undefined;
  const subject = joined ? openingSubject(units, at, lexicon) : subjectBefore(units, at, lexicon);
  if (verb.participle && subject && !isCloseBehind(units, subject.to, at)) return undefined;
  if (subject) return withSubject(units, { subject, after, verb, joined }, lexicon);
  const inverted =
    lexicon.inverts && !joined && !verb.hearer && invertedVerb(units, at, after, verb, lexicon);
  if (inverted) return inverted;
  return withoutSubject(units, at, after, verb, lexicon);
}

/** 'complained to the audience', not 'said to be'. */
function isHearer(units: readonly Unit[], to: number): boolean {
  const next = units[to + 1];
  const named =
    next?.kind === 'name' || /^(?:the|a|his|her|their|its|reporters)$/u.test(next?.text ?? '');
  return units[to]?.text === 'to' && named;
}

/** Whether a participle belongs to the clause of the subject that ends before unit `from`. */
function isCloseBehind(units: readonly Unit[], from: number, participle: number): boolean {
  const before = units[participle - 1];
  if (before?.kind === 'quote' || before?.text === ',') return true;
  return (
    participle - from <= PARTICIPLE &&
    !units.slice(from, participle).some(({ text }) => text === 'and')
  );
}

/** Whether the verb shares the subject of the verb before it: 'laughed and said', '…, saying'. */
function isJoined(
  units: readonly Unit[],
  at: number,
  verb: ReportingVerb,
  lexicon: AttributionLexicon,
): boolean {
  const previous = units[at - 1];
  return (
    verb.participle === true || (previous?.kind === 'word' && lexicon.joiners.has(previous.text))
  );
}

function isBlocked(units: readonly Unit[], at: number, lexicon: AttributionLexicon): boolean {
  const previous = units[at - 1];
  return previous?.kind === 'word' && lexicon.blockers.has(previous.text);
}

function withSubject(
  units: readonly Unit[],
  found: { subject: Subject; after: number; verb: ReportingVerb; joined: boolean },
  lexicon: AttributionLexicon,
): Attribution | undefined {
  const { subject, after, verb, joined } = found;
  if (!joined) {
    const content =
      quotedBefore(units, subject.from) ??
      (lexicon.commaOpens
        ? undefined
        : interrupted(units, subject.from, afterObject(units, after, verb)));
    if (content) return { subject, content };
  }
  const content = contentAfter(units, after, verb, lexicon);
  if (content) return { subject, content };
  if (joined || !closes(units, after, verb, lexicon)) return undefined;
  const clause = clauseBefore(units, subject.from, lexicon);
  return clause && { subject, content: clause };
}

/** '“…,” said X' and 'It will rain, says X'. */
function invertedVerb(
  units: readonly Unit[],
  at: number,
  after: number,
  verb: ReportingVerb,
  lexicon: AttributionLexicon,
): Attribution | undefined {
  const content =
    quotedBefore(units, at) ??
    (verb.need === 'any' && units[at - 1]?.kind === 'mark'
      ? clauseBefore(units, at, lexicon)
      : undefined);
  const subject = content && subjectAfter(units, after, lexicon);
  return subject && { subject, content };
}

/**
 * A verb behind its subject's description or another verb: 'Anh X nhìn tôi, nói: “…”', 'X, 68, a nurse
 * living here said it was', '“…,” X, một người mẹ 35 tuổi chia sẻ'.
 */
function withoutSubject(
  units: readonly Unit[],
  at: number,
  after: number,
  verb: ReportingVerb,
  lexicon: AttributionLexicon,
): Attribution | undefined {
  const described = verb.hearer ? undefined : describedPerson(units, at, lexicon);
  const quoted = described && quotedBefore(units, described.from);
  if (described && quoted) return { subject: described, content: quoted };
  if (described && verb.need === 'any') {
    const content = contentAfter(units, after, verb, lexicon);
    return content && { subject: described, content };
  }
  const next = units[after];
  if (lexicon.whos.has(units[at - 1]?.text ?? '')) return undefined;
  const apart = lexicon.commaOpens && units[at - 1]?.text === ',' && verb.need === 'any';
  const introduced = next?.kind === 'quote' || next?.text === ':' || next?.text === ',';
  if (!introduced && !apart) return undefined;
  const content = contentAfter(units, after, apart ? verb : { ...verb, need: 'quote' }, lexicon);
  const subject = content && openingSubject(units, at, lexicon);
  return subject && { subject, content };
}

/** The person who opens the sentence, or follows its quotation, when a description ends at the verb. */
function describedPerson(
  units: readonly Unit[],
  verb: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  const name = units.findIndex(({ kind }) => kind === 'name');
  if (units[name]?.entity?.type !== 'person' || units[name + 1]?.text !== ',') return undefined;
  const description = units.slice(name + 2, verb);
  const plain = description.every(
    ({ kind, text }) => kind !== 'quote' && !lexicon.relatives.has(text) && text !== 'and',
  );
  if (!plain || !/^(?:\d+|an?|the|một)$/u.test(description[0]?.text ?? '')) return undefined;
  const subject = subjectBefore(units, name + 1, lexicon);
  const before = units[(subject?.from ?? 0) - 1];
  return subject && (!before || before.kind === 'quote') ? subject : undefined;
}

/** How long the hearer of an inserted report may be: ', he told the BBC,'. */
const HEARER = 3;

/** How long the description before a speaker's name may be: '…, the investor X, said.' */
const DESCRIPTION = 10;

/** The unit before the words and names of bodies that describe the speaker at `at`. */
function beforeDescription(units: readonly Unit[], at: number): number {
  let i = at - 1;
  while (i > 0 && at - i <= DESCRIPTION && isDescription(units[i])) i -= 1;
  return i;
}

function isDescription(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' || (unit?.kind === 'name' && unit.entity?.type !== 'person');
}

/** A quotation that ends right before the phrase at `at`, a comma or dash between them at most. */
function quotedBefore(units: readonly Unit[], at: number): Span | undefined {
  let i = at - 1;
  while (i >= 0 && units[i]?.kind === 'mark' && /^[,.–—-]$/u.test(units[i]?.text ?? '')) i -= 1;
  const unit = units[i];
  const apart = i < at - 1 || i === 0 || /[,.?!…]$/u.test(unit?.inner ?? '');
  if (unit?.quotation && apart) return unit.quotation;
  return endsInComma(units[beforeDescription(units, at)]);
}

/** A quotation whose last mark inside shows that its sentence goes on: '“…,” Labour MP X said'. */
function endsInComma(unit: Unit | undefined): Span | undefined {
  return unit?.quotation && unit.inner !== undefined && /[,?!]$/u.test(unit.inner)
    ? unit.quotation
    : undefined;
}

/** Behind the hearer of a verb that takes one: 'he told me,'. */
function afterObject(units: readonly Unit[], after: number, verb: ReportingVerb): number {
  if (!verb.hearer) return after;
  const comma = units.findIndex(({ text }, i) => i > after && text === ',');
  return comma > after && comma - after <= HEARER ? comma : after;
}

/** 'Churches, he added, could be replaced': the sentence around a report between commas. */
function interrupted(units: readonly Unit[], from: number, after: number): Span | undefined {
  const first = units[0];
  if (!first || units[from - 1]?.text !== ',' || units[after]?.text !== ',') return undefined;
  if (from < 2 || after + 3 > units.length || units[after + 1]?.kind === 'quote') return undefined;
  return { start: first.start, end: contentEnd(units, after + 1) };
}

/** The sentence up to the comma before the phrase at `at`: 'It will rain, he said.' */
function clauseBefore(
  units: readonly Unit[],
  at: number,
  lexicon: AttributionLexicon,
): Span | undefined {
  const first = units[0];
  const comma = beforeDescription(units, at);
  const mark = units[comma];
  const last = units[comma - 1];
  if (!first || !last || mark?.kind !== 'mark' || !/^[,–—-]$/u.test(mark.text)) return undefined;
  if (mark.text !== ',' && mark.start === last.end) return undefined;
  const words = units.slice(0, comma).filter(({ kind }) => kind !== 'mark');
  const clause =
    !lexicon.adverbials.has(first.text) || words.some(({ text }) => lexicon.finite.has(text));
  const long = words.length >= 3 || words.some(({ kind }) => kind === 'quote');
  return !long || !clause ? undefined : { start: first.start, end: last.end };
}

/** Whether nothing but an adjunct follows the verb: '…, he said on Monday.' */
function closes(
  units: readonly Unit[],
  after: number,
  verb: ReportingVerb,
  lexicon: AttributionLexicon,
): boolean {
  const next = units[after];
  if (verb.need === 'quote') return false;
  if (verb.hearer) return true;
  return !next || next.kind === 'mark' || lexicon.adjuncts.has(next.text);
}

/** 'Ông X: “…”' and 'X lắc đầu: “…”': a colon and a quotation behind the sentence's own subject. */
function fromColon(
  units: readonly Unit[],
  at: number,
  lexicon: AttributionLexicon,
): Attribution | undefined {
  const quotation = units[at + 1]?.quotation;
  if (units[at]?.text !== ':' || !quotation) return undefined;
  const subject = openingSubject(units, at, lexicon);
  return (
    subject && { subject, content: { start: quotation.start, end: contentEnd(units, at + 1) } }
  );
}
