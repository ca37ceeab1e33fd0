import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entity } from '../../../src/entities/entity.ts';
import { loadEntityModel, recognizeEntities } from '../../../src/entities/recognize.ts';
import { segmentText } from '../../../src/language/sentences.ts';

const MODELS = path.join(import.meta.dirname, '../../../models');

/** The bytes of the model that ships for a language. */
export function modelBytes(language: 'vi' | 'en'): Uint8Array {
  return readFileSync(path.join(MODELS, `entities-${language}.bin`));
}

const models = {
  vi: loadEntityModel('vi', modelBytes('vi')),
  en: loadEntityModel('en', modelBytes('en')),
};

/** The entities of a text, found with the model that ships. */
export function recognize(language: 'vi' | 'en', text: string, title?: string): Entity[] {
  return recognizeEntities(
    segmentText(text, language),
    models[language],
    title === undefined ? {} : { title },
  );
}

/** The words of each mention of an entity. */
export function mentionTexts(text: string, entity: Entity | undefined): string[] {
  return entity?.mentions.map(({ start, end }) => text.slice(start, end)) ?? [];
}
