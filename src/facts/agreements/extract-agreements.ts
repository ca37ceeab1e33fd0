import type { Entity } from '../../entities/entity.ts';
import type { SegmentedText } from '../../language/sentences.ts';
import { contains, overlaps } from '../../language/span.ts';
import type { FactContext } from '../fact-context.ts';
import type { AgreementFact, DateFact } from '../fact.ts';
import { extractFigures } from '../figures/extract-figures.ts';
import { findQuotations } from '../statements/quotations.ts';
import { mentionsInOrder, sentenceUnits } from '../statements/units.ts';
import { deedAt } from './deeds.ts';
import { documentName } from './documents.ts';
import { englishAgreements, vietnameseAgreements } from './lexicon.ts';

/** A longer 'sentence' is no prose; it is left alone so that no page can make the work quadratic. */
const MAX_UNITS = 400;

/**
 * Reads what was signed, approved, issued or decided, and who was appointed, in a Vietnamese or
 * English text. Plans and wishes ('sẽ ký', 'to sign') are left out, and so is a deed that names
 * nobody. The span runs from the subject to the end of the document's or the parties' names; `when`
 * is the date in the same sentence, when it is the only one and sure.
 *
 * @returns agreements in text order, one a sentence at most; `parties` in the order in which the
 * article first names them; `salience` grows with the parties'.
 */
export function extractAgreements(segmented: SegmentedText, context: FactContext): AgreementFact[] {
  const { text, sentences, paragraphs } = segmented;
  const lexicon = segmented.language === 'vi' ? vietnameseAgreements : englishAgreements;
  const quotations = findQuotations(text, paragraphs);
  const units = sentenceUnits(text, sentences, mentionsInOrder(context.entities), quotations);
  const found = sentences.flatMap((sentence, index) => {
    const own = units[index] ?? [];
    if (own.length > MAX_UNITS) return [];
    const before = units[index - 1] ?? [];
    const deed = own.flatMap((_, at) => deedAt(own, at, before, lexicon) ?? [])[0];
    return deed ? [{ sentence, deed }] : [];
  });
  const dated = { ...segmented, sentences: found.map(({ sentence }) => sentence) };
  const dates = extractFigures(dated, context).filter((fact) => fact.kind === 'date');
  return found.map(({ sentence, deed: { start, end, parties, document } }) => {
    const outside = dates.filter(
      (date) => contains(sentence, date) && !(document && overlaps(document, date)),
    );
    const when = onlyDate(outside);
    return {
      kind: 'agreement' as const,
      start,
      end,
      text: text.slice(start, end),
      salience: 0.6 + 0.4 * Math.max(...parties.map((party) => party.salience)),
      sentence: { start: sentence.start, end: sentence.end },
      parties: inOrderOfNaming(parties).map(({ name }) => name),
      ...(document && { document: documentName(text.slice(document.start, document.end)) }),
      ...(when !== undefined && { when }),
    };
  });
}

function inOrderOfNaming(parties: readonly Entity[]): Entity[] {
  return [...new Set(parties)].sort((a, b) => firstMention(a) - firstMention(b));
}

function firstMention({ mentions }: Entity): number {
  return mentions[0]?.start ?? Number.POSITIVE_INFINITY;
}

/** The only date among `dates`, ISO 8601; nothing when its year is not sure or there are several. */
function onlyDate(dates: readonly DateFact[]): string | undefined {
  const [date] = dates;
  const iso = date?.resolved ?? date?.value;
  return dates.length === 1 && iso !== undefined && /^\d{4}/u.test(iso) ? iso : undefined;
}
