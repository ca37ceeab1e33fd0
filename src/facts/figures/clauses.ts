import type { Scan } from './figure.ts';

const CLAUSE_SIGNS: ReadonlySet<string> = new Set([
  ',',
  ';',
  ':',
  '(',
  ')',
  '–',
  '—',
  '"',
  '“',
  '”',
]);

/** Words that set one half of a line against the other. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  'thì nhưng song but while whereas though although'.split(' '),
);

/**
 * The clause of each token of a sentence, counted from 0: commas, semicolons, colons, brackets,
 * dashes, quotation marks and words such as 'thì' or 'but' start a new one. Numbers are one token each, so that no comma of
 * '3,370' does.
 */
export function clauseNumbers({ tokens }: Scan): number[] {
  let clause = 0;
  return tokens.map((token) => {
    if (CLAUSE_SIGNS.has(token.text) || CLAUSE_WORDS.has(token.lower)) clause += 1;
    return clause;
  });
}
