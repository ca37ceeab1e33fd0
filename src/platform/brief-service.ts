import { browser } from 'wxt/browser';
import { type BriefLanguage, isBriefLanguage } from '../language/language.ts';
import {
  MakeBriefSchema,
  PrepareBriefsSchema,
  requireExtensionPage,
  requireShape,
} from '../messaging/guards.ts';
import { entityModel, makeBrief } from './brief-maker.ts';
import { messenger, ownIdentity } from './messenger.ts';
import { WARM_UP } from './warm-up-texts.ts';

/** Key of `storage.session` that holds the language of the last brief of this run of the browser. */
const LAST_LANGUAGE = 'lastBriefLanguage';

/** How long after a model is read a sample is made, unless an article has come. */
const IDLE_MS = 30;

/** How long a page that has just been opened is left alone before the next brief is got ready. */
const PAGE_MS = 1000;

/** Languages of which a brief has been made since the background was started. */
const warm = new Set<string>();

/** Reads a language's model, and after a while makes a sample so that its code has been compiled. */
async function prepare(language: BriefLanguage, wait: number): Promise<void> {
  if (warm.has(language)) return;
  await entityModel(language);
  setTimeout(() => {
    if (warm.has(language)) return;
    warm.add(language);
    makeBrief({ text: WARM_UP[language], language }, 1).catch((error: unknown) => {
      warm.delete(language);
      console.warn('A sample brief could not be made.', error);
    });
  }, wait);
}

/**
 * Gets ready for a brief, for a page that is an article: once a brief has been asked for in this run of
 * the browser, and in its language. Readers who never ask pay nothing.
 */
export async function expectBrief(): Promise<void> {
  const { [LAST_LANGUAGE]: language } = await browser.storage.session.get(LAST_LANGUAGE);
  if (typeof language !== 'string' || !isBriefLanguage(language)) return;
  setTimeout(() => {
    prepare(language, IDLE_MS).catch((error: unknown) => {
      console.warn('The name model could not be read in advance.', error);
    });
  }, PAGE_MS);
}

/** Makes briefs for the popup: here code and models stay warm from one opening to the next. */
export function serveBriefMessages(): void {
  messenger.onMessage('prepareBriefs', async ({ data, sender }) => {
    requireExtensionPage(sender, ownIdentity());
    await prepare(requireShape(PrepareBriefsSchema, data).language, IDLE_MS);
  });
  messenger.onMessage('makeBrief', async ({ data, sender }) => {
    requireExtensionPage(sender, ownIdentity());
    const { input, summarySentences } = requireShape(MakeBriefSchema, data);
    warm.add(input.language);
    const brief = await makeBrief(input, summarySentences);
    await browser.storage.session.set({ [LAST_LANGUAGE]: input.language });
    return brief;
  });
}
