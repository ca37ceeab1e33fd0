import { appositionSubject } from './appositions.ts';
import type { AttributionLexicon } from './lexicon.ts';
import { isComma, isDash, personEndingAt, phraseEndingAt, type Subject } from './noun-phrases.ts';
import type { Unit } from './units.ts';

/** How many units a time between subject and verb may have. */
const TIME_REACH = 8;
/** How many words may stand before a sentence's subject without a comma: 'Cuối cùng anh X …'. */
const OPENERS = 3;

/** The noun phrase that ends right before unit `end`, adverbs and auxiliaries skipped. */
export function subjectBefore(
  units: readonly Unit[],
  end: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  let at = end - 1;
  while (at >= 0 && isBetween(units, at, lexicon)) at -= 1;
  at = beforeTime(units, at, lexicon);
  while (at >= 0 && isBetween(units, at, lexicon)) at -= 1;
  const subject =
    isComma(units[at]) || isDash(units, at)
      ? appositionSubject(units, at, lexicon)
      : phraseEndingAt(units, at, lexicon);
  // 'The papers claim that X confirmed it', 'the word that X said': somebody else's report.
  const before = units[(subject?.from ?? 0) - 1];
  const inside =
    before?.kind === 'word' &&
    (lexicon.connectors.has(before.text) || lexicon.relatives.has(before.text));
  return inside ? undefined : subject;
}

/** The unit before a time that ends at `at`: 'on Friday', 'ngày 5/3'; `at` itself without one. */
function beforeTime(units: readonly Unit[], at: number, lexicon: AttributionLexicon): number {
  let head = at + 1;
  for (let i = at; i > 0 && at - i < TIME_REACH; i -= 1) {
    const unit = units[i];
    if (unit?.kind === 'name' || unit?.kind === 'quote') break;
    const text = unit?.text ?? '';
    if (!lexicon.times.has(text) && !/^\d/u.test(text)) break;
    if (lexicon.timeHeads.has(text)) head = i;
  }
  return head - 1;
}

/** Adverbs and auxiliaries; a pronoun such as 'ông' is never one. */
function isBetween(units: readonly Unit[], at: number, lexicon: AttributionLexicon): boolean {
  const unit = units[at];
  return unit?.kind === 'word' && lexicon.between.has(unit.text);
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
    if (pronoun && fresh && isTakenUp(units[at + 1], lexicon)) {
      const subject = phraseEndingAt(units, at, lexicon);
      return subject && opens(units, subject.from, lexicon) ? subject : undefined;
    }
    if (unit.entity?.type !== 'person' || isPossessive(units[at + 1])) continue;
    const subject = personEndingAt(units, at, lexicon);
    return subject && opens(units, subject.from, lexicon) ? subject : undefined;
  }
  return undefined;
}

/** Whether a name is followed by its genitive ending. */
export function isPossessive(next: Unit | undefined): boolean {
  return next !== undefined && /^(?:['’]s|[‘’'])$/u.test(next.text);
}

/** Whether the word behind a pronoun leaves it one: 'bà nói', not 'bà già'. */
function isTakenUp(next: Unit | undefined, lexicon: AttributionLexicon): boolean {
  return next?.kind === 'word' && !lexicon.pronounBreakers.has(next.text);
}

function isJoiner(units: readonly Unit[], at: number, lexicon: AttributionLexicon): boolean {
  return at === 0 && lexicon.joiners.has(units[at]?.text ?? '');
}

/** Whether a phrase from unit `from` opens its sentence, or follows an adverbial and a comma. */
function opens(units: readonly Unit[], from: number, lexicon: AttributionLexicon): boolean {
  if (isComma(units[from - 1])) return true;
  return (
    from <= OPENERS &&
    units
      .slice(0, from)
      .every(
        ({ kind, text }, i) => kind === 'word' && (i < from - 1 || !isDetachedWord(text, lexicon)),
      )
  );
}

function isDetachedWord(text: string, lexicon: AttributionLexicon): boolean {
  return lexicon.detachers.has(text) || lexicon.relatives.has(text);
}
