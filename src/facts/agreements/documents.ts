import type { Span } from '../../language/span.ts';
import type { Unit } from '../statements/units.ts';
import type { AgreementLexicon } from './lexicon.ts';

/** How many units a document's name may have. */
const LONGEST = 24;
/** How far behind the verb a Vietnamese document's first word, an English one's noun may stand. */
const HEAD_REACH = 8;

/**
 * The document that is signed or approved behind unit `from`.
 *
 * @returns its span without determiners, and the index of the first unit behind it.
 */
export function documentAfter(
  units: readonly Unit[],
  from: number,
  lexicon: AgreementLexicon,
): (Span & { next: number }) | undefined {
  let start = from;
  while (isDeterminer(units[start], lexicon)) start += 1;
  let next = start;
  let headed = false;
  while (next < units.length && next - start < LONGEST) {
    const unit = units[next];
    if (!unit || isEnd(unit, lexicon, next > start)) break;
    if (next - start < HEAD_REACH && isHead(units, next, lexicon)) headed = true;
    next += 1;
  }
  while (next > start && lexicon.danglers.has(units[next - 1]?.text ?? '')) next -= 1;
  const first = units[start];
  const last = units[next - 1];
  if (!headed || !first || !last || next <= start) return undefined;
  return { start: first.start, end: last.end, next };
}

/** The document in the clause before the passive at unit `passive`: 'Hiệp định … được ký kết'. */
export function documentBefore(
  units: readonly Unit[],
  passive: number,
  lexicon: AgreementLexicon,
): (Span & { next: number }) | undefined {
  for (let at = Math.max(0, passive - LONGEST); at < passive; at += 1) {
    if (!isHead(units, at, lexicon)) continue;
    const from = lexicon.modifiersFirst ? beforeModifiers(units, at, lexicon) : at;
    const found = documentAfter(units.slice(0, passive), from, lexicon);
    const between = units.slice(at, passive);
    if (!found || between.some(({ text }) => lexicon.subordinators.has(text))) return undefined;
    return { ...found, next: passive + 1 };
  }
  return undefined;
}

/** The first word of a noun phrase whose noun stands at `noun`: 'peace' of 'the peace treaty'. */
function beforeModifiers(units: readonly Unit[], noun: number, lexicon: AgreementLexicon): number {
  let from = noun;
  while (from > 0 && units[from - 1]?.kind === 'word' && !isDeterminer(units[from - 1], lexicon)) {
    from -= 1;
  }
  return from;
}

function isDeterminer(unit: Unit | undefined, lexicon: AgreementLexicon): boolean {
  return unit?.kind === 'word' && lexicon.determiners.has(unit.text);
}

function isEnd(unit: Unit, lexicon: AgreementLexicon, started: boolean): boolean {
  if (unit.kind === 'mark') return !/^[-–’'/&%$]$/u.test(unit.text);
  return started && unit.kind === 'word' && lexicon.documentEnds.has(unit.text);
}

function isHead(units: readonly Unit[], at: number, lexicon: AgreementLexicon): boolean {
  // A named law or treaty is a name of its own.
  if (units[at]?.entity?.type === 'other') return true;
  return lexicon.documents.some((phrase) =>
    phrase.every((word, i) => units[at + i]?.text === word),
  );
}

/** Words written twice in a row by mistake ('quan hệ quan hệ') count once in a document's name. */
export function documentName(text: string): string {
  const words = text.trim().split(/\s+/u);
  const kept: string[] = [];
  for (const word of words) {
    kept.push(word);
    for (const length of [2, 3]) {
      const last = kept.slice(-length).join(' ').toLowerCase();
      const before = kept
        .slice(-2 * length, -length)
        .join(' ')
        .toLowerCase();
      if (kept.length >= 2 * length && last === before) kept.splice(-length);
    }
  }
  return kept.join(' ');
}
