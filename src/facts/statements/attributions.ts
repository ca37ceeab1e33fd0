import type { Span } from '../../language/span.ts';
import { contentAfter, contentEnd } from './content.ts';
import type { AttributionLexicon, ReportingVerb } from './lexicon.ts';
import { fromSource } from './sources.ts';
import { openingSubject, type Subject, subjectAfter, subjectBefore } from './subjects.ts';
import type { Unit } from './units.ts';

/** One report of speech in a sentence: whose, and where what was said stands. */
export interface Attribution {
  subject: Subject;
  content: Span;
}

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
      fromVerb(units, at, lexicon) ??
      fromColon(units, at, lexicon);
    if (!attribution) continue;
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
  const after = at + verb.words.length;
  const next = units[after];
  if (next?.kind === 'word' && lexicon.blockersAfter.has(next.text)) return undefined;
  const joined = isJoined(units, at, verb, lexicon);
  if (isBlocked(units, at, lexicon) && !joined) return undefined;
  const subject = joined ? openingSubject(units, at, lexicon) : subjectBefore(units, at, lexicon);
  if (subject) return withSubject(units, { subject, after, verb, joined }, lexicon);
  const inverted = !joined && !verb.hearer && invertedVerb(units, at, after, verb, lexicon);
  if (inverted) return inverted;
  return withoutSubject(units, at, after, verb, lexicon);
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
    const quoted = quotedBefore(units, subject.from);
    if (quoted) return { subject, content: quoted };
  }
  const content = contentAfter(units, after, verb, lexicon);
  if (content) return { subject, content };
  if (joined || !closes(units, after, verb, lexicon)) return undefined;
  const clause = clauseBefore(units, subject.from);
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
    quotedBefore(units, at) ?? (verb.need === 'any' ? clauseBefore(units, at) : undefined);
  const subject = content && subjectAfter(units, after, lexicon);
  return subject && { subject, content };
}

/** 'Anh X nhìn tôi, nói: “…”' and 'X, 68, a nurse living here said it was': the opening words speak. */
function withoutSubject(
  units: readonly Unit[],
  at: number,
  after: number,
  verb: ReportingVerb,
  lexicon: AttributionLexicon,
): Attribution | undefined {
  const described = verb.need === 'any' && !verb.hearer && isDescribed(units, at);
  const need = described ? verb.need : 'quote';
  const content = contentAfter(units, after, { ...verb, need }, lexicon);
  const subject = content && openingSubject(units, at, lexicon);
  return subject && { subject, content };
}

/** Whether the sentence opens with a person, a comma and a description without a clause in it. */
function isDescribed(units: readonly Unit[], verb: number): boolean {
  const name = units.findIndex(({ kind }) => kind === 'name');
  if (name > 3 || units[name]?.entity?.type !== 'person' || units[name + 1]?.text !== ',') {
    return false;
  }
  const description = units.slice(name + 2, verb);
  return (
    /^(?:\d+|an?|the)$/u.test(description[0]?.text ?? '') &&
    description.every(
      ({ kind, text }) => kind !== 'quote' && !/^(?:who|whose|which|that|and)$/u.test(text),
    )
  );
}

/** A quotation that ends right before unit `at`, a comma or dash between them at most. */
export function quotedBefore(units: readonly Unit[], at: number): Span | undefined {
  let i = at - 1;
  while (i >= 0 && units[i]?.kind === 'mark' && /^[,.–—-]$/u.test(units[i]?.text ?? '')) i -= 1;
  return units[i]?.quotation;
}

/** How long the description before a speaker's name may be: '…, the investor X, said.' */
const DESCRIPTION = 10;

/** The sentence up to the comma before the phrase at `at`: 'It will rain, he said.' */
function clauseBefore(units: readonly Unit[], at: number): Span | undefined {
  const first = units[0];
  let comma = at - 1;
  while (comma > 0 && at - comma <= DESCRIPTION && units[comma]?.kind === 'word') comma -= 1;
  const mark = units[comma];
  const last = units[comma - 1];
  if (!first || !last || mark?.kind !== 'mark' || !/^[,–—-]$/u.test(mark.text)) return undefined;
  if (mark.text !== ',' && mark.start === last.end) return undefined;
  const words = units.slice(0, comma).filter(({ kind }) => kind !== 'mark');
  return words.length < 3 ? undefined : { start: first.start, end: last.end };
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
