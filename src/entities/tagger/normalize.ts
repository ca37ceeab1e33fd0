const OLD_TONES = 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.split(' ');
const NEW_TONES = 'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'.split(' ');
const TONES = new Map(OLD_TONES.map((old, i) => [old, NEW_TONES[i] ?? old]));
const OLD_TONE = new RegExp(`(?<!q)(?:${OLD_TONES.join('|')})$`, 'u');

/**
 * The form in which words are compared: composed, in lower case, with the tone mark where the older
 * of the two Vietnamese spellings puts it (`uỷ` → `ủy`, `hoà` → `hòa`).
 */
export function normalizeWord(word: string): string {
  const lower = word.normalize('NFC').toLowerCase();
  return lower.length > 6 ? lower : lower.replace(OLD_TONE, (tone) => TONES.get(tone) ?? tone);
}
