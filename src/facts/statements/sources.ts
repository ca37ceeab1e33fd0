import type { Span } from '../../language/span.ts';
import { contentEnd } from './content.ts';
import type { AttributionLexicon } from './lexicon.ts';
import type { Subject } from './noun-phrases.ts';
import { subjectAfter } from './subject-after.ts';
import { titlesIn } from './titles.ts';
import type { Unit } from './units.ts';

/** How far behind a quoted speaker's name what was said may start, in units. */
const QUOTED_REACH = 24;

/** How long an adverb and its comma before a source may be: 'Tuy nhiên, theo ông, …'. */
const OPENER = 4;

/** 'According to X, …', '…, theo ông X.' and '… (theo lời X, …)' at unit `at`. */
export function fromSource(
  units: readonly Unit[],
  at: number,
  lexicon: AttributionLexicon,
): { subject: Subject; content: Span } | undefined {
  const source = phraseAt(units, at, lexicon.sources);
  const subject = source && subjectAfter(units, at + source.length, lexicon);
  if (!subject) return undefined;
  const before = units[at - 1];
  const relative = before !== undefined && lexicon.relatives.has(before.text);
  const softened = at === 1 && before !== undefined && lexicon.softeners.has(before.text);
  const joined = before?.kind === 'word' || before?.kind === 'name';
  if (lexicon.sourceNeedsMark && joined && !relative && !softened) {
    return undefined;
  }
  const opener = before?.text === ',' && at <= OPENER && units.slice(0, at - 1).every(isWord);
  if (before?.text === ',' && !opener && units[subject.to]?.text === ',' && units[subject.to + 2]) {
    const start = units[0]?.start ?? before.start;
    return { subject, content: { start, end: contentEnd(units, subject.to) } };
  }
  if (
    before &&
    before.text !== '(' &&
    !relative &&
    !softened &&
    !opener &&
    !lexicon.joiners.has(before.text)
  ) {
    return contentBefore(units, at, subject);
  }
  const bracket = before?.text === '(';
  for (let i = subject.to; i < units.length; i += 1) {
    const mark = units[i]?.text;
    if (bracket && mark === ')') return undefined;
    if (mark !== ',' && mark !== ':') continue;
    const apposed = apposition(units, i + 1, lexicon);
    const start = units[apposed]?.start;
    if (start === undefined) return undefined;
    const close = bracket ? units.findIndex(({ text }, j) => j > i && text === ')') : -1;
    const end = close > i + 1 ? units[close - 1]?.end : contentEnd(units, apposed);
    return end === undefined ? undefined : { subject, content: { start, end } };
  }
  return undefined;
}

/** 'Báo A dẫn lời ông X: …', 'the BBC quoted X as saying …': what X said, behind a colon or quotation. */
export function fromQuoting(
  units: readonly Unit[],
  at: number,
  lexicon: AttributionLexicon,
): { subject: Subject; content: Span } | undefined {
  const quoting = phraseAt(units, at, lexicon.quoting);
  const subject = quoting && subjectAfter(units, at + quoting.length, lexicon);
  if (!subject) return undefined;
  for (let i = subject.to; i < Math.min(units.length, subject.to + QUOTED_REACH); i += 1) {
    const opens = units[i]?.kind === 'quote' || units[i - 1]?.text === ':' || isSaying(units, i);
    const start = units[i]?.quotation?.start ?? units[i]?.start;
    if (opens && start !== undefined) {
      return { subject, content: { start, end: contentEnd(units, i) } };
    }
  }
  return undefined;
}

function isWord({ kind }: Unit): boolean {
  return kind === 'word';
}

function isSaying(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]?.text;
  return before === 'rằng' || (before === 'saying' && units[at - 2]?.text === 'as');
}

function phraseAt(
  units: readonly Unit[],
  at: number,
  candidates: readonly (readonly string[])[],
): readonly string[] | undefined {
  return candidates.find((words) =>
    words.every((word, i) => units[at + i]?.kind === 'word' && units[at + i]?.text === word),
  );
}

/** The quotation, or the sentence, that stands before the source. */
function contentBefore(
  units: readonly Unit[],
  at: number,
  subject: Subject,
): { subject: Subject; content: Span } | undefined {
  const comma = units[at - 1]?.text === ',';
  const last = units[comma ? at - 2 : at - 1];
  if (last?.quotation) return { subject, content: last.quotation };
  const first = units[0];
  if (!first || !last || at <= 3) return undefined;
  return { subject, content: { start: first.start, end: last.end } };
}

/** Behind the title that follows a source's name and a comma, when another comma ends it. */
function apposition(units: readonly Unit[], from: number, lexicon: AttributionLexicon): number {
  if (titlesIn(units, from, from + 4, lexicon)[0]?.from !== from) return from;
  for (let at = from; at < Math.min(units.length, from + 20); at += 1) {
    if (units[at]?.text === ',') return at + 1;
  }
  return from;
}
