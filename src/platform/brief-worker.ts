import enModel from '../../models/entities-en.bin?url';
import viModel from '../../models/entities-vi.bin?url';
import { createBrief } from '../brief/create-brief.ts';
import { type EntityModel, loadEntityModel } from '../entities/recognize.ts';
import { type BriefLanguage, isBriefLanguage } from '../language/language.ts';
import type { BriefAnswer, BriefRequest } from './brief-protocol.ts';

const MODEL_URLS: Record<BriefLanguage, string> = { vi: viModel, en: enModel };

/** A language's model is read once; the other language's is never loaded for it. */
const models = new Map<BriefLanguage, Promise<EntityModel>>();

function entityModel(language: BriefLanguage): Promise<EntityModel> {
  let model = models.get(language);
  if (!model) {
    model = readModel(language);
    models.set(language, model);
    // A failed reading is forgotten, so that the next request tries again.
    model.catch(() => models.delete(language));
  }
  return model;
}

async function readModel(language: BriefLanguage): Promise<EntityModel> {
  const response = await fetch(MODEL_URLS[language]);
  return loadEntityModel(language, new Uint8Array(await response.arrayBuffer()));
}

async function answer({ id, input, summarySentences }: BriefRequest): Promise<BriefAnswer> {
  try {
    const brief = createBrief(input, {
      summarySentences,
      ...(isBriefLanguage(input.language) && { entityModel: await entityModel(input.language) }),
    });
    return { id, ok: true, brief };
  } catch (error) {
    return { id, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', (event: MessageEvent<BriefRequest>) => {
  void answer(event.data).then((result) => self.postMessage(result));
});
