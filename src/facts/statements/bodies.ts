import type { AttributionLexicon } from './lexicon.ts';
import type { Unit } from './units.ts';

/** What may stand before an organisation or a country that is itself the subject of a clause. */
const OPENERS = new Set([
  'the',
  'but',
  'and',
  'while',
  'as',
  'that',
  'however',
  'although',
  'though',
  'because',
  'so',
  'when',
  'nhưng',
  'và',
  'còn',
  'tuy nhiên',
  'khi',
  'rằng',
  'vì',
  'song',
  'nên',
  'phía',
  'nước',
  'tỉnh',
]);

/** How many words a voice may stand before its body: 'a spokeswoman for the', 'đại diện của'. */
const VOICE_REACH = 4;

const VOICE_LINKS = new Set(
  'của từ phía for the of at from by tỉnh thành phố huyện quận nước thuộc'.split(' '),
);

/**
 * Whether the name at `at`, an organisation or a place, speaks itself or through a voice of its own
 * ('a spokesman for the BBC'), and is not just part of somebody's description ('một quan chức NATO').
 *
 * @param start first unit of the phrase when it is known; the clause's start is looked for otherwise.
 * @returns the index of the phrase's first unit, or nothing.
 */
export function isSpeakingBody(
  units: readonly Unit[],
  at: number,
  lexicon: AttributionLexicon,
  start?: number,
): number | undefined {
  const type = units[at]?.entity?.type;
  if (type !== 'organization' && type !== 'place') return undefined;
  for (let length = 1; length <= VOICE_REACH; length += 1) {
    for (let from = at - length; from >= Math.max(0, at - VOICE_REACH); from -= 1) {
      const words = units.slice(from, from + length);
      if (words.some(({ kind }) => kind !== 'word')) continue;
      if (units.slice(from + length, at).some(({ text }) => !VOICE_LINKS.has(text))) continue;
      if (lexicon.voices.has(words.map(({ text }) => text).join(' '))) {
        return type === 'organization' ? from : undefined;
      }
    }
  }
  if (start !== undefined && (at === start || (at === start + 1 && units[start]?.text === 'the'))) {
    return type === 'organization' ? start : undefined;
  }
  if (start !== undefined) return undefined;
  const before = units[at - 1];
  if (!before || before.kind === 'mark' || before.kind === 'quote') return at;
  if (before.text === "'s" || before.text === '’s') return at - 1;
  if (before.kind !== 'word' || !OPENERS.has(before.text)) return undefined;
  if (units[at - 2]?.kind === 'name' && /^(?:and|và)$/u.test(before.text)) return undefined;
  if (before.text !== 'the') return at - 1;
  const further = units[at - 2];
  if (further?.kind === 'word' && !OPENERS.has(further.text)) return undefined;
  return further?.text === 'and' && units[at - 3]?.kind === 'name' ? undefined : at - 1;
}
