import { isCapitalized, type Token } from '../../language/numbers-tokens.ts';
import type { Figure, NoFigure, NumberFigure, Scan } from './figure.ts';
import type { Amount } from './quantities-vi.ts';
import { endsNoun, isEnglishMeasure, isPluralNoun } from './units-en.ts';
import type { ReadUnit } from './units-vi.ts';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const OLDEST = 122;

/** What 'one' may count: 'one year', 'one mile', 'one person'; 'one day' is some day. */
const ONE_MEASURES = words(
  'year month week hour minute mile kilometer kilometre meter metre foot inch decade century',
);
/** 'one man was killed' counts him, 'one man told us' does not. */
const ONE_PEOPLE = words('person man woman child boy girl soldier officer policeman victim');
const AFTER_ONE_PERSON = words('was is has died were dead killed injured missing');

/** Nouns behind a hyphen that make a figure a share or a shape and no count. */
const NO_COUNT = words('way on off step sided fold time to by handed piece faced in or a and');

function quantity(amount: Amount, end: number, unit?: string): NumberFigure {
  return {
    kind: 'quantity',
    start: amount.start,
    end,
    value: amount.value,
    ...(amount.until !== undefined && { until: amount.until }),
    ...(unit !== undefined && { unit }),
  };
}

function isHyphen(token: Token | undefined): boolean {
  return token !== undefined && token.glued && (token.text === '-' || token.text === '‑');
}

/** 'mother of two': how many children. */
const PARENTS = words(
  'mother father mum mom dad parent parents mothers fathers grandmother grandfather',
);

/** '13-year-old', '20 years old', 'aged 33', 'at the age of 20', 'Willoughby, 37, took'. */
function readAge({ tokens }: Scan, amount: Amount): NumberFigure | undefined {
  const { start, end, value } = amount;
  const tail = tokens.slice(end, end + 5).map((token) => token.lower);
  const hyphened = isHyphen(tokens[end]);
  if (
    hyphened &&
    /^years?$/.test(tail[1] ?? '') &&
    tail[2] === '-' &&
    /^olds?$/.test(tail[3] ?? '')
  ) {
    return quantity(amount, end + 4, 'years old');
  }
  if (/^years?$/.test(tail[0] ?? '')) {
    if (tail[1] === 'old') return quantity(amount, end + 2, 'years old');
    if (tail[1] === '-' && tail[2] === 'old') return quantity(amount, end + 3, 'years old');
    if (tail[1] === 'of' && tail[2] === 'age') return quantity(amount, end + 3, 'years old');
  }
  if (amount.number.spelled && value < 2) return undefined;
  if (value > OLDEST || !Number.isInteger(value) || amount.unit) return undefined;
  const before = tokens.slice(Math.max(0, start - 3), start).map((token) => token.lower);
  const last = before.at(-1);
  if (last === 'aged' || (last === 'age' && before.at(-2) !== 'of')) {
    return { ...quantity(amount, end, 'years old'), start: start - 1 };
  }
  const isTurning = /^(?:turn|turns|turned|turning)$/.test(last ?? '');
  if (isTurning && endsNoun(tokens[end])) return quantity(amount, end, 'years old');
  const asOld = last === 'as' && (before.at(-2) === 'young' || before.at(-2) === 'old');
  if (asOld || (last === 'of' && before.at(-2) === 'age'))
    return quantity(amount, end, 'years old');
  return isApposition(tokens, amount) ? quantity(amount, end, 'years old') : undefined;
}

/** ', 37,' behind a name or a noun: an age set off by commas, or by a comma and the end. */
function isApposition(tokens: readonly Token[], { start, end, number, until }: Amount): boolean {
  const adverb = /^(?:also|now|then|just|only)$/.test(tokens[start - 1]?.lower ?? '') ? 1 : 0;
  const [owner, comma] = tokens.slice(Math.max(0, start - 2 - adverb), start - adverb);
  if (number.spelled || until !== undefined || start < 2) return false;
  const after = tokens[end];
  const closed =
    after === undefined || after.text === ',' || after.text === '.' || after.text === ';';
  const word =
    owner?.kind === 'word' || owner?.text === ')' || owner?.text === '"' || owner?.text === '”';
  if (comma?.text === ',' && word && closed) return true;
  const bracket = comma?.text === '(' && after?.text === ')' && owner !== undefined;
  return bracket && isCapitalized(owner) && Number(tokens[start]?.text) >= 15;
}

/** 'in his 40s', 'in her early 20s': ten years of age. */
export function readAgeDecade({ tokens }: Scan, at: number): NumberFigure | undefined {
  const [token, suffix] = tokens.slice(at, at + 2);
  if (token?.kind !== 'digits' || !/^\d0$/.test(token.text)) return undefined;
  if (suffix?.lower !== 's' || !suffix.glued) return undefined;
  const before = tokens.slice(Math.max(0, at - 3), at).map((word) => word.lower);
  const owned = before.some((word) => /^(?:his|her|their|my|our|your|the)$/.test(word));
  if (
    !owned ||
    (!before.includes('in') &&
      !before.some((word) => word === 'early' || word === 'late' || word === 'mid'))
  ) {
    return undefined;
  }
  const low = Number(token.text);
  return {
    kind: 'quantity',
    start: at,
    end: at + 2,
    value: low,
    until: low + 9,
    unit: 'years old',
  };
}

/** 'two-hour', '25,000-strong crowd', '20-storey'. */
function readHyphenated(scan: Scan, amount: Amount): Figure | NoFigure | undefined {
  const { tokens } = scan;
  const noun = tokens[amount.end + 1];
  if (!isHyphen(tokens[amount.end]) || noun?.kind !== 'word' || !noun.glued) return undefined;
  const end = amount.end + 2;
  if (NO_COUNT.has(noun.lower)) return { kind: 'none', start: amount.start, end };
  if (noun.lower === 'strong') {
    const crowd = tokens[end];
    return crowd && !endsNoun(crowd)
      ? quantity(amount, end + 1, crowd.text)
      : quantity(amount, end);
  }
  if (amount.number.spelled && amount.value === 1 && !isEnglishMeasure(tokens, amount.end + 1)) {
    return { kind: 'none', start: amount.start, end };
  }
  return quantity(amount, end, noun.text);
}

/** 'one year', 'one man was killed', 'one man and two women'. */
function oneCounts(tokens: readonly Token[], { start, end }: Amount): boolean {
  const noun = tokens[end]?.lower ?? '';
  if (ONE_MEASURES.has(noun)) return true;
  // 'only one shot', 'at least one person': a count is meant.
  const isStressed = /^(?:only|just|exactly|least)$/.test(tokens[start - 1]?.lower ?? '');
  if (isStressed && !endsNoun(tokens[end])) return true;
  if (!ONE_PEOPLE.has(noun)) return false;
  const after = tokens[end + 1]?.lower ?? '';
  const isListed = tokens[start - 1]?.lower === 'and' && isPluralNoun(tokens, start - 2);
  return AFTER_ONE_PERSON.has(after) || isListed;
}

/** Which half it is, not how much: 'the top half of the order'. */
const BEFORE_PART = words(
  'top bottom first second other better latter upper lower early late northern southern eastern western final my other',
);

/** What is told in shares besides people and things: 'a two-thirds majority'. */
const SHARED = words('majority stake share vote cut interest');

function readWords(scan: Scan, amount: Amount): Figure | NoFigure | undefined {
  const { tokens } = scan;
  const { start, end, number, value, unit } = amount;
  const none: NoFigure = { kind: 'none', start, end };
  const first = tokens[start];
  const [before, next] = [tokens[start - 1]?.lower ?? '', tokens[end]?.lower ?? ''];
  if (value === 0 || (before === 'or' && tokens[start - 2]?.lower === 'one')) return none;
  // 'World War Two', 'Chapter Four'
  if (
    first &&
    start > 0 &&
    isCapitalized(first) &&
    isCapitalized(tokens[start - 1] ?? first) &&
    !unit
  )
    return none;
  if (number.fraction) {
    const after = tokens[end];
    const isShareOf = next === 'of' || next === 'the' || next === 'its' || next === 'their';
    if (value === 0.5) {
      const timed = isEnglishMeasure(tokens, end);
      const halfTime = BEFORE_PART.has(before) || next === 'time' || isHyphen(after);
      if (halfTime) return none;
      return timed || isShareOf
        ? quantity(amount, timed ? end + 1 : end, timed ? after?.text : undefined)
        : undefined;
    }
    const isNoun = after !== undefined && (isPluralNoun(tokens, end) || SHARED.has(after.lower));
    return quantity(amount, isNoun ? end + 1 : end, isNoun ? after.text : undefined);
  }
  if (value === 1 && end === start + 1 && number.multiplier === undefined) {
    return oneCounts(tokens, amount) && before !== 'no'
      ? quantity(amount, end + 1, tokens[end]?.text)
      : none;
  }
  const olds = tokens.slice(end, end + 5).map((token) => token.lower);
  if (/^\d+-years?-olds$/.test(olds.join(''))) {
    // 'two 18-year-olds': their age is a figure of its own.
    return quantity(amount, end, olds.join(''));
  }
  if (unit) return quantity(amount, unit.end, unit.unit);
  const isParent = before === 'of' && PARENTS.has(tokens[start - 2]?.lower ?? '');
  const follows =
    isParent ||
    next === 'of' ||
    next === 'were' ||
    next === 'are' ||
    next === 'have' ||
    next === 'had';
  const isLong = end > start + 1;
  return follows || isLong || isHyphen(tokens[start - 1]) ? quantity(amount, end) : none;
}

function singularUnit(tokens: readonly Token[], at: number): ReadUnit | undefined {
  const token = tokens[at];
  return token && isEnglishMeasure(tokens, at) && token.kind === 'word'
    ? { unit: token.text, end: at + 1 }
    : undefined;
}

/** A count or a measure: '10,000 people', 'two hours', '13-year-old', 'one year'. */
export function readEnglishQuantity(scan: Scan, amount: Amount): Figure | NoFigure | undefined {
  const { tokens } = scan;
  const age = readAge(scan, amount);
  if (age) return age;
  const hyphenated = readHyphenated(scan, amount);
  if (hyphenated) return hyphenated;
  if (amount.number.spelled) return readWords(scan, amount);
  const unit = amount.unit ?? singularUnit(tokens, amount.end);
  // '60 Minutes' in running text is a programme.
  const noun = tokens[amount.end];
  const before = tokens[amount.start - 1];
  const isTitle =
    noun !== undefined &&
    noun.text.length > 3 &&
    isCapitalized(noun) &&
    isEnglishMeasure(tokens, amount.end);
  if (isTitle && before && !isCapitalized(before))
    return { kind: 'none', start: amount.start, end: amount.end + 1 };
  if (before?.lower === 'minus' && isEnglishMeasure(tokens, amount.end)) {
    const below = { ...amount, value: -amount.value, start: amount.start - 1 };
    return quantity(below, unit?.end ?? amount.end, unit?.unit);
  }
  if (unit) return quantity(amount, unit.end, unit.unit);
  const range = amount.until !== undefined && !isPluralNoun(tokens, amount.end);
  if (range) return { kind: 'none', start: amount.start, end: amount.end };
  return amount.value === 0 ? undefined : quantity(amount, amount.end);
}
