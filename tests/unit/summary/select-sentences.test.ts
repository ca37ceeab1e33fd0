import { describe, expect, it } from 'vitest';
import { selectSentences } from '../../../src/summary/select-sentences.ts';

const worth = Array.from({ length: 40 }, () => 0.5);

function candidate(concepts: number[], length = 10, merit = 0) {
  return { concepts, length, merit };
}

describe('selectSentences', () => {
  it('prefers two sentences that cover more together over the two best alone', () => {
    const candidates = [
      candidate([0, 1, 2, 3, 4, 5]),
      candidate([0, 1, 2, 3, 6, 7]),
      candidate([10, 11, 12, 13, 14]),
    ];
    expect(selectSentences({ candidates, worth, expectedLength: 40, count: 2 })).toEqual([0, 2]);
  });

  it('leaves a second sentence out that adds length and nothing else', () => {
    const candidates = [candidate([0, 1, 2, 3, 4, 5, 6, 7]), candidate([8], 60)];
    expect(selectSentences({ candidates, worth, expectedLength: 20, count: 2 })).toEqual([0]);
    expect(selectSentences({ candidates, worth, expectedLength: 20, count: 3 })).toEqual([0, 1]);
  });

  it('never takes two sentences that say the same', () => {
    const candidates = [candidate([0, 1, 2, 3]), candidate([0, 1, 2, 4]), candidate([5, 6, 7])];
    expect(selectSentences({ candidates, worth, expectedLength: 90, count: 3 })).toEqual([0, 2]);
  });

  it('weighs merit against what a sentence covers', () => {
    const candidates = [candidate([0, 1, 2], 10, -0.2), candidate([3, 4], 10)];
    expect(selectSentences({ candidates, worth, expectedLength: 20, count: 1 })).toEqual([1]);
    const free = [candidate([0, 1, 2], 10), candidate([3, 4], 10)];
    expect(selectSentences({ candidates: free, worth, expectedLength: 20, count: 1 })).toEqual([0]);
  });

  it('takes nothing from nothing', () => {
    expect(selectSentences({ candidates: [], worth: [], expectedLength: 20, count: 3 })).toEqual(
      [],
    );
  });
});
