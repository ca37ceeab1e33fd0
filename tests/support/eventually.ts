import { vi } from 'vitest';

/** How long a busy machine may take; nothing waits so long unless it fails. */
const PATIENCE_MS = 30_000;

/** Tries a check until it holds. Rejects with its last error. */
export function eventually<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: PATIENCE_MS });
}
