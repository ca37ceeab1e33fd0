import { makeBrief } from './brief-maker.ts';
import type { BriefAnswer, BriefRequest, PrepareRequest } from './brief-protocol.ts';
import { WARM_UP } from './warm-up-texts.ts';

async function answer({ id, input, summarySentences }: BriefRequest): Promise<BriefAnswer> {
  try {
    return { id, ok: true, brief: await makeBrief(input, summarySentences) };
  } catch (error) {
    return { id, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<BriefRequest | PrepareRequest>) => {
  if ('prepare' in data) {
    // A model that does not load fails again, and is told, with the article.
    makeBrief({ text: WARM_UP[data.prepare], language: data.prepare }, 1).catch(() => undefined);
    return;
  }
  void answer(data).then((result) => self.postMessage(result));
});
