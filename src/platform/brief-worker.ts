import { makeBrief } from './brief-maker.ts';
import type { BriefAnswer, BriefRequest } from './brief-protocol.ts';

async function answer({ id, input, summarySentences }: BriefRequest): Promise<BriefAnswer> {
  try {
    return { id, ok: true, brief: await makeBrief(input, summarySentences) };
  } catch (error) {
    return { id, ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

self.addEventListener('message', (event: MessageEvent<BriefRequest>) => {
  void answer(event.data).then((result) => self.postMessage(result));
});
