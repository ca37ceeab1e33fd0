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

/**
 * The clause of each token of a sentence, counted from 0: commas, semicolons, colons, brackets,
 * dashes and quotation marks start a new one. Numbers are one token each, so that no comma of
 * '3,370' does.
 */
export function clauseNumbers({ tokens }: Scan): number[] {
  let clause = 0;
  return tokens.map((token) => {
    if (CLAUSE_SIGNS.has(token.text)) clause += 1;
    return clause;
  });
}
