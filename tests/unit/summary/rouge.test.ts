import { describe, expect, it } from 'vitest';
import { rouge } from '../../../tools/evaluate/summary-rouge.ts';

describe('rouge', () => {
  it('is 100 for the same words, whatever the case and the marks', () => {
    expect(rouge('Hà Nội, mưa to!', 'hà nội mưa to')).toEqual({ one: 100, two: 100, l: 100 });
  });

  it('counts each token once, and order only in 2 and L', () => {
    // Summary 'a b c d', reference 'b a c': three hits of 4 + 3; no common pair; sequence 'a c' or 'b c'.
    const score = rouge('a b c d', 'b a c');
    expect(score.one).toBeCloseTo((200 * 3) / 7);
    expect(score.two).toBe(0);
    expect(score.l).toBeCloseTo((200 * 2) / 7);
    expect(rouge('a a a', 'a').one).toBeCloseTo(50);
  });

  it('is 0 when one side is empty', () => {
    expect(rouge('', 'a b')).toEqual({ one: 0, two: 0, l: 0 });
  });
});
