import type { Article } from '../article/article.ts';
import type { Brief } from '../brief/brief.ts';
import { type BriefInput, briefInput } from '../brief/brief-input.ts';
import { createBrief } from '../brief/create-brief.ts';
import { type EntityModel, loadEntityModel } from '../entities/recognize.ts';
import { type BriefLanguage, isBriefLanguage } from '../language/language.ts';
import { modelBytes } from './model-bytes.ts';

/** A language's model is read once; the other language's is never loaded for it. */
const models = new Map<BriefLanguage, Promise<EntityModel>>();

/** Takes a model whose bytes have been read already; one that is there stays. */
export function provideModel(language: BriefLanguage, bytes: ArrayBuffer): void {
  if (!models.has(language)) {
    models.set(language, Promise.resolve(loadEntityModel(language, new Uint8Array(bytes))));
  }
}

async function readModel(language: BriefLanguage): Promise<EntityModel> {
  return loadEntityModel(language, new Uint8Array(await modelBytes(language)));
}

/** The name tagger of a language. A failed reading is forgotten, so that the next request tries again. */
export function entityModel(language: BriefLanguage): Promise<EntityModel> {
  let model = models.get(language);
  if (!model) {
    model = readModel(language);
    model.catch(() => models.delete(language));
    models.set(language, model);
  }
  return model;
}

/** Makes a brief here and now, loading the model of its language first. */
export async function makeBrief(input: BriefInput, summarySentences: number): Promise<Brief> {
  return createBrief(input, {
    summarySentences,
    ...(isBriefLanguage(input.language) && { entityModel: await entityModel(input.language) }),
  });
}

/** The brief of an article, for the background, where there may be no workers. */
export function briefOf(article: Article, summarySentences: number): Promise<Brief> {
  return makeBrief(briefInput(article), summarySentences);
}
