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
import { lostLinks, markedRuns, placeRuns, withLinksBehind } from '../markup/marked-runs.ts';
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
 * Prepares segments for a service. Markup that leaves no place to split a paragraph is given up for it.
 *
 * @throws TranslationError `too-long` when there are more words without a gap than the service takes
 */
export function partsOf(
  segments: readonly Segment[],
  pair: LanguagePair,
  format: 'plain' | 'html',
  limits: BatchLimits,
): Part[] {
  const sentences = (text: string) => segmentText(text, pair.from).sentences;
  return segments.flatMap((segment, index): Part[] => {
    const { plain, tagged, elements } = tagText(segment);
    const marked = format === 'html' && elements.length > 0;
    const pieces = marked ? splitText(tagged, limits, sentences) : null;
    if (pieces) {
      return pieces.map((piece) => ({ segment: index, plain, tagged: piece, elements }));
    }
    const plainPieces = splitText(plain, limits, sentences);
    if (!plainPieces) throw new TranslationError('too-long', 'One sentence is more than is taken.');
    return plainPieces.map((piece) => ({
      segment: index,
      plain: piece,
      tagged: escapeHtml(piece),
      elements: [],
    }));
  });
}

/**
 * Gathers answers until segments are whole. A link that a service has lost is put around its words where
 * they are found, or behind the paragraph.
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
      const own = partsBySegment.get(index) ?? [];
      const runs = own.map((part) => answersOf.get(part));
      const segment = segments[index];
      if (!segment || runs.includes(undefined)) continue;
      const join = (field: 'text' | 'html') => runs.map((run) => run?.[field]).join(' ');
      const joined = { text: join('text'), html: join('html') };
      const marked = own.some(({ elements }) => elements.length > 0);
      whole.push({ id: segment.id, ...withMarkup(segment, joined, marked) });
    }
    return whole;
  };
}

/** @param marked whether the service was sent the markup */
function withMarkup(segment: Segment, translated: RichText, marked: boolean): RichText {
  const runs = markedRuns(tagText(segment));
  if (runs.length === 0) return translated;
  return marked
    ? withLinksBehind(translated, lostLinks(translated.html, runs))
    : placeRuns(translated.text, runs, []);
}
