import type { Entity } from '../../entities/entity.ts';
import type { Span } from '../../language/span.ts';
import type { Unit } from '../statements/units.ts';
import { documentAfter, documentBefore } from './documents.ts';
import type { AgreementLexicon } from './lexicon.ts';
import { namesAfter, pairNames, partiesBetween, subjectNames } from './parties.ts';

/** What was done by whom; `document` is the span of its name without determiners. */
export interface Deed extends Span {
  parties: Entity[];
  document?: Span;
}

/** How far before its verb a passive word may stand, the agent between them, in units. */
const AGENT_REACH = 10;
/** How far before a verb a word may stand that makes it a plan or a wish, in units. */
const UNREALISED_REACH = 5;

/**
 * The deed whose verb starts at unit `at`.
 *
 * @param before the units of the sentence before, where 'hai bên' are looked for.
 */
export function deedAt(
  units: readonly Unit[],
  at: number,
  before: readonly Unit[],
  lexicon: AgreementLexicon,
): Deed | undefined {
  const signing = phraseLength(units, at, lexicon.signing);
  const appointing = phraseLength(units, at, lexicon.appointing);
  const after = at + Math.max(signing, appointing);
  if (after === at || isUnrealised(units, at, lexicon)) return undefined;
  return appointing > 0
    ? appointment(units, at, after, lexicon)
    : signature(units, at, after, before, lexicon);
}

function signature(
  units: readonly Unit[],
  at: number,
  after: number,
  before: readonly Unit[],
  lexicon: AgreementLexicon,
): Deed | undefined {
  const partner = partnersAfter(units, after, lexicon);
  const active = documentAfter(units, partner?.next ?? after, lexicon);
  const passive = active ? undefined : passiveBefore(units, at, lexicon);
  const document =
    active ?? (passive === undefined ? undefined : documentBefore(units, passive, lexicon));
  if (!document) return undefined;
  // Of a passive only the agent acts ('được Thủ tướng phê duyệt'); the rest names the document.
  const subject =
    passive === undefined
      ? subjectNames(units, at, lexicon)
      : { names: namesAfter(units.slice(0, at), passive + 1, lexicon), start: document.start };
  const behind = Math.max(document.next, after);
  const between = partiesBetween(units, behind, lexicon);
  const others = partner ?? partnersAfter(units, behind, lexicon);
  const named = between?.names ?? [...subject.names, ...(others?.names ?? [])];
  const parties = named.length > 1 ? named : (pairNames(units, at, before, lexicon) ?? named);
  if (parties.length === 0) return undefined;
  const ends = [document.end, between?.end ?? 0, others?.end ?? 0, units[after - 1]?.end ?? 0];
  return {
    start: Math.min(subject.start, document.start),
    end: Math.max(...ends),
    parties,
    document: { start: document.start, end: document.end },
  };
}

/** 'ký với A (hợp đồng)', 'signed … with A', 'approved by A'. */
function partnersAfter(
  units: readonly Unit[],
  from: number,
  lexicon: AgreementLexicon,
): { names: Entity[]; end: number; next: number } | undefined {
  const next = units[from];
  if (next?.kind !== 'word' || !(lexicon.with.has(next.text) || lexicon.by.has(next.text))) {
    return undefined;
  }
  const names = namesAfter(units, from + 1, lexicon);
  const last = units.findLastIndex(
    ({ entity }, i) => i > from && entity !== undefined && names.includes(entity),
  );
  const unit = units[last];
  return unit && { names, end: unit.end, next: last + 1 };
}

function appointment(
  units: readonly Unit[],
  at: number,
  after: number,
  lexicon: AgreementLexicon,
): Deed | undefined {
  const subject = subjectNames(units, at, lexicon);
  const verb = units[after - 1];
  if (!verb) return undefined;
  const passive = isPassive(units, at, lexicon) || subject.passive;
  const appointed = passive
    ? undefined
    : namesAfter(units, after, lexicon).find(({ type }) => type === 'person');
  const agent = passive ? units.findIndex(({ text }, i) => i >= after && lexicon.by.has(text)) : -1;
  const by = agent < 0 ? [] : (partnersAfter(units, agent, lexicon)?.names ?? []);
  if (subject.names.length === 0 || (!passive && !appointed)) return undefined;
  if (passive && !subject.names.some(({ type }) => type === 'person')) return undefined;
  const end = units.slice(after).find(({ entity }) => entity && entity === appointed)?.end;
  return {
    start: subject.start,
    end: end ?? verb.end,
    parties: [...subject.names, ...(appointed ? [appointed] : []), ...by],
  };
}

function isPassive(units: readonly Unit[], at: number, lexicon: AgreementLexicon): boolean {
  const before = units[at - 1];
  return before?.kind === 'word' && lexicon.passives.has(before.text);
}

/** The index of the passive word before the verb at `at`, its agent between them or not. */
function passiveBefore(
  units: readonly Unit[],
  at: number,
  lexicon: AgreementLexicon,
): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - AGENT_REACH); i -= 1) {
    const unit = units[i];
    if (unit?.kind === 'mark' && unit.text !== ',') return undefined;
    if (unit?.kind === 'word' && lexicon.passives.has(unit.text)) return i;
  }
  return undefined;
}

/** How many units the longest of `phrases` covers at `at`; 0 for none. */
function phraseLength(
  units: readonly Unit[],
  at: number,
  phrases: readonly (readonly string[])[],
): number {
  let longest = 0;
  for (const phrase of phrases) {
    const here = phrase.every(
      (word, i) => units[at + i]?.kind === 'word' && units[at + i]?.text === word,
    );
    if (here) longest = Math.max(longest, phrase.length);
  }
  return longest;
}

/** Whether a word of the same clause, close before the verb, makes it a plan, a wish or a denial. */
function isUnrealised(units: readonly Unit[], at: number, lexicon: AgreementLexicon): boolean {
  for (let i = at - 1; i >= 0 && at - i <= UNREALISED_REACH; i -= 1) {
    const unit = units[i];
    if (!unit || unit.kind === 'mark' || unit.kind === 'name') return false;
    if (unit.kind === 'word' && lexicon.unrealised.has(unit.text)) return true;
  }
  return false;
}
