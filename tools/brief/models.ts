import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type EntityModel, loadEntityModel } from '../../src/entities/recognize.ts';
import { type BriefLanguage, isBriefLanguage } from '../../src/language/language.ts';

const loaded = new Map<BriefLanguage, EntityModel>();

/** The shipped name tagger of a language, read from `models/` once; undefined for other languages. */
export function entityModelFor(language: string): EntityModel | undefined {
  if (!isBriefLanguage(language)) return undefined;
  const known = loaded.get(language);
  if (known) return known;
  const file = path.join(import.meta.dirname, '../../models', `entities-${language}.bin`);
  const model = loadEntityModel(language, readFileSync(file));
  loaded.set(language, model);
  return model;
}
