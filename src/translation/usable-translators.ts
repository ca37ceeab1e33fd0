import type { Availability, LanguagePair, Translator } from './translator.ts';

/** Translators that a view offers, and the first of them that needs nothing more. */
export interface UsableTranslators {
  usable: Translator[];
  ready: Translator | undefined;
}

/**
 * Asks translators whether they can translate a pair; sends no text anywhere.
 *
 * @param chosen id of the reader's choice: it stays in sight, and starting it says what it lacks
 */
export async function usableTranslators(
  translators: readonly Translator[],
  pair: LanguagePair,
  chosen: string,
): Promise<UsableTranslators> {
  const found = await Promise.all(translators.map((one) => availabilityOf(one, pair)));
  return {
    usable: translators.filter(({ id, destination }, index) => {
      if (id === chosen && destination !== null) return true;
      // What the device cannot do is not offered: nothing in options could change it.
      const hopeless = destination === 'device' && found[index] === 'unsupported-pair';
      return found[index] !== 'not-set-up' && !hopeless;
    }),
    ready: translators.find((_, index) =>
      ['available', 'downloadable'].includes(found[index] ?? ''),
    ),
  };
}

/** One that cannot even say whether it is set up must not take the others along. */
async function availabilityOf(translator: Translator, pair: LanguagePair): Promise<Availability> {
  try {
    return await translator.availability(pair);
  } catch (error) {
    console.warn(`The translator '${translator.id}' could not be asked.`, error);
    return 'not-set-up';
  }
}
