import type { PictureState } from '../records.ts';

/** How many pictures are in each state, before any is counted. */
export function noCounts(): Record<PictureState, number> {
  return {
    waiting: 0,
    'needs-permission': 0,
    kept: 0,
    refused: 0,
    'over-budget': 0,
    failed: 0,
  };
}
