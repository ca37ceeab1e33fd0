import type { Span } from '../../language/span.ts';
import { contentEnd } from './content.ts';
import type { AttributionLexicon } from './lexicon.ts';
import type { Subject } from './noun-phrases.ts';
import { subjectAfter } from './subject-after.ts';
import { titlesIn } from './titles.ts';
import type { Unit } from './units.ts';

/** 'According to X, …', '…, theo ông X.' and '… (theo lời X, …)' at unit `at`. */
export function fromSource(
  units: readonly Unit[],
  at: number,
  lexicon: AttributionLexicon,
): { subject: Subject; content: Span } | undefined {
  const source = lexicon.sources.find((words) =>
    words.every((word, i) => units[at + i]?.kind === 'word' && units[at + i]?.text === word),
  );
  const subject = source && subjectAfter(units, at + source.length, lexicon);
  if (!subject) return undefined;
  const before = units[at - 1];
  const relative = before !== undefined && lexicon.relatives.has(before.text);
  const softened = at === 1 && before !== undefined && lexicon.softeners.has(before.text);
  if (lexicon.sourceNeedsMark && before?.kind === 'word' && !relative && !softened) {
    return undefined;
  }
  if (before?.text === ',' && at > 1 && units[subject.to]?.text === ',' && units[subject.to + 2]) {
    const start = units[0]?.start ?? before.start;
    return { subject, content: { start, end: contentEnd(units, subject.to) } };
  }
  if (
    before &&
    before.text !== '(' &&
    !relative &&
    !softened &&
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
