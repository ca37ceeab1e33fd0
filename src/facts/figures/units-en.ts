import { readEnglishWords } from '../../language/numbers-en.ts';
import { isCapitalized, type Token } from '../../language/numbers-tokens.ts';
import type { ReadUnit } from './units-vi.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Units of measure, singular too: '6-foot', '1 km', 'one year'. */
const MEASURES = words(
  'year years month months week weeks day days hour hours minute minutes second seconds decade decades ' +
    'century centuries fortnight km kilometer kilometers kilometre kilometres m meter meters metre metres cm ' +
    'centimeter centimeters centimetre centimetres mm mile miles yard yards yd foot feet ft inch inches acre ' +
    'acres hectare hectares ha km² km2 m² m2 ton tons tonne tonnes kg kilo kilos kilogram kilograms gram grams ' +
    'g mg lb lbs pound pounds ounce ounces oz stone litre litres liter liters l ml gallon gallons barrel ' +
    'barrels degree degrees c f mph kph kmh knots magnitude point points time times gb mb tb mw gw kw kwh mwh ' +
    'watt watts hz ghz mhz hp megapixel megapixels volt volts calorie calories sq cubic mpg nm bpm',
);

/** Words of one line that are no head of a counted noun: the noun ended before them. */
const STOP = words(
  'of in on at to from for with by and or but who which that than then as if when while where were was are is ' +
    'be been being had have has having will would could should can may might must do does did not the a an his ' +
    'her its their our my your this these those after before since until during over under against between ' +
    'about around up down out off into onto per because so also just only still now ago later earlier away each ' +
    'it he she they we you i said says told killed injured came went made took left says including among via ' +
    'within without through across behind above below near despite amid there here more less versus vs plus ' +
    'back both all any some no yet even once too very well however according whose whom got get gets won lost',
);

/** Plurals that do not end in 's'. */
const IRREGULAR = words(
  'people men women children feet teeth mice geese police cattle sheep fish deer species series aircraft ' +
    'countrymen policemen policewomen firefighters fishermen businessmen gunmen crew staff personnel youth ' +
    'grandchildren schoolchildren media data criteria offspring servicemen congressmen congresswomen craft ' +
    'salmon troops percent others dead wounded',
);

/** Words in 's' that are no plural nouns. */
const NOT_PLURAL = words(
  'was is has his this its as us yes plus versus always says does goes comes makes gets takes gives wants ' +
    'needs towards besides perhaps sometimes less across process access success business press class loss ' +
    'previous famous various serious religious anonymous dangerous ambitious consecutive boss glass mass pass ' +
    'campus virus bonus census status focus thus minus bus gas lens chess illness fitness dress address congress progress crisis basis analysis',
);

/** Whether a token is a unit of measure. */
export function isEnglishMeasure(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.text === '°' || token.text === '%') return true;
  if (token.text === '-')
    return (
      token.glued && tokens[at + 1]?.glued === true && MEASURES.has(tokens[at + 1]?.lower ?? '')
    );
  if (token.kind !== 'word' || !MEASURES.has(token.lower)) return false;
  return !(token.lower.length === 1 && token.lower !== 'm' && !token.glued);
}

/** Whether a token looks like a noun in the plural. */
export function isPluralNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind !== 'word') return false;
  // 'MPs', 'NGOs'
  if (IRREGULAR.has(token.lower) || /^[A-Z]{2,}s$/.test(token.text)) return true;
  if (NOT_PLURAL.has(token.lower) || token.lower.length < 4) return false;
  return /[a-z]s$/.test(token.lower) && !/(?:ss|ous|us|is)$/.test(token.lower);
}

/** How many words a counted noun may have before its head. */
const LONGEST_NOUN = 5;

/** The words of one compound: 'X-ray', 'high-school'. */
function compoundEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (
    end < at + 6 &&
    tokens[end]?.text === '-' &&
    tokens[end]?.glued &&
    tokens[end + 1]?.kind === 'word' &&
    tokens[end + 1]?.glued
  ) {
    end += 2;
  }
  return end;
}

/**
 * The head of the counted noun or the measure at an index: 'people', 'species' of '135 shark species',
 * 'square miles'. Without a plural in sight there is none, except behind one.
 */
export function readEnglishUnit(
  text: string,
  tokens: readonly Token[],
  at: number,
  value: number,
): ReadUnit | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  if (first.text === '°' && tokens[at + 1]?.kind === 'word') {
    return { unit: text.slice(first.start, tokens[at + 1]?.end), end: at + 2 };
  }
  if (isEnglishMeasure(tokens, at) && first.kind === 'word') {
    const next = tokens[at + 1];
    const isSquare = (first.lower === 'sq' || first.lower === 'cubic') && next?.kind === 'word';
    const isDegree =
      first.lower.startsWith('degree') && /^(?:celsius|fahrenheit|c|f)$/.test(next?.lower ?? '');
    const isPer = next?.text === '/' && next.glued && tokens[at + 2]?.kind === 'word';
    const end = isSquare || isDegree ? at + 2 : isPer ? at + 3 : at + 1;
    return { unit: text.slice(first.start, tokens[end - 1]?.end), end };
  }
  if (first.lower === 'square' && isEnglishMeasure(tokens, at + 1)) {
    return { unit: text.slice(first.start, tokens[at + 1]?.end), end: at + 2 };
  }
  let next = at;
  for (let count = 0; count < LONGEST_NOUN; count += 1) {
    const token = tokens[next];
    if (!token || token.kind !== 'word' || STOP.has(token.lower)) break;
    // '1.7 million four years ago': the next number starts its own figure,
    // but not in 'two three-year deals'.
    if (readEnglishWords(tokens, next) && tokens[next + 1]?.text !== '-') break;
    const end = compoundEnd(tokens, next);
    const head = tokens[end - 1];
    // 'two Sainsbury's stores': whose they are does not end the noun.
    const mark = tokens[end]?.text;
    if (
      (mark === "'" || mark === '’') &&
      tokens[end + 1]?.lower === 's' &&
      tokens[end + 1]?.glued
    ) {
      next = end + 2;
      continue;
    }
    // '30 police employees': a noun that is always plural may only specify the next.
    const specifies = head && IRREGULAR.has(head.lower) && isPluralNoun(tokens, end);
    if (head && !specifies && isPluralNoun(tokens, end - 1)) {
      const possessive = tokens[end]?.text === "'" || tokens[end]?.text === '’';
      if (!possessive || count === 0) return { unit: head.text, end };
    }
    next = end;
  }
  const isSingular = value === 1 && first.kind === 'word' && !STOP.has(first.lower);
  return isSingular && !isCapitalized(first) ? { unit: first.text, end: at + 1 } : undefined;
}

/** Whether a word cannot be part of a counted noun. */
export function endsNoun(token: Token | undefined): boolean {
  return token === undefined || token.kind !== 'word' || STOP.has(token.lower);
}
