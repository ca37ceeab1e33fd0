import type { Span } from '../../language/span.ts';
import { startsBareClause } from './clauses.ts';
import type { AttributionLexicon, ReportingVerb } from './lexicon.ts';
import type { Unit } from './units.ts';

/** How far behind the verb the connector, colon or quotation may stand, in units. */
const REACH = 18;
/** How far behind the verb a quotation of part of the content may stand, in units. */
const NEAR = 4;
/** How far behind the verb the comma that ends an adjunct may stand, in units. */
const ADJUNCT = 8;

/**
 * What was said, behind the verb that ends before unit `from`: past adjuncts, the hearer, a connector
 * or a colon, up to the end of the sentence or of a quotation that runs on past it.
 */
export function contentAfter(
  units: readonly Unit[],
  from: number,
  verb: ReportingVerb,
  lexicon: AttributionLexicon,
): Span | undefined {
  let first = contentStart(units, from, verb, lexicon);
  if (first !== undefined && /^[:,]$/u.test(units[first]?.text ?? '')) first += 1;
  const start = first === undefined ? undefined : units[first];
  if (first === undefined || !start) return undefined;
  const rest = units.slice(first);
  if (!rest.some(({ kind }) => kind === 'quote') && rest.filter(isWord).length < 3)
    return undefined;
  return { start: start.quotation?.start ?? start.start, end: contentEnd(units, first) };
}

/** The end of the sentence, or of a quotation that starts behind unit `from` and runs on past it. */
export function contentEnd(units: readonly Unit[], from: number): number {
  const last = units.at(-1);
  return from < units.length && last ? (last.quotation?.end ?? last.end) : 0;
}

function isWord({ kind }: Unit): boolean {
  return kind === 'word' || kind === 'name';
}

function contentStart(
  units: readonly Unit[],
  from: number,
  verb: ReportingVerb,
  lexicon: AttributionLexicon,
): number | undefined {
  const first = units[from];
  if (!first || (first.kind === 'mark' && /^[.?!…;–—-]+$/u.test(first.text))) return undefined;
  if (first.kind === 'quote') return from;
  if (first.text === ':') return from + 1;
  if (verb.need !== 'quote' && first.kind === 'word' && lexicon.connectors.has(first.text)) {
    return from + 1;
  }
  if (first.text === ',') return afterComma(units, from, verb, lexicon);
  if (verb.need === 'any' && !verb.hearer && lexicon.clauseStarters.has(first.text)) return from;
  const marked = markedStart(units, from, verb, lexicon);
  if (marked !== undefined) return marked;
  if (verb.need === 'quote') return undefined;
  if (verb.hearer) return afterHearer(units, from, lexicon);
  if (verb.need === 'clause') return startsBareClause(units, from, lexicon) ? from : undefined;
  return lexicon.adjuncts.has(first.text) && first.kind === 'word'
    ? afterAdjunct(units, from, lexicon)
    : from;
}

/** 'said in a statement the plan': behind the first noun that such an adjunct ends with. */
function afterAdjunct(
  units: readonly Unit[],
  from: number,
  lexicon: AttributionLexicon,
): number | undefined {
  for (let at = from; at < from + ADJUNCT; at += 1) {
    const unit = units[at];
    if (unit?.kind !== 'word') continue;
    if (at > from && lexicon.clauseStarters.has(unit.text)) return at;
    if (!lexicon.occasions.has(unit.text)) continue;
    const next = units[at + 1];
    if (next && next.kind !== 'mark' && !lexicon.adjuncts.has(next.text)) return at + 1;
  }
  return undefined;
}

/** 'said, “…”' and 'cho biết, năm 2021 …'. */
function afterComma(
  units: readonly Unit[],
  comma: number,
  verb: ReportingVerb,
  lexicon: AttributionLexicon,
): number | undefined {
  const next = units[comma + 1];
  if (!next) return undefined;
  if (next.kind === 'quote') return comma + 1;
  if (verb.need === 'quote' || verb.hearer) return undefined;
  return lexicon.commaOpens ? comma + 1 : quotedSoon(units, comma + 1);
}

/** 'said, in a deep voice: “…”': the quotation behind a short aside. */
function quotedSoon(units: readonly Unit[], from: number): number | undefined {
  for (let at = from; at < from + ADJUNCT; at += 1) {
    if (units[at]?.kind === 'quote') return at;
  }
  return undefined;
}

/** Behind the first connector, colon or quotation within reach. */
function markedStart(
  units: readonly Unit[],
  from: number,
  verb: ReportingVerb,
  lexicon: AttributionLexicon,
): number | undefined {
  const adjunct = units[from]?.kind === 'word' && lexicon.adjuncts.has(units[from]?.text ?? '');
  if (!adjunct && !verb.hearer && verb.need === 'any') return undefined;
  for (let at = from; at < Math.min(units.length, from + REACH); at += 1) {
    const unit = units[at];
    if (!unit || unit.text === ';') return undefined;
    if (unit.kind === 'quote') {
      const partial = isPartial(units, at);
      const far = at - from > NEAR;
      if (far && !adjunct && !verb.hearer && verb.need === 'clause') return undefined;
      if (far && partial && (adjunct || verb.need === 'clause')) continue;
      return partial && !verb.hearer ? from : at;
    }
    if (unit.text === ':') return at + 1;
    if (verb.need === 'quote') continue;
    if (unit.kind === 'word' && lexicon.connectors.has(unit.text) && unit.text !== 'là') {
      return adjunct || verb.hearer || lexicon.farConnector ? at + 1 : undefined;
    }
    if (unit.kind === 'word' && at > from && lexicon.clauseStarters.has(unit.text)) {
      return verb.need === 'any' ? at : undefined;
    }
    if (unit.text !== ',' || !adjunct) continue;
    if (verb.need === 'any' && at - from <= ADJUNCT && units[at + 1]) return at + 1;
    if (!lexicon.farConnector) return undefined;
  }
  return undefined;
}

/** Whether words go on behind a quotation that is only part of them: 'in his “anchor” voice'. */
function isPartial(units: readonly Unit[], quote: number): boolean {
  const next = units[quote + 1];
  return next?.kind === 'word' || next?.kind === 'name';
}

/** 'told the BBC the plan was dead': behind the first name or noun, when a clause follows. */
function afterHearer(
  units: readonly Unit[],
  from: number,
  lexicon: AttributionLexicon,
): number | undefined {
  let at = from;
  if (/^(?:the|a|an|his|her|their|its)$/u.test(units[at]?.text ?? '')) at += 1;
  const next = units[at + 1];
  if (!next || next.kind === 'mark' || /^(?:to|about|of|and|not|how|what)$/u.test(next.text)) {
    return undefined;
  }
  const determiner = at === from && /^(?:the|an?|his|her|their|its|these|no)$/u.test(next.text);
  return determiner || startsBareClause(units, at + 1, lexicon) ? at + 1 : undefined;
}
