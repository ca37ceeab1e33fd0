import { describe, expect, it } from 'vitest';
import type { SummaryEngine, SummaryProgress } from '../../../../src/summary/engines/engine.ts';
import { builtInEngine } from '../../../../src/summary/engines/built-in.ts';
import { SummaryError } from '../../../../src/summary/engines/errors.ts';
import { writeSummary } from '../../../../src/summary/engines/write-summary.ts';

const SENTENCE = 'The new bridge over the river opened to traffic on Monday.';
const ARTICLE = { text: SENTENCE, language: 'en', sentences: 3 };

function engine(summarize: SummaryEngine['summarize']): SummaryEngine {
  return { id: 'chat-completions', availability: async () => 'available', summarize };
}

describe('writeSummary', () => {
  it('says which engine wrote', async () => {
    expect(
      await writeSummary(
        engine(async () => ({ text: 'It opened.' })),
        ARTICLE,
      ),
    ).toEqual({
      text: 'It opened.',
      engine: 'chat-completions',
    });
    expect(await writeSummary(builtInEngine, ARTICLE)).toEqual({
      text: SENTENCE,
      sources: [{ start: 0, end: SENTENCE.length }],
      engine: 'built-in',
    });
  });

  it('falls back to the built-in engine with a reason, and starts telling anew', async () => {
    const progress: SummaryProgress[] = [];
    const failing = engine(async (_request, run) => {
      run?.onProgress?.({ type: 'text', text: 'It op' });
      throw new SummaryError('quota', 'No more.', { retryAfter: 5_000 });
    });
    const run = { onProgress: (step: SummaryProgress) => progress.push(step) };
    expect(await writeSummary(failing, ARTICLE, run)).toEqual({
      text: SENTENCE,
      sources: [{ start: 0, end: SENTENCE.length }],
      engine: 'built-in',
      fellBack: { from: 'chat-completions', reason: 'quota', retryAfter: 5_000 },
    });
    expect(progress.at(-1)).toEqual({ type: 'text', text: SENTENCE });
  });

  it('falls back after an error that nobody foresaw', async () => {
    const broken = engine(() => Promise.reject(new RangeError('surprise')));
    const { engine: id, fellBack } = await writeSummary(broken, ARTICLE);
    expect({ id, fellBack }).toEqual({
      id: 'built-in',
      fellBack: { from: 'chat-completions', reason: 'bad-answer' },
    });
  });

  it('writes nothing for a reader who stopped', async () => {
    const stopped = engine(() => Promise.reject(new SummaryError('aborted', 'Stopped.')));
    await expect(writeSummary(stopped, ARTICLE)).rejects.toMatchObject({ code: 'aborted' });
    const signal = AbortSignal.abort();
    await expect(writeSummary(builtInEngine, ARTICLE, { signal })).rejects.toMatchObject({
      code: 'aborted',
    });
  });
});
