import type { AttributionLexicon } from './lexicon.ts';
import {
  beforeBracket,
  bodyEndingAt,
  isComma,
  isDash,
  personEndingAt,
  type Subject,
} from './noun-phrases.ts';
import type { Unit } from './units.ts';

/** How many commas an apposition may hold: 'Smith, 35, of Leeds, a nurse, said'. */
const MAX_COMMAS = 4;
/** How long a quoted title may be, in UTF-16 units: 'X, author of “Y”, said'. */
const QUOTED_TITLE = 60;

/**
 * The subject whose apposition the comma or dash at `close` ends: 'NAME, apposition, said' and 'the
 * head of it, NAME, said'.
 */
export function appositionSubject(
  units: readonly Unit[],
  close: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  const dashed = isDash(units, close);
  let commas = 0;
  for (let at = close - 1; at > 0 && commas < MAX_COMMAS; at -= 1) {
    if (endsApposition(units[at])) return undefined;
    if (dashed ? !isDash(units, at) : !isComma(units[at])) continue;
    commas += 1;
    const before = units[at - 1]?.text === ')' ? beforeBracket(units, at - 1) : at - 1;
    const named = units[before]?.entity;
    if (named?.type === 'person') {
      if (inRelativeClause(units, before)) continue;
      return withEnd(personEndingAt(units, before, lexicon), close);
    }
    if (named && (before <= 1 || units[at + 1]?.text === 'which')) {
      return withEnd(bodyEndingAt(units, before, lexicon), close);
    }
    const name = units.findIndex(({ kind }, i) => i > at && kind === 'name');
    if (commas > 1 || name >= close || units[name]?.entity?.type !== 'person') continue;
    const inside = personEndingAt(units, name, lexicon);
    if (inside && inside.from === at + 1) return withEnd(inside, close);
  }
  return units[close - 1]?.entity?.type === 'person'
    ? withEnd(personEndingAt(units, close - 1, lexicon), close)
    : undefined;
}

/** 'Kit, who married Rose, 31, said': whether the name at `at` belongs to such a clause. */
function inRelativeClause(units: readonly Unit[], at: number): boolean {
  let comma = at;
  while (comma > 0 && !isComma(units[comma])) comma -= 1;
  const first = units[comma + 1];
  return (
    comma > 0 &&
    first?.kind === 'word' &&
    /^(?:who|whose|whom|which|where|người|nơi)$/u.test(first.text)
  );
}

/** A sentence's or a clause's end, or a quotation that is more than a title inside the apposition. */
function endsApposition(unit: Unit | undefined): boolean {
  if (unit?.kind === 'quote') {
    return unit.end - unit.start > QUOTED_TITLE || /[,.?!]$/u.test(unit.inner ?? '');
  }
  return unit?.kind === 'mark' && /[;:.]/.test(unit.text);
}

function withEnd(subject: Subject | undefined, to: number): Subject | undefined {
  return subject && { ...subject, to };
}
