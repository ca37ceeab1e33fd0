import type { Entity } from '../../entities/entity.ts';
import type { SegmentedText } from '../../language/sentences.ts';
import { contains, type Span } from '../../language/span.ts';
import type { FactContext } from '../fact-context.ts';
import type { StatementFact } from '../fact.ts';
import { findAttributions } from './attributions.ts';
import { cutGluedNames } from './glued-names.ts';
import { englishLexicon } from './lexicon-en.ts';
import { vietnameseLexicon } from './lexicon-vi.ts';
import { readPeople } from './people.ts';
import { findQuotations } from './quotations.ts';
import { SpeakerResolver } from './speakers.ts';
import { mentionsInOrder, sentenceUnits, type Unit } from './units.ts';

interface Found extends Span {
  speaker: Entity;
  sentence: number;
  /** Its end before quotations that go on with it were added. */
  ownEnd: number;
}

/**
 * Reads who said what in a Vietnamese or English text.
 *
 * The span of a statement is what was said: the reported clause, or the quotation with its marks,
 * whole across sentences and paragraphs, quotations that go on with it included. `sentence` is the
 * sentence that names the speaker. A statement whose speaker the text leaves open is not given.
 *
 * @returns statements in text order, not overlapping; `salience` grows with the speaker's.
 */
export function extractStatements(segmented: SegmentedText, context: FactContext): StatementFact[] {
  const { text, sentences, paragraphs } = segmented;
  const lexicon = segmented.language === 'vi' ? vietnameseLexicon : englishLexicon;
  const quotations = findQuotations(text, paragraphs);
  const { entities } = context;
  const mentions = cutGluedNames(text, mentionsInOrder(entities), entities, lexicon);
  const units = sentenceUnits(text, sentences, mentions, quotations);
  const resolver = new SpeakerResolver(units, readPeople(units, entities, lexicon), lexicon);
  const found: Found[] = [];
  for (const [index, own] of units.entries()) {
    const attributions = findAttributions(own, lexicon);
    for (const { subject, content } of attributions) {
      const speaker = resolver.resolve(subject, index);
      if (speaker) add(found, { ...content, speaker, sentence: index, ownEnd: content.end });
    }
    if (attributions.length === 0) goOn(found.at(-1), own, index);
  }
  return found.flatMap(({ start, end, speaker, sentence }) => {
    const span = sentences[sentence];
    if (!span || end <= start) return [];
    return {
      kind: 'statement' as const,
      start,
      end,
      text: text.slice(start, end),
      salience: salience(speaker),
      sentence: { start: span.start, end: span.end },
      speaker: speaker.name,
    };
  });
}

/** Adds a statement; one before that was lengthened into it gives way, one that it repeats stays. */
function add(found: Found[], next: Found): void {
  const last = found.at(-1);
  if (last && next.start < last.end) last.end = last.ownEnd;
  if (!last || next.start >= last.end) found.push(next);
}

/** Lengthens the last statement by a sentence that is nothing but a quotation right behind it. */
function goOn(last: Found | undefined, units: readonly Unit[], index: number): void {
  const spoken = units.filter(({ kind }) => kind !== 'mark');
  const [only] = spoken;
  if (!last || spoken.length !== 1 || !only?.quotation) return;
  if (contains(last, only.quotation) || only.quotation.start < last.end) return;
  if (index - last.sentence > 1 && only.quotation.start - last.end > 2) return;
  last.end = only.quotation.end;
}

/** Half for being a statement, half by how much the article is about the speaker. */
function salience(speaker: Entity): number {
  return 0.5 + speaker.salience / 2;
}
