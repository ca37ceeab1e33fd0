import type { Entity } from '../../entities/entity.ts';
import type { SegmentedText } from '../../language/sentences.ts';
import type { Span } from '../../language/span.ts';
import type { FactContext } from '../extract-facts.ts';
import type { AgreementFact } from '../fact.ts';
import { findQuotations } from '../statements/quotations.ts';
import { mentionsInOrder, sentenceUnits, type Unit } from '../statements/units.ts';
import { documentAfter, documentName } from './documents.ts';
import { type AgreementLexicon, englishAgreements, vietnameseAgreements } from './lexicon.ts';
import { namesAfter, partiesBetween, subjectNames } from './parties.ts';

interface Found extends Span {
  parties: Entity[];
  document?: Span;
}

/**
 * Reads what was signed, approved, issued or decided, and who was appointed, in a Vietnamese or
 * English text. Plans and wishes ('sẽ ký', 'to sign') are left out, and so is a deed that names
 * nobody. The span runs from the subject to the end of the document's or the parties' names.
 *
 * @returns agreements in text order; `parties` in the order in which the article first names them.
 */
export function extractAgreements(segmented: SegmentedText, context: FactContext): AgreementFact[] {
  const { text, sentences, paragraphs } = segmented;
  const lexicon = segmented.language === 'vi' ? vietnameseAgreements : englishAgreements;
  const quotations = findQuotations(text, paragraphs);
  const units = sentenceUnits(text, sentences, mentionsInOrder(context.entities), quotations);
  return sentences.flatMap((sentence, index) => {
    const own = units[index] ?? [];
    const found = own.flatMap((_, at) => deedAt(own, at, lexicon) ?? [])[0];
    if (!found) return [];
    const { start, end, parties, document } = found;
    return {
      kind: 'agreement' as const,
      start,
      end,
      text: text.slice(start, end),
      salience: 0.6 + 0.4 * Math.max(...parties.map((party) => party.salience)),
      sentence: { start: sentence.start, end: sentence.end },
      parties: inOrderOfNaming(parties).map(({ name }) => name),
      ...(document && { document: documentName(text.slice(document.start, document.end)) }),
    };
  });
}

function inOrderOfNaming(parties: readonly Entity[]): Entity[] {
  return [...new Set(parties)].sort((a, b) => firstMention(a) - firstMention(b));
}

function firstMention({ mentions }: Entity): number {
  return mentions[0]?.start ?? Number.POSITIVE_INFINITY;
}

/** The deed whose verb starts at unit `at`. */
function deedAt(units: readonly Unit[], at: number, lexicon: AgreementLexicon): Found | undefined {
  const signing = phraseLength(units, at, lexicon.signing);
  const appointing = phraseLength(units, at, lexicon.appointing);
  const after = at + Math.max(signing, appointing);
  if (after === at || isUnrealised(units, at, lexicon)) return undefined;
  const subject = subjectNames(units, at, lexicon);
  if (appointing > 0) {
    const appointed = namesAfter(units, after, lexicon).find(({ type }) => type === 'person');
    if (!appointed || subject.names.length === 0) return undefined;
    const end = units.slice(after).find(({ entity }) => entity === appointed)?.end;
    if (end === undefined) return undefined;
    return { start: subject.start, end, parties: [...subject.names, appointed] };
  }
  const document = documentAfter(units, after, lexicon);
  if (!document) return undefined;
  const between = partiesBetween(units, document.next, lexicon);
  const joined = between ?? {
    names: [...subject.names, ...withNames(units, document.next, lexicon)],
    end: document.end,
  };
  if (joined.names.length === 0) return undefined;
  return {
    start: subject.start,
    end: Math.max(document.end, joined.end),
    parties: joined.names,
    document: { start: document.start, end: document.end },
  };
}

function withNames(units: readonly Unit[], from: number, lexicon: AgreementLexicon): Entity[] {
  const next = units[from];
  if (next?.kind !== 'word' || !(lexicon.with.has(next.text) || lexicon.by.has(next.text)))
    return [];
  return namesAfter(units, from + 1, lexicon);
}

/** How many units the longest of `phrases` covers at `at`; 0 for none. */
function phraseLength(
  units: readonly Unit[],
  at: number,
  phrases: readonly (readonly string[])[],
): number {
  let longest = 0;
  for (const phrase of phrases) {
    const here = phrase.every(
      (word, i) => units[at + i]?.kind === 'word' && units[at + i]?.text === word,
    );
    if (here) longest = Math.max(longest, phrase.length);
  }
  return longest;
}

/** Whether a word of the same clause, close before the verb, makes it a plan, a wish or a denial. */
function isUnrealised(units: readonly Unit[], at: number, lexicon: AgreementLexicon): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 5; i -= 1) {
    const unit = units[i];
    if (!unit || unit.kind === 'mark' || unit.kind === 'name') return false;
    if (unit.kind === 'word' && lexicon.unrealised.has(unit.text)) return true;
  }
  return false;
}
