import type { AttributionLexicon } from './lexicon.ts';
import { isSpeakingBody } from './bodies.ts';
import { isDetached, type Subject } from './noun-phrases.ts';
import { titleEndingAt, titlesIn } from './titles.ts';
import type { Unit } from './units.ts';

/** How far a noun phrase reaches, in units. */
const REACH = 16;

/** The noun phrase that starts at unit `start`: 'said X', 'according to X', 'theo X'. */
export function subjectAfter(
  units: readonly Unit[],
  start: number,
  lexicon: AttributionLexicon,
): Subject | undefined {
  const first = units[start];
  if (!first) return undefined;
  const gender = first.kind === 'word' ? lexicon.pronouns.get(first.text) : undefined;
  const next = units[start + 1];
  if (gender !== undefined && next?.kind !== 'name' && !nameSoon(units, start + 1)) {
    return { reference: { kind: 'pronoun', gender }, from: start, to: start + 1 };
  }
  let body: number | undefined;
  let commas = 0;
  for (let at = start; at < units.length && at - start < REACH; at += 1) {
    const unit = units[at];
    if (!unit || unit.kind === 'quote') break;
    if (unit.kind === 'mark' && unit.text === ',') {
      // 'said the mayor of London, Sadiq Khan': a name right behind the comma belongs to the title.
      commas += 1;
      if (commas > 1 || titlesIn(units, start, at, lexicon).length === 0) break;
      const soon = units.findIndex(({ entity }, i) => i > at && entity?.type === 'person');
      if (soon < 0 || soon - at > REACH || titleEndingAt(units, soon, lexicon) !== at + 1) break;
      continue;
    }
    if (unit.kind === 'mark' && !/^[-'’.&()]$/u.test(unit.text)) break;
    if (
      unit.kind === 'word' &&
      lexicon.relatives.has(unit.text) &&
      !lexicon.detachers.has(unit.text)
    ) {
      break;
    }
    if (unit.kind !== 'name') continue;
    if (unit.entity?.type === 'person') {
      if (commas === 0 && at > start && isDetached(units, at - 1, lexicon)) return undefined;
      return { reference: { kind: 'entity', entity: unit.entity }, from: start, to: at + 1 };
    }
    body ??= at;
  }
  return bodyAfter(units, start, body, lexicon);
}

function nameSoon(units: readonly Unit[], at: number): boolean {
  return units.slice(at, at + 6).some(({ entity }) => entity?.type === 'person');
}

/** An organisation, or a title alone, as the source. */
function bodyAfter(
  units: readonly Unit[],
  start: number,
  body: number | undefined,
  lexicon: AttributionLexicon,
): Subject | undefined {
  const title = titlesIn(units, start, Math.min(units.length, start + 6), lexicon)[0];
  if (title && title.from - start <= 1) {
    const to = body !== undefined && body < start + 10 ? body + 1 : title.to;
    const words = units
      .slice(title.from, to)
      .map(({ text }) => text)
      .join(' ');
    return { reference: { kind: 'title', words }, from: start, to };
  }
  const entity = body === undefined ? undefined : units[body]?.entity;
  if (!entity || body === undefined) return undefined;
  const from = isSpeakingBody(units, body, lexicon, start);
  const next = units[body + 1];
  if (from === undefined || (next?.kind === 'word' && /^['’]s$/u.test(next.text))) return undefined;
  return { reference: { kind: 'entity', entity }, from: start, to: body + 1 };
}
