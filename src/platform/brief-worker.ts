import { makeBrief, provideModel } from './brief-maker.ts';
import type { BriefAnswer, BriefRequest, PrepareRequest } from './brief-protocol.ts';
import { WARM_UP } from './warm-up-texts.ts';

async function answer({ id, input, summarySentences }: BriefRequest): Promise<BriefAnswer> {
  try {
    return { id, ok: true, brief: await makeBrief(input, summarySentences) };
  } catch (error) {
    return { id, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** How long nothing is asked before a sample is made. */
const IDLE_MS = 30;

/** Answers the requests of the page that started this worker. */
export function serveBriefs(scope: typeof globalThis): void {
  let asked = false;
  scope.addEventListener('message', ({ data }: MessageEvent<BriefRequest | PrepareRequest>) => {
    if ('prepare' in data) {
      provideModel(data.prepare, data.model);
      // Not where the article is there already, or just coming: it would wait for the sample.
      setTimeout(() => {
        if (asked) return;
        // What fails here fails again, and is told, with the article.
        makeBrief({ text: WARM_UP[data.prepare], language: data.prepare }, 1).catch(
          () => undefined,
        );
      }, IDLE_MS);
      return;
    }
    asked = true;
    void answer(data).then((result) => scope.postMessage(result));
  });
}
