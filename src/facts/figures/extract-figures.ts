import type { Entity } from '../../entities/entity.ts';
import { isBriefLanguage } from '../../language/language.ts';
import { numberStyle } from '../../language/numbers-style.ts';
import type { Sentence, SegmentedText } from '../../language/sentences.ts';
import type { DateFact, FigureFact, TimeFact } from '../fact.ts';
import { clauseNumbers } from './clauses.ts';
import type { DateFigure, Figure, NumberFigure, Scan, TimeFigure } from './figure.ts';
import { figureOwner, type Mention, mentionsInOrder } from './figure-owner.ts';
import { figureSaliences } from './figure-salience.ts';
import { figureSubject } from './figure-subject.ts';
import { figurePeriods } from './figure-when.ts';
import { readFigures } from './read-figures.ts';
import { publishingDay, resolveDate } from './resolve-date.ts';

export type AnyFigureFact = DateFact | TimeFact | FigureFact;

export interface FigureContext {
  entities: readonly Entity[];
  title?: string;
  publishedTime?: string;
}

type Base = Omit<TimeFact, 'kind' | 'value' | 'until'>;

function baseOf(scan: Scan, figure: Figure, sentence: Sentence): Base {
  const start = scan.tokens[figure.start]?.start ?? sentence.start;
  const end = scan.tokens[figure.end - 1]?.end ?? start;
  return {
    start,
    end,
    text: scan.text.slice(start, end),
    salience: 0,
    sentence: { start: sentence.start, end: sentence.end },
    ...(figure.qualifier && { qualifier: figure.qualifier }),
  };
}

function dateFact(base: Base, figure: DateFigure, today: number | undefined): DateFact {
  const resolved = resolveDate(figure, today);
  return {
    ...base,
    kind: 'date',
    ...(figure.value !== undefined && { value: figure.value }),
    ...(figure.until !== undefined && { until: figure.until }),
    ...(figure.part && { part: figure.part }),
    ...(resolved !== undefined && { resolved }),
  };
}

function timeFact(base: Base, { value, until }: TimeFigure): TimeFact {
  return { ...base, kind: 'time', value, ...(until !== undefined && { until }) };
}

/** What the sentence tells of a figure besides its value. */
interface Told {
  when?: string | undefined;
  subject?: string | undefined;
  entity?: string | undefined;
}

function figureFact(
  base: Base,
  { kind, value, until, unit }: NumberFigure,
  told: Told,
): FigureFact {
  return {
    ...base,
    kind,
    value,
    ...(until !== undefined && { until }),
    ...(unit !== undefined && { unit }),
    ...(told.when !== undefined && { when: told.when }),
    ...(told.subject !== undefined && { subject: told.subject }),
    ...(told.entity !== undefined && { entity: told.entity }),
  };
}

function sentenceFacts(
  scan: Scan,
  figures: readonly Figure[],
  sentence: Sentence,
  mentions: readonly Mention[],
  today: number | undefined,
): AnyFigureFact[] {
  const clauses = clauseNumbers(scan);
  const periods = figurePeriods(scan, figures, clauses, today);
  return figures.map((figure) => {
    const base = baseOf(scan, figure, sentence);
    if (figure.kind === 'date') return dateFact(base, figure, today);
    if (figure.kind === 'time') return timeFact(base, figure);
    return figureFact(base, figure, {
      when: periods.get(figure),
      subject: figureSubject(scan, figure, clauses),
      entity: figureOwner(scan, figure, mentions, clauses),
    });
  });
}

/**
 * Reads the figures and dates of a text: values, units, qualifiers, and whose, what and when they are.
 *
 * @param context `entities` of the same text; `title` only ranks; `publishedTime` (ISO 8601) makes
 *   dates sure
 * @returns facts in text order
 */
export function extractFigures(segmented: SegmentedText, context: FigureContext): AnyFigureFact[] {
  const { text, language } = segmented;
  if (!isBriefLanguage(language)) return [];
  const style = numberStyle(text, language);
  const today = publishingDay(context.publishedTime);
  const mentions = mentionsInOrder(context.entities);
  const facts: AnyFigureFact[] = [];
  const paragraphs: number[] = [];
  let next = 0;
  for (const sentence of segmented.sentences) {
    const inside: Mention[] = [];
    for (
      let mention = mentions[next];
      mention && mention.start < sentence.end;
      mention = mentions[next]
    ) {
      if (mention.start >= sentence.start) inside.push(mention);
      next += 1;
    }
    const { scan, figures } = readFigures(text, sentence, language, style);
    if (figures.length === 0) continue;
    for (const fact of sentenceFacts(scan, figures, sentence, inside, today)) {
      facts.push(fact);
      paragraphs.push(sentence.paragraph);
    }
  }
  const saliences = figureSaliences(facts, { ...context, paragraphs });
  return facts.map((fact, index) => ({ ...fact, salience: saliences[index] ?? 0 }));
}
