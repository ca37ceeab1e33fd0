import {
  recognizeAge,
  recognizeCurrency,
  recognizeDateTime,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite';
import { parse } from 'chrono-node';
import nlp from 'compromise';
import type { LabelledArticle, LabelledFigure } from './facts-data.ts';

/** A program to compare with: it speaks English only, and only some kinds of figures. */
export interface Baseline {
  name: string;
  kinds: readonly string[];
  /** Figures of one line of text, offsets into the line. */
  read(line: string): LabelledFigure[];
}

function figure(kind: string, start: number, text: string, value: string): LabelledFigure {
  return { kind, start, end: start + text.length, text, value, qualifier: '' };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function isoOf(part: { year: number | null; month: number | null; day: number | null }): string {
  const head = part.year === null ? '-' : String(part.year);
  const rest = [part.month, part.day].filter((value) => value !== null).map(pad);
  return part.year === null && rest.length === 0 ? '' : [head, ...rest].join('-');
}

/** What of a chrono date the text says, as our values write it. */
function chronoValue(components: ReturnType<typeof parse>[number]['start']): string {
  const known = (name: 'year' | 'month' | 'day'): number | null =>
    components.isCertain(name) ? components.get(name) : null;
  return isoOf({ year: known('year'), month: known('month'), day: known('day') });
}

/** Dates that hang on the day of publishing do not count here, for anyone. */
const RELATIVE =
  /\b(?:ago|last|next|this|past|today|tonight|yesterday|tomorrow|now|later|in|within|for|weeks?|months?|years?|days?|hours?|minutes?)\b/i;

const chrono: Baseline = {
  name: 'chrono-node',
  kinds: ['date'],
  read: (line) =>
    parse(line)
      .filter(({ text }) => !RELATIVE.test(text))
      .map(({ index, text, start, end }) => {
        const low = chronoValue(start);
        const high = end ? chronoValue(end) : '';
        return figure('date', index, text, high === '' ? low : `${low}..${high}`);
      }),
};

interface CompromiseMatch {
  text: string;
  offset: { start: number; length: number };
  terms: { tags: string[] }[];
  number?: { num: number | null; prefix: string; suffix: string };
  money?: { num: number | null };
}

/** Tags of numbers that compromise itself takes for something else than a count. */
const OTHER_NUMBERS: ReadonlySet<string> = new Set(['Date', 'Year', 'Time', 'Ordinal']);

const compromise: Baseline = {
  name: 'compromise (numbers, money; its dates are a plug-in)',
  kinds: ['money', 'percent', 'quantity'],
  read: (line) => {
    const doc = nlp(line);
    const money = (doc as unknown as { money(): typeof doc })
      .money()
      .json({ offset: true }) as CompromiseMatch[];
    const priced = new Set(money.map(({ offset }) => offset.start));
    const numbers = doc.numbers().json({ offset: true }) as CompromiseMatch[];
    return [
      ...money.map(({ text, offset, money: read }) =>
        figure('money', offset.start, text, String(read?.num ?? '')),
      ),
      ...numbers
        .filter(({ offset }) => !priced.has(offset.start))
        .filter(
          ({ terms }) => !terms.some(({ tags }) => tags.some((tag) => OTHER_NUMBERS.has(tag))),
        )
        .map(({ text, offset, number: read }) =>
          figure(
            read?.suffix === '%' ? 'percent' : 'quantity',
            offset.start,
            text,
            String(read?.num ?? ''),
          ),
        ),
    ];
  },
};

interface Recognized {
  start: number;
  text: string;
  typeName: string;
  resolution: { value?: string; values?: { timex?: string; type?: string }[] } | null;
}

/** 'XXXX-10-01' of a timex is '--10-01' here; weekdays and durations name no day of the calendar. */
function timexValue(timex: string): string {
  if (!/^(?:\d{4}|XXXX)(?:-\d{2}){0,2}$/.test(timex)) return '';
  return timex.startsWith('XXXX') ? timex.replace('XXXX-', '--') : timex;
}

function resolved(kind: string, found: readonly Recognized[]): LabelledFigure[] {
  return found.map(({ start, text, resolution }) =>
    figure(kind, start, text, (resolution?.value ?? '').replace('%', '')),
  );
}

const recognizers: Baseline = {
  name: 'Microsoft recognizers',
  kinds: ['date', 'money', 'percent', 'quantity'],
  read: (line) => {
    const dates = (recognizeDateTime(line, 'en-us') as unknown as Recognized[]).map((found) =>
      figure(
        'date',
        found.start,
        found.text,
        timexValue(found.resolution?.values?.[0]?.timex ?? ''),
      ),
    );
    const named = [
      ...dates.filter(({ value }) => value !== ''),
      ...resolved('money', recognizeCurrency(line, 'en-us') as unknown as Recognized[]),
      ...resolved('percent', recognizePercentage(line, 'en-us') as unknown as Recognized[]),
      ...resolved('quantity', recognizeAge(line, 'en-us') as unknown as Recognized[]),
      ...resolved('quantity', recognizeDimension(line, 'en-us') as unknown as Recognized[]),
    ];
    const numbers = resolved('quantity', recognizeNumber(line, 'en-us') as unknown as Recognized[]);
    const free = numbers.filter(
      (number) => !named.some(({ start, end }) => start < number.end && number.start < end),
    );
    return [...named, ...free];
  },
};

export const BASELINES: readonly Baseline[] = [chrono, compromise, recognizers];

/** Reads an article line by line with a baseline. */
export function readWithBaseline(baseline: Baseline, article: LabelledArticle): LabelledFigure[] {
  let offset = 0;
  const figures: LabelledFigure[] = [];
  for (const line of article.text.split('\n')) {
    for (const found of baseline.read(line)) {
      figures.push({ ...found, start: found.start + offset, end: found.end + offset });
    }
    offset += line.length + 1;
  }
  return figures.sort((a, b) => a.start - b.start);
}
