import type { Entity, EntityType } from '../../entities/entity.ts';
import { foldDiacritics } from '../../language/fold.ts';
import { looksVietnamese } from '../../language/vietnamese-syllable.ts';
import { primarySubtag, scriptOf } from '../languages.ts';
import type { LanguagePair } from '../translator.ts';

/** A name of the article with all the forms it is mentioned by, the fullest first. */
export interface ProtectedName {
  type: EntityType;
  forms: string[];
}

/** The names of a brief with their forms; `text` is the canonical text the mentions point into. */
export function protectedNames(entities: readonly Entity[], text: string): ProtectedName[] {
  return entities.map(({ name, type, mentions }) => {
    const forms = new Set([name, ...mentions.map(({ start, end }) => text.slice(start, end))]);
    return { type, forms: [...forms].sort((a, b) => b.length - a.length) };
  });
}

/** Folded words with single spaces, and a space at either end, so that ` an ` is a word. */
function words(text: string): string {
  return ` ${foldDiacritics(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** Whether a text names something: as words, or written as one ('Hà Nội', 'Hanoi'). */
function names(text: string, form: string): boolean {
  const [haystack, needle] = [words(text), words(form)];
  if (needle.trim() === '') return true;
  if (haystack.includes(needle)) return true;
  return (
    needle.trim().includes(' ') && haystack.replaceAll(' ', '').includes(needle.replaceAll(' ', ''))
  );
}

/** The names of the world's countries and regions in a language (CLDR), folded, to their codes. */
function regionCodes(language: string): Map<string, string> {
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const codes = new Map<string, string>();
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const code = String.fromCharCode(first, second);
      const name = display.of(code);
      if (name !== undefined) codes.set(words(name), code);
    }
  }
  return codes;
}

const regionsOf = new Map<string, Map<string, string>>();

/** The code of the country or region that a name names in a language. */
function regionCode(name: string, language: string): string | undefined {
  const codes = regionsOf.get(language) ?? regionCodes(language);
  regionsOf.set(language, codes);
  return codes.get(words(name));
}

/** Whether a name of an organisation or a work stays as it is in a translation: 'VinFast', 'F-16'. */
function isUntranslatable(name: string, { from }: LanguagePair): boolean {
  const tokens = name.split(/[\s-]+/);
  if (tokens.length > 1) return false;
  const [token = ''] = tokens;
  if (/\p{Ll}\p{Lu}|\d/u.test(token)) return true;
  return primarySubtag(from) === 'vi' && /\p{Ll}/u.test(token) && !looksVietnamese(token);
}

/**
 * The names of a text that its translation lacks, as the original writes them. People and places are
 * looked for; countries by their name in the language of the translation too; organisations and works
 * only where a translation has no reason to change them. Between scripts nothing is looked for, since
 * names are transcribed there.
 */
export function missingNames(
  original: string,
  translation: string,
  all: readonly ProtectedName[],
  pair: LanguagePair,
): string[] {
  if (scriptOf(pair.to) !== 'Latn' || (pair.from !== 'und' && scriptOf(pair.from) !== 'Latn')) {
    return [];
  }
  const regions = new Intl.DisplayNames([pair.to], { type: 'region', fallback: 'none' });
  return all.flatMap(({ type, forms }) => {
    const form = forms.find((candidate) => containsWords(original, candidate));
    if (form === undefined) return [];
    if (type !== 'person' && type !== 'place' && !isUntranslatable(form, pair)) return [];
    if (forms.some((candidate) => names(translation, candidate))) return [];
    const code = type === 'place' && pair.from !== 'und' ? regionCode(form, pair.from) : undefined;
    const abroad = code === undefined ? undefined : regions.of(code);
    return abroad !== undefined && names(translation, abroad) ? [] : [form];
  });
}

/** Whether a text has a form as whole words, diacritics and case as they are. */
function containsWords(text: string, form: string): boolean {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + form.length, at + form.length + 2);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return form !== '';
  }
  return false;
}
