import type { RichText } from '../../article/article.ts';
import { segmentText } from '../../language/sentences.ts';
import { TranslationError } from '../errors.ts';
import { escapeHtml } from '../markup/entities.ts';
import {
  type InlineElement,
  plainTranslation,
  tagText,
  untagText,
} from '../markup/inline-markup.ts';
import type { LanguagePair, Segment, Translation } from '../translator.ts';
import type { BatchLimits } from './batches.ts';
import { splitText } from './split-text.ts';

/** A segment, or a piece of one that is too long for a request. */
export interface Part {
  segment: number;
  plain: string;
  tagged: string;
  elements: InlineElement[];
}

/**
 * Prepares segments for a service.
 *
 * @throws TranslationError `too-long` when a sentence alone is more than the service takes
 */
export function partsOf(
  segments: readonly Segment[],
  pair: LanguagePair,
  format: 'plain' | 'html',
  limits: BatchLimits,
): Part[] {
  const sentences = (text: string) => segmentText(text, pair.from).sentences;
  return segments.flatMap((segment, index) => {
    const { plain, tagged, elements } =
      format === 'html'
        ? tagText(segment)
        : { plain: segment.text, tagged: escapeHtml(segment.text), elements: [] };
    const marked = elements.length > 0;
    const pieces = splitText(marked ? tagged : plain, limits, sentences);
    if (!pieces) throw new TranslationError('too-long', 'One sentence is more than is taken.');
    return pieces.map((piece) => ({
      segment: index,
      plain: marked ? plain : piece,
      tagged: marked ? piece : escapeHtml(piece),
      elements,
    }));
  });
}

/**
 * Gathers answers until segments are whole.
 *
 * @returns a function that takes parts with their answers and returns the translations that are now
 *   whole
 */
export function createAssembly(
  segments: readonly Segment[],
  parts: readonly Part[],
): (answered: readonly Part[], answers: readonly string[], html: boolean) => Translation[] {
  const answersOf = new Map<Part, RichText>();
  const partsBySegment = Map.groupBy(parts, ({ segment }) => segment);
  return (answered, answers, html) => {
    for (const [index, part] of answered.entries()) {
      const answer = answers[index] ?? '';
      const run = html ? untagText(answer, part.elements) : plainTranslation(answer);
      if (run.text === '') throw new TranslationError('bad-answer', 'A translation is empty.');
      answersOf.set(part, run);
    }
    const whole: Translation[] = [];
    for (const index of new Set(answered.map(({ segment }) => segment))) {
      const runs = (partsBySegment.get(index) ?? []).map((part) => answersOf.get(part));
      const segment = segments[index];
      if (!segment || runs.includes(undefined)) continue;
      const join = (field: 'text' | 'html') => runs.map((run) => run?.[field]).join(' ');
      whole.push({ id: segment.id, text: join('text'), html: join('html') });
    }
    return whole;
  };
}
