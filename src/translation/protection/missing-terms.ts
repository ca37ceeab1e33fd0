import type { LanguagePair } from '../translator.ts';
import { missingFigures } from './figures.ts';
import { type ProtectedName, missingNames } from './names.ts';

/** Figures and names of the original, as it writes them, that the translation lacks. */
export function missingTerms(
  original: string,
  translation: string,
  names: readonly ProtectedName[],
  pair: LanguagePair,
): string[] {
  return [
    ...missingFigures(original, translation, pair),
    ...missingNames(original, translation, names, pair),
  ];
}
