import { noCounts } from '../../../src/library/pictures/no-counts.ts';
import type { PictureStatus } from '../../../src/library/pictures/picture-status.ts';
import type { PictureState } from '../../../src/library/records.ts';
import type { PictureProps } from '../../../src/ui/picture-view/picture-props.ts';
import { done, nothing } from './story.ts';

/** Of five pictures so many are in these states, and the others kept. */
export function pictureStatus(others: Partial<Record<PictureState, number>>): PictureStatus {
  const counts = { ...noCounts(), ...others };
  const taken = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const asked = counts['needs-permission'] + counts.refused > 0;
  return {
    total: 5,
    counts: { ...counts, kept: 5 - taken },
    origins: asked
      ? ['https://i1-vnexpress.vnecdn.net', 'https://cdn.tuoitre.vn', 'https://images.example']
      : [],
  };
}

export const pictures = (others: Partial<Record<PictureState, number>>): PictureProps => ({
  status: pictureStatus(others),
  budget: 200_000_000,
  onKeep: async () => true,
  onKeepEverywhere: async () => true,
  onDecline: done,
  onRetry: done,
  onOpenOptions: nothing,
});
