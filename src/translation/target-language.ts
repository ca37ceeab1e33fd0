import type { LanguageCode } from '../language/language.ts';
import { acceptsPair } from './languages.ts';

/** The first wanted language that is not the text's own; and that can be had, where that is known. */
export function firstTarget(
  wanted: readonly LanguageCode[],
  from: LanguageCode,
  possible?: readonly LanguageCode[],
): LanguageCode {
  const other = wanted.filter((to) =>
    acceptsPair({ languages: [to], sources: [from] }, { from, to }),
  );
  const had = possible ? other.find((to) => possible.includes(to)) : other[0];
  return had ?? other[0] ?? wanted[0] ?? 'en';
}

/** The way a service writes a language: `zh` for `zh-Hans`. */
export function closestTarget(
  languages: readonly LanguageCode[],
  target: LanguageCode,
): LanguageCode {
  return (
    languages.find((to) => acceptsPair({ languages: [to] }, { from: 'und', to: target })) ?? target
  );
}
