import { builtInEngine } from './built-in.ts';
import type {
  SummaryEngine,
  SummaryEngineId,
  SummaryRequest,
  SummaryRun,
  WrittenSummary,
} from './engine.ts';
import { type SummaryErrorCode, asSummaryError } from './errors.ts';

/** A summary with the name of who wrote it. */
export interface SignedSummary extends WrittenSummary {
  engine: SummaryEngineId;
  /** Set when the engine asked for failed and the built-in one stepped in: which, and why. */
  fellBack?: { from: SummaryEngineId; reason: SummaryErrorCode; retryAfter?: number };
}

/**
 * Has an engine write a summary; when it cannot or fails, the built-in one writes it, and the result
 * says so. What the failed engine had streamed before is to be thrown away: progress of type `text`
 * starts over.
 *
 * @throws SummaryError `aborted` only: a reader who stops wants no other summary.
 */
export async function writeSummary(
  engine: SummaryEngine,
  request: SummaryRequest,
  run: SummaryRun = {},
): Promise<SignedSummary> {
  try {
    return { ...(await engine.summarize(request, run)), engine: engine.id };
  } catch (error) {
    const { code, retryAfter } = asSummaryError(error, run.signal);
    if (code === 'aborted' || engine.id === builtInEngine.id) throw error;
    return {
      ...(await builtInEngine.summarize(request, run)),
      engine: builtInEngine.id,
      fellBack: {
        from: engine.id,
        reason: code,
        ...(retryAfter !== undefined && { retryAfter }),
      },
    };
  }
}
