import type { Entity } from '../../entities/entity.ts';
import type { Unit } from '../statements/units.ts';
import type { AgreementLexicon } from './lexicon.ts';

/** How many units may stand between two joined names: 'giữa thành phố A và công ty B'. */
const GAP = 6;

/** How many units of auxiliaries may stand between a subject's last comma and the verb. */
const AUXILIARIES = 2;

/** The names behind 'giữa' or 'between' near unit `from`, and where the last one ends. */
export function partiesBetween(
  units: readonly Unit[],
  from: number,
  lexicon: AgreementLexicon,
): { names: Entity[]; end: number } | undefined {
  for (let at = from; at < Math.min(units.length, from + GAP); at += 1) {
    const unit = units[at];
    if (unit?.kind === 'mark') return undefined;
    if (unit?.kind !== 'word' || unit.text !== lexicon.between) continue;
    const names = namesAfter(units, at + 1, lexicon);
    const last = names.at(-1);
    const end = units.slice(at).find(({ entity }) => entity && entity === last)?.end;
    return names.length > 1 && end !== undefined ? { names, end } : undefined;
  }
  return undefined;
}

/** The joined names that start near unit `from`: 'A', 'A và B', 'A, B and C'. */
export function namesAfter(
  units: readonly Unit[],
  from: number,
  lexicon: AgreementLexicon,
): Entity[] {
  const names: Entity[] = [];
  let last = from;
  for (let at = from; at < units.length && at - last <= GAP; at += 1) {
    const unit = units[at];
    if (!unit || unit.kind === 'quote') break;
    if (unit.kind === 'mark' && !/^[,\-–&]$/u.test(unit.text)) break;
    if (unit.kind === 'mark' && unit.text === ',' && names.length === 0) break;
    if (unit.kind !== 'name' || !unit.entity || unit.entity.type === 'other') continue;
    if (names.length > 0 && !isJoined(units, last, at, lexicon)) break;
    names.push(unit.entity);
    last = at;
  }
  return names;
}

function isJoined(
  units: readonly Unit[],
  last: number,
  at: number,
  lexicon: AgreementLexicon,
): boolean {
  return units
    .slice(last + 1, at)
    .some(({ text }) => lexicon.and.has(text) || lexicon.with.has(text) || /^[,\-–&]$/u.test(text));
}

/**
 * The names that are the subject of the verb at unit `verb`, and where their clause starts. Signers
 * with appositions between commas are all taken; of people and the bodies they act for, the people.
 */
export function subjectNames(
  units: readonly Unit[],
  verb: number,
  lexicon: AgreementLexicon,
): { names: Entity[]; start: number; passive: boolean } {
  let low = verb;
  while (low > 0 && !isBoundary(units[low - 1])) low -= 1;
  // 'A, giám đốc X, và B, đã ký': the names stand before the comma.
  if (
    units[low - 1]?.text === ',' &&
    verb - low <= AUXILIARIES &&
    !hasName(units.slice(low, verb))
  ) {
    while (low > 0 && (units[low - 1]?.text === ',' || !isBoundary(units[low - 1]))) low -= 1;
  }
  const clause = units.slice(low, verb);
  const entities = clause.flatMap(({ entity }, i) =>
    entity && entity.type !== 'other' && !lexicon.detachers.has(clause[i - 1]?.text ?? '')
      ? [entity]
      : [],
  );
  return {
    names: withoutOffices(entities),
    start: units[low]?.start ?? units[verb]?.start ?? 0,
    passive: clause.some(({ kind, text }) => kind === 'word' && lexicon.passives.has(text)),
  };
}

/** People instead of the bodies named in their titles. */
function withoutOffices(entities: readonly Entity[]): Entity[] {
  const people = entities.filter(({ type }) => type === 'person');
  return people.length > 0 ? people : [...entities];
}

function hasName(units: readonly Unit[]): boolean {
  return units.some(({ kind }) => kind === 'name');
}

function isBoundary(unit: Unit | undefined): boolean {
  return !unit || unit.kind === 'quote' || (unit.kind === 'mark' && /^[,;:.()]$/u.test(unit.text));
}

/**
 * Who 'hai bên', 'the two countries' before unit `verb` are: the only two names of the kind in the
 * words before it, or in the sentence before.
 */
export function pairNames(
  units: readonly Unit[],
  verb: number,
  before: readonly Unit[],
  lexicon: AgreementLexicon,
): Entity[] | undefined {
  const pair = lexicon.pairs.find(({ words }) =>
    units.slice(0, verb).some((_, at) => words.every((word, i) => units[at + i]?.text === word)),
  );
  if (!pair) return undefined;
  const types = pair.type ? [pair.type] : (['organization', 'place'] as const);
  for (const within of [units.slice(0, verb), before]) {
    for (const type of types) {
      const names = new Set(
        within.flatMap(({ entity }, i) =>
          entity?.type === type && !lexicon.detachers.has(within[i - 1]?.text ?? '')
            ? [entity]
            : [],
        ),
      );
      if (names.size === 2) return [...names];
    }
  }
  return undefined;
}
