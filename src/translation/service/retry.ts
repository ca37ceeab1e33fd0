import { TranslationError } from '../errors.ts';
import type { Clock } from '../environment.ts';

/** Tries in all, the first included. */
const TRIES = 4;
/** Milliseconds before the second try; doubled for each one after. */
const FIRST_WAIT = 500;
/** A service that asks for more patience than this has the reader decide. */
const LONGEST_WAIT = 30_000;

/**
 * Does something again while it fails in a way that may pass: no network, a service out of order, or
 * one that is asked too often. Waits 0.5, 1 and 2 seconds, or what the service asks for, up to half a
 * minute.
 *
 * @throws TranslationError the last failure, or the first that does not pass by waiting
 */
export async function retried<Result>(
  attempt: () => Promise<Result>,
  clock: Clock,
  signal: AbortSignal | undefined,
): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      const wait = waitAfter(error, tried);
      if (wait === null) throw error;
      await clock.sleep(wait, signal).catch((cause: unknown) => {
        throw new TranslationError('aborted', 'Stopped while waiting.', { cause });
      });
    }
  }
}

/** Milliseconds to wait after a failed try, or null where another try is of no use. */
function waitAfter(error: unknown, tried: number): number | null {
  if (!(error instanceof TranslationError) || !error.passes || tried >= TRIES) return null;
  const wait = Math.max(error.retryAfter, FIRST_WAIT * 2 ** (tried - 1));
  return wait <= LONGEST_WAIT ? wait : null;
}
