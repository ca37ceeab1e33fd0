import type { Entity } from '../entities/entity.ts';
import type { Fact } from '../facts/fact.ts';
import type { LanguageCode } from '../language/language.ts';
import type { Span } from '../language/span.ts';

/** A sentence of the summary: an exact slice of the canonical text. */
export interface SummarySentence extends Span {
  text: string;
}

/** What the reader gets of an article; plain JSON, stored with a saved article. */
export interface Brief {
  version: 1;
  language: LanguageCode;
  summary: SummarySentence[];
  /** In text order. */
  facts: Fact[];
  /** By salience, highest first. */
  entities: Entity[];
}
