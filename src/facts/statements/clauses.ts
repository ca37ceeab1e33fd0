import type { AttributionLexicon } from './lexicon.ts';
import type { Unit } from './units.ts';

/** How far behind its first word a clause shows its verb, in units. */
const REACH = 14;

/**
 * Whether a clause without a connector starts at unit `from` ('admitted he was late', 'added the
 * victim had been taken away'), and not just an object ('added two goals').
 */
export function startsBareClause(
  units: readonly Unit[],
  from: number,
  lexicon: AttributionLexicon,
): boolean {
  const first = units[from];
  if (first && lexicon.bareStarters.has(first.text)) return true;
  if (!first || (first.kind === 'word' && lexicon.adjuncts.has(first.text))) return false;
  if (lexicon.clauseStarters.has(first.text)) return true;
  for (let at = from + 1; at < Math.min(units.length, from + REACH); at += 1) {
    const unit = units[at];
    if (!unit || unit.kind === 'quote' || unit.kind === 'mark') return false;
    if (unit.kind !== 'word') continue;
    if (lexicon.relatives.has(unit.text)) return false;
    if (lexicon.finite.has(unit.text)) return true;
  }
  return false;
}
