import type { Span } from '../../language/span.ts';
import { contentAfter } from './content.ts';
import type { AttributionLexicon, ReportingVerb } from './lexicon.ts';
import { type Subject, subjectAfter, subjectBefore } from './subjects.ts';
import type { Unit } from './units.ts';

/** One report of speech in a sentence: whose, and what was said (units or a whole quotation). */
export interface Attribution {
  subject: Subject;
  content: Span;
}

/** Reads the reports of speech in one sentence, in text order, their contents not overlapping. */
export function findAttributions(
  units: readonly Unit[],
  lexicon: AttributionLexicon,
): Attribution[] {
  const found: Attribution[] = [];
  let done = -1;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit || unit.start < done) continue;
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
  const previous = units[at - 1];
  const after = at + verb.words.length;
  const next = units[after];
  if (next?.kind === 'word' && lexicon.blockersAfter.has(next.text)) return undefined;
  const joined = previous?.text === 'and' || previous?.text === 'và';
  if (previous?.kind === 'word' && lexicon.blockers.has(previous.text) && !joined) return undefined;
  const subject = joined ? openingSubject(units, at, lexicon) : subjectBefore(units, at, lexicon);
  if (subject) {
    const before = quotedBefore(units, subject.from);
    if (before) return { subject, content: before };
    const content = contentAfter(units, after, verb, lexicon);
    if (content) return { subject, content };
    const clause = closes(units, after, verb, lexicon) && clauseBefore(units, subject.from);
    return clause ? { subject, content: clause } : undefined;
  }
  const quoted = quotedBefore(units, at) ?? (verb.need === 'any' && clauseBefore(units, at));
  if (quoted) {
    const inverted = subjectAfter(units, after, lexicon);
    return inverted && { subject: inverted, content: quoted };
  }
  const content = contentAfter(units, after, { ...verb, need: 'quote' }, lexicon);
  const opening = content && openingSubject(units, at, lexicon);
  return opening && { subject: opening, content };
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

/** The subject of the sentence's first words, for a verb whose own subject is left out. */
function openingSubject(
  units: readonly Unit[],
  before: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  const subject = subjectAfter(units, 0, lexicon);
  if (!subject || subject.to > before || subject.reference.kind === 'title') return undefined;
  const back = subjectBefore(units, subject.to, lexicon);
  return back && back.from === 0 ? back : undefined;
}

/** A quotation that ends right before unit `at`, a comma or dash between them at most. */
function quotedBefore(units: readonly Unit[], at: number): Span | undefined {
  let i = at - 1;
  while (i >= 0 && units[i]?.kind === 'mark' && /^[,.–—-]$/u.test(units[i]?.text ?? '')) i -= 1;
  return units[i]?.quotation;
}

/** The sentence up to the comma right before unit `at`: 'It will rain, he said.' */
function clauseBefore(units: readonly Unit[], at: number): Span | undefined {
  const comma = units[at - 1];
  const first = units[0];
  if (!comma || !first || comma.kind !== 'mark' || !/^[,–—-]$/u.test(comma.text)) return undefined;
  const words = units.slice(0, at - 1).filter(({ kind }) => kind !== 'mark');
  if (words.length < 3) return undefined;
  return { start: first.start, end: units[at - 2]?.end ?? comma.start };
}

function fromSource(
  units: readonly Unit[],
  at: number,
  lexicon: AttributionLexicon,
): Attribution | undefined {
  const source = lexicon.sources.find((words) =>
    words.every((word, i) => units[at + i]?.kind === 'word' && units[at + i]?.text === word),
  );
  if (!source) return undefined;
  const subject = subjectAfter(units, at + source.length, lexicon);
  if (!subject) return undefined;
  const first = units[0];
  const last = units.at(-1);
  if (!first || !last) return undefined;
  if (at > 0 && units[at - 1]?.text !== 'but') {
    const quoted = quotedBefore(units, at);
    if (quoted) return { subject, content: quoted };
    const comma = units[at - 1]?.text === ',';
    const end = units[comma ? at - 2 : at - 1]?.end;
    if (end !== undefined && at > 3) return { subject, content: { start: first.start, end } };
  }
  for (let i = subject.to; i < units.length; i += 1) {
    if (units[i]?.text !== ',' && units[i]?.text !== ':') continue;
    const start = units[i + 1]?.start;
    if (start === undefined) return undefined;
    return { subject, content: { start, end: contentEnd(units, i + 1) } };
  }
  return undefined;
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
  return subject && { subject, content: quotation };
}

/** The end of the sentence, or of a quotation that runs on past it. */
function contentEnd(units: readonly Unit[], from: number): number {
  return Math.max(...units.slice(from).map(({ end, quotation }) => quotation?.end ?? end));
}
