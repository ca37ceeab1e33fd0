import type { PictureStatus } from '../../library/pictures/picture-status.ts';
import type { PictureState } from '../../library/records.ts';

/** What needs the reader first, then what goes on by itself, then what is over. */
const ORDER = ['needs-permission', 'waiting', 'over-budget', 'failed', 'refused'] as const;

/** The one thing to say of an article's pictures. */
export function pictureStage({ counts }: PictureStatus): PictureState {
  return ORDER.find((state) => counts[state] > 0) ?? 'kept';
}
