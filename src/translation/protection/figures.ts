import { primarySubtag } from '../languages.ts';
import type { LanguagePair } from '../translator.ts';
import { SCALES, SCALE_LANGUAGES, SMALL_NUMBERS } from './number-words.ts';

/** A figure as it is written, and the values it may stand for. */
interface Figure {
  text: string;
  values: number[];
  /** Digits without separators and outer zeros: what no way of writing changes. */
  significant: string;
  start: number;
  end: number;
  scale: number;
}

/** Latin digits for the decimal digits of any script (Unicode Nd come in runs of ten). */
function latinDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String(((digit.codePointAt(0) ?? 0) - zero) % 10);
  });
}

/** The power of ten that is written behind a figure, and where it ends. */
function scaleBehind(text: string, end: number): { scale: number; end: number } {
  let scale = 1;
  let at = end;
  for (;;) {
    const rest = text.slice(at, at + 24);
    const word = /^[\s-]*(\p{L}[\p{L}\p{M}]*)/u.exec(rest);
    const cjk = /^\s*([千万萬亿億兆만억조])/u.exec(rest);
    const found = SCALES.get((cjk ?? word)?.[1]?.toLowerCase() ?? '');
    const match = cjk ?? word;
    if (!match || found === undefined) return { scale, end: at };
    scale *= found;
    at += match[0].length;
  }
}

/** The separator of thousands in a language (CLDR), or none where the language is not known. */
function groupSeparator(language: string): string | undefined {
  if (language === 'und') return undefined;
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1234567);
  return parts.find(({ type }) => type === 'group')?.value;
}

/**
 * What digits with separators may mean: `3.370` is 3370 where the language separates thousands so,
 * and else also 3.37, because news is not strict about it; `1.500.000` is only the one.
 */
function readings(digits: string, separator: string | undefined): number[] {
  const plain = Number(digits.replace(/[^0-9]/g, ''));
  const last = digits.match(/[.,]/g)?.at(-1);
  if (last === undefined) return [plain];
  const at = digits.lastIndexOf(last);
  const decimal = Number(`${digits.slice(0, at).replace(/[^0-9]/g, '')}.${digits.slice(at + 1)}`);
  const grouped = /^\d{1,3}(?:[.,\s]\d{3})+$/.test(digits);
  const once = digits.indexOf(last) === at;
  return [
    ...(grouped ? [plain] : []),
    ...(once && !(grouped && last === separator) ? [decimal] : []),
  ];
}

/** Powers of ten that prices and headlines glue to the digits. */
const SUFFIXES = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['tr', 1e6],
  ['b', 1e9],
]);

const FIGURE = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)*/g;

function figuresOf(raw: string, language: string): Figure[] {
  const separator = groupSeparator(language);
  const text = latinDigits(raw);
  const figures = [...text.matchAll(FIGURE)].map((match): Figure => {
    const [digits] = match;
    const start = match.index;
    const { scale, end } = scaleBehind(text, start + digits.length);
    const values = readings(digits, separator).map((value) => value * scale);
    // '1.2m' is millions or metres; only glued letters are read so.
    const suffix = SUFFIXES.get(/^[a-z]+/i.exec(text.slice(end, end + 8))?.[0].toLowerCase() ?? '');
    if (suffix !== undefined) values.push(...values.map((value) => value * suffix));
    // '14h', '14:30': afternoon hours may be told on a clock of twelve.
    const hour = Number(digits);
    if (
      hour > 12 &&
      hour < 24 &&
      /^(?:\s*(?:h|giờ|Uhr)(?!\p{L})|:\d)/u.test(text.slice(end, end + 6))
    ) {
      values.push(hour - 12);
    }
    const significant = digits.replace(/[^0-9]/g, '').replace(/^0+|0+$/g, '');
    return { text: digits, values, significant, start, end, scale };
  });
  // '2 triệu 370 nghìn' may be written as one figure.
  for (const [index, figure] of figures.entries()) {
    const next = figures[index + 1];
    if (!next || next.scale >= figure.scale || text.slice(figure.end, next.start).trim() !== '') {
      continue;
    }
    const sum = (figure.values[0] ?? 0) + (next.values[0] ?? 0);
    figure.values.push(sum);
    next.values.push(sum);
  }
  return figures;
}

/** A value for comparing: nine digits, since products of powers of ten are not exact. */
const comparable = (value: number): string => value.toPrecision(9);

/** Names of the months in a language, long and short, in lower case; January first. */
function monthNames(language: string): string[][] {
  const formats = (['long', 'short'] as const).map(
    (style) => new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' }),
  );
  return Array.from({ length: 12 }, (_, month) =>
    formats.map((format) =>
      format
        .formatToParts(Date.UTC(2001, month, 15))
        .filter(({ type }) => type === 'month')
        .map(({ value }) => value.toLowerCase().replace(/\.$/, ''))
        .join(''),
    ),
  );
}

/** Whether a figure is a month by its place: 'tháng 10', or the second number of '23/10'. */
function isMonth(before: string, value: number): boolean {
  if (value < 1 || value > 12) return false;
  return /tháng\s$/iu.test(before) || /\d[/.-]$/.test(before) || before.endsWith('月');
}

/** A translation as figures are looked for in it. */
interface SearchedText {
  target: string;
  /** Values of its figures, as `comparable` writes them, and their significant digits. */
  values: Set<string>;
  significant: Set<string>;
  figures: number;
  /** Its words in lower case with single spaces, and a space at either end. */
  words: string;
  months: () => string[][];
}

function searched(translation: string, target: string): SearchedText {
  const figures = figuresOf(translation, target);
  let months: string[][] | undefined;
  return {
    target,
    values: new Set(figures.flatMap(({ values }) => values.map(comparable))),
    significant: new Set(figures.map(({ significant }) => significant)),
    figures: figures.length,
    words: ` ${translation.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `,
    months: () => (months ??= monthNames(target)),
  };
}

/** Whether a translation may say a small figure in words. */
function saidInWords(value: number, text: SearchedText, fewerFigures: boolean): boolean {
  if (!Number.isInteger(value) || value > 99) return false;
  const words = SMALL_NUMBERS.get(primarySubtag(text.target));
  if (!words) return fewerFigures && value <= 12;
  return (words[value] ?? []).some((word) => text.words.includes(` ${word} `));
}

/** How much is looked at before a figure to tell what it is. */
const BEFORE = 8;

/**
 * The figures of a text that its translation lacks, as the original writes them. Another way to write
 * one is no loss: separators, digits of another script, 'tỷ' and 'billion', a month by its name, a
 * small number in words, an afternoon hour on a clock of twelve.
 *
 * @param pair languages of original and translation
 */
export function missingFigures(
  original: string,
  translation: string,
  { from, to: target }: LanguagePair,
): string[] {
  const text = searched(translation, target);
  const figures = figuresOf(original, from);
  const scalesKnown = SCALE_LANGUAGES.has(primarySubtag(target));
  const missing = figures.filter((figure) => {
    if (figure.values.some((value) => text.values.has(comparable(value)))) return false;
    if (!scalesKnown && text.significant.has(figure.significant)) return false;
    const before = original.slice(Math.max(0, figure.start - BEFORE), figure.start);
    const value = Number(figure.text);
    const month = isMonth(before, value) ? (text.months()[value - 1] ?? []) : [];
    if (month.some((name) => text.words.includes(name))) return false;
    // '05:00' is '5 a.m.' elsewhere.
    if (figure.text === '00' && /\d\s?[:h]$/.test(before)) return false;
    return !saidInWords(value, text, text.figures < figures.length);
  });
  return [...new Set(missing.map(({ text }) => text))];
}
