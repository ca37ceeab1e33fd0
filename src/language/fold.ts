/**
 * Lower-cases a text and takes its diacritics away, so that `ha noi` finds `Hà Nội`. `đ` is a letter
 * of its own in Unicode, without a decomposition, and is folded by hand.
 *
 * @returns a text that may be shorter than the one given: offsets do not carry over.
 */
export function foldDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}
