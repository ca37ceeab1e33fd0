import type { BriefLanguage } from '../language/language.ts';
import { numberStyle } from '../language/numbers-style.ts';
import { tokenizeNumbers } from '../language/numbers-tokens.ts';
import { readNumber } from '../language/numbers.ts';
import type { Span } from '../language/span.ts';

/** A number as a text states it. */
export interface StatedNumber extends Span {
  /** Undefined for digits that are no number, such as `192.168.1.1`. */
  value: number | undefined;
  /** The digits as written, without a power of ten after them; empty for a number in words. */
  digits: string;
  spelt: boolean;
}

/** Every number of a text, in digits or in words, in text order; parts of dates are numbers too. */
export function statedNumbers(text: string, language: BriefLanguage): StatedNumber[] {
  const place = { style: numberStyle(text, language), isMeasure: () => false };
  const numbers: StatedNumber[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/gu)) {
    const tokens = tokenizeNumbers(text, { start: index, end: index + line.length });
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (!token || token.kind === 'sign') continue;
      const read = readNumber(tokens, at, place);
      const last = tokens[(read?.end ?? at + 1) - 1] ?? token;
      const spelt = token.kind === 'word';
      if (!read && spelt) continue;
      numbers.push({
        start: token.start,
        end: last.end,
        value: read?.value,
        digits: spelt ? '' : token.text,
        spelt,
      });
      if (read) at = read.end - 1;
    }
  }
  return numbers;
}
