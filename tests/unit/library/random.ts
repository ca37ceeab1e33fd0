/**
 * Random whole numbers from 0 up to, without, `below`; the same ones for the same seed, which must not
 * be 0. Xorshift with 32 bits (Marsaglia, 'Xorshift RNGs', 2003).
 */
export function randomSource(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
