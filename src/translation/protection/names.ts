import type { Entity, EntityType } from '../../entities/entity.ts';
import { foldDiacritics } from '../../language/fold.ts';
import { looksVietnamese } from '../../language/vietnamese-syllable.ts';
import { primarySubtag, scriptOf } from '../languages.ts';
import type { LanguagePair } from '../translator.ts';
import { EXONYMS, REGION_ALIASES } from './place-names.ts';

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

/** UN M49 areas that have names of their own (CLDR). */
const AREAS =
  '002 005 013 014 015 017 018 019 021 029 030 034 035 039 053 142 143 145 150 151 154 155 419';

function regionCodes(): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const countries = letters.flatMap((first) => letters.map((second) => first + second));
  return [...countries, ...AREAS.split(' ')];
}

/** All names of the world's countries and areas in a language (CLDR, and ours), by code. */
function regionNames(language: string): Map<string, string[]> {
  const displays = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' }),
  );
  return new Map(
    regionCodes().flatMap((code): [string, string[]][] => {
      const names = displays.flatMap((display) => display.of(code) ?? []);
      const all = [...names, ...(REGION_ALIASES[code] ?? [])];
      return all.length > 0 ? [[code, all]] : [];
    }),
  );
}

/** The names of one language, by code, and the codes of each folded name. */
interface Regions {
  names: Map<string, string[]>;
  codes: Map<string, string[]>;
}

const regionsByLanguage = new Map<string, Regions>();

function regionsIn(language: string): Regions {
  const known = regionsByLanguage.get(language);
  if (known) return known;
  const regions: Regions = { names: regionNames(language), codes: new Map() };
  for (const [code, names] of regions.names) {
    for (const name of new Set(names.map(words))) {
      regions.codes.set(name, [...(regions.codes.get(name) ?? []), code]);
    }
  }
  regionsByLanguage.set(language, regions);
  return regions;
}

const exonyms = new Map(EXONYMS.flatMap((group) => group.map((name) => [words(name), group])));

/** What a place may be called in another language. */
function namesAbroad(place: string, { from, to }: LanguagePair): string[] {
  const wanted = words(place);
  const codes = from === 'und' ? [] : (regionsIn(from).codes.get(wanted) ?? []);
  const abroad = codes.flatMap((code) => regionsIn(to).names.get(code) ?? []);
  return [...(exonyms.get(wanted) ?? []), ...abroad];
}

/** How much of a country's name its people's name keeps: 'Turk' of Turkey and Turkish. */
const STEM = 4;

/** Whether a text names a place, or the people of a place ('Russian' for Russia). */
function namesPlace(text: string, place: string): boolean {
  if (names(text, place)) return true;
  const stem = words(place).trim();
  return (
    stem.length > STEM && !stem.includes(' ') && words(text).includes(` ${stem.slice(0, STEM)}`)
  );
}

/**
 * Whether the words of a place's name that a translation keeps are there: of a Vietnamese name those
 * that are not Vietnamese ('Thành phố Mexico'), of others half ('Salt Lake City'). A name of
 * Vietnamese syllables only must be whole, since a part of one names another place.
 */
function hasKeptWords(text: string, place: string, { from }: LanguagePair): boolean {
  const all = place.split(/\s+/);
  if (all.length < 2 || all.every(looksVietnamese)) return false;
  const isVietnamese = primarySubtag(from) === 'vi';
  const parts = isVietnamese ? all.filter((part) => !looksVietnamese(part)) : all;
  const haystack = words(text);
  const there = parts.filter((part) => part.length > 2 && haystack.includes(words(part)));
  const needed = isVietnamese ? parts.length : parts.length / 2;
  return there.length > 0 && there.length >= needed;
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
  return all.flatMap(({ type, forms }) => {
    const form = forms.find((candidate) => containsWords(original, candidate));
    if (form === undefined) return [];
    if (type !== 'person' && type !== 'place' && !isUntranslatable(form, pair)) return [];
    if (forms.some((candidate) => names(translation, candidate))) return [];
    if (type === 'place' && hasKeptWords(translation, form, pair)) return [];
    const abroad = type === 'place' ? namesAbroad(form, pair) : [];
    return abroad.some((name) => namesPlace(translation, name)) ? [] : [form];
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
