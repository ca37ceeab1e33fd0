import { expect, it } from 'vitest';
import { titleShares } from '../../../src/summary/title-share.ts';

it('is the share of the title, rare words first', () => {
  const sentences = [
    ['the', 'bridge', 'opened'],
    ['the', 'rain'],
    ['the', 'bridge'],
  ];
  const [first, second, third] = titleShares(sentences, ['the', 'bridge', 'opened', 'today']);
  expect(first).toBe(1);
  expect(third).toBeGreaterThan(second ?? 1);
  // ln 2 for 'the', which all three have, over ln 2 + ln 2.5 + ln 4.
  expect(second).toBeCloseTo(Math.log(2) / (Math.log(2) + Math.log(2.5) + Math.log(4)));
});

it('is 0 without a title, or when no sentence has a word of it', () => {
  expect(titleShares([['a'], ['b']], [])).toEqual([0, 0]);
  expect(titleShares([['a'], ['b']], ['c'])).toEqual([0, 0]);
});
