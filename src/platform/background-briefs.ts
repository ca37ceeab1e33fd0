import { type BriefClient, startBriefClient } from './brief-client.ts';
import { likelyLanguage, rememberLanguage } from './likely-language.ts';
import { messenger } from './messenger.ts';

/** Wakes the background, so that it is ready for a brief by the time the page has been read. */
export function prepareBackgroundBriefs(): void {
  messenger
    .sendMessage('prepareBriefs', { language: likelyLanguage() })
    .catch((error: unknown) => console.warn('No brief could be prepared.', error));
}

/**
 * Has briefs made in the background, where code and models stay warm for a while; should the background
 * fail, in a worker of this page.
 */
export function backgroundBriefs(): BriefClient {
  let worker: BriefClient | undefined;
  return {
    async request(input, summarySentences) {
      rememberLanguage(input.language);
      try {
        return await messenger.sendMessage('makeBrief', { input, summarySentences });
      } catch (error) {
        console.warn('The background made no brief.', error);
        worker ??= startBriefClient();
        return worker.request(input, summarySentences);
      }
    },
    close: () => worker?.close(),
  };
}
