import { type EntityModel, recognizeEntities } from '../entities/recognize.ts';
import { extractFacts } from '../facts/extract-facts.ts';
import { isBriefLanguage } from '../language/language.ts';
import { segmentText } from '../language/sentences.ts';
import { summarize } from '../summary/summarize.ts';
import type { Brief } from './brief.ts';
import type { BriefInput } from './brief-input.ts';

export interface BriefOptions {
  /** The name tagger of the text's language; without one the brief has no entities. */
  entityModel?: EntityModel;
  /** How many sentences the summary has at most; 3 unless told otherwise. */
  summarySentences?: number;
}

/**
 * The one pipeline from text to brief. Facts and names are read in Vietnamese and English only; the
 * summary works in any language. Nothing is read from outside `input.text`; the title only ranks.
 */
export function createBrief(input: BriefInput, options: BriefOptions = {}): Brief {
  const text = segmentText(input.text, input.language);
  const title = input.title === undefined ? {} : { title: input.title };
  const readable = isBriefLanguage(input.language);
  const entities =
    readable && options.entityModel ? recognizeEntities(text, options.entityModel, title) : [];
  const facts = readable
    ? extractFacts(text, {
        entities,
        ...title,
        ...(input.publishedTime !== undefined && { publishedTime: input.publishedTime }),
      })
    : [];
  const summary = summarize(text, {
    sentences: options.summarySentences ?? 3,
    ...title,
    ...(input.leadParagraphs !== undefined && { leadParagraphs: input.leadParagraphs }),
  });
  return {
    version: 1,
    language: input.language,
    summary: summary.map(({ start, end }) => ({ text: input.text.slice(start, end), start, end })),
    facts,
    entities,
  };
}
