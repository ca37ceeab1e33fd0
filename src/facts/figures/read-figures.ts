import type { BriefLanguage } from '../../language/language.ts';
import type { NumberStyle } from '../../language/numbers-style.ts';
import { tokenizeNumbers } from '../../language/numbers-tokens.ts';
import type { Span } from '../../language/span.ts';
import { readAmount } from './amounts.ts';
import { readEnglishDate } from './dates-en.ts';
import { readVietnameseDate } from './dates-vi.ts';
import type { Figure, Reader, Scan } from './figure.ts';
import { fillMissingUnits } from './missing-units.ts';
import { qualifierBefore, qualifierBehind } from './qualifiers.ts';
import { readAgeDecade } from './quantities-en.ts';
import { readEnglishRank, readVietnameseRank } from './ranks.ts';
import { readEnglishTime, readVietnameseTime } from './times.ts';
import { isEnglishMeasure } from './units-en.ts';
import { isVietnameseMeasure } from './units-vi.ts';

/** In order: the first reader that takes a token has it. */
const READERS: Readonly<Record<BriefLanguage, readonly Reader[]>> = {
  vi: [readVietnameseTime, readVietnameseDate, readVietnameseRank, readAmount],
  en: [readEnglishTime, readEnglishDate, readEnglishRank, readAgeDecade, readAmount],
};

/** Widens a figure by the words before and behind it that qualify it, not back beyond `from`. */
function qualify(scan: Scan, figure: Figure, from: number): Figure {
  const behind = qualifierBehind(scan.tokens, figure.end, scan.language);
  const before = qualifierBefore(scan.tokens, beforeArticle(scan, figure.start), scan.language);
  if (behind && qualifies(figure, behind.qualifier)) {
    return { ...figure, end: behind.end, qualifier: behind.qualifier };
  }
  if (!before || before.start < from || !qualifies(figure, before.qualifier)) return figure;
  const isPlace = before.qualifier === 'more-than' && isSmallOn(scan, figure);
  return isPlace ? figure : { ...figure, start: before.start, qualifier: before.qualifier };
}

/** 'nearly a 20-degree difference', 'more than the 20.4 million': the article stands between. */
function beforeArticle({ tokens, language }: Scan, start: number): number {
  const word = tokens[start - 1]?.lower;
  return language === 'en' && (word === 'a' || word === 'an' || word === 'the') ? start - 1 : start;
}

/** 'trên sáu kênh' is on six channels; small numbers in words are seldom exceeded. */
function isSmallOn({ tokens }: Scan, figure: Figure): boolean {
  const isSpelled = tokens[figure.start]?.kind === 'word';
  return (
    tokens[figure.start - 1]?.lower === 'trên' &&
    isSpelled &&
    typeof figure.value === 'number' &&
    figure.value < 10
  );
}

/** 'đến năm 2030' and 'by up to Friday' limit no date: of dates and clocks only 'about' is said. */
function qualifies(figure: Figure, qualifier: NonNullable<Figure['qualifier']>): boolean {
  if (figure.kind === 'rank') return false;
  return (figure.kind !== 'date' && figure.kind !== 'time') || qualifier === 'about';
}

export interface SentenceFigures {
  scan: Scan;
  figures: Figure[];
}

/**
 * Reads the figures of one sentence from left to right; each token is looked at a bounded number of
 * times, so the time grows with the length of the text and no faster.
 */
export function readFigures(
  text: string,
  sentence: Span,
  language: BriefLanguage,
  style: NumberStyle,
): SentenceFigures {
  const tokens = tokenizeNumbers(text, sentence);
  const isMeasure = (at: number): boolean =>
    language === 'vi' ? isVietnameseMeasure(tokens, at) : isEnglishMeasure(tokens, at);
  const scan: Scan = { text, tokens, language, style, place: { style, isMeasure } };
  const figures: Figure[] = [];
  let at = 0;
  let free = 0;
  while (at < tokens.length) {
    let next = at + 1;
    for (const read of READERS[language]) {
      const figure = read(scan, at);
      if (!figure) continue;
      next = Math.max(next, figure.end);
      if (figure.kind !== 'none') {
        const qualified = qualify(scan, figure, free);
        free = qualified.end;
        figures.push(qualified);
        next = Math.max(next, qualified.end);
      }
      break;
    }
    at = next;
  }
  return { scan, figures: fillMissingUnits(scan, figures) };
}
