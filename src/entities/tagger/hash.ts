/**
 * 32-bit FNV-1a over the UTF-16 units of a string (Fowler, Noll and Vo), so that names of features
 * and words become whole numbers once and are only mixed after that.
 */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** Mixes a second number into a hash; the order matters. The finaliser is MurmurHash3's (public domain). */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h + 0x9e3779b9, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
