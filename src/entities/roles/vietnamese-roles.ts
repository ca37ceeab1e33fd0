import type { Span } from '../../language/span.ts';
import type { Mention } from '../mention.ts';
import { isCapitalized } from '../tagger/document.ts';
import { phraseMatcher } from '../tagger/phrases.ts';
import {
  KINSHIP,
  OFFICES,
  OFFICE_MODIFIERS,
  ORGANIZATION_HEADS,
  PLACE_HEADS,
} from '../vi/words.ts';
import { ROLE_CONNECTORS, ROLE_FIELDS, ROLE_STOPS } from '../vi/role-words.ts';
import { isGlued, phraseText, type RoleContext } from './role-context.ts';

const offices = phraseMatcher(OFFICES);
const modifiers = phraseMatcher(OFFICE_MODIFIERS);
const bodies = phraseMatcher([
  ...ORGANIZATION_HEADS,
  ...PLACE_HEADS,
  ...OFFICES,
  ...OFFICE_MODIFIERS,
  ...ROLE_FIELDS,
]);
const connectors = phraseMatcher(ROLE_CONNECTORS);
const kinship = phraseMatcher(KINSHIP);
const stops = phraseMatcher(ROLE_STOPS);

/** How many tokens a role may have. */
const LONGEST_ROLE = 24;

/** Whether a full stop belongs to an abbreviation: 'TP. Bắc Giang', 'T.Ư'. */
function isAbbreviationDot(context: RoleContext, i: number): boolean {
  const { document } = context;
  const before = document.tokens[i - 1];
  return (
    document.tokens[i]?.text === '.' &&
    before !== undefined &&
    before.kind === 'word' &&
    before.text.length <= 3 &&
    isGlued(context, i) &&
    isCapitalized(document.shape[i - 1])
  );
}

/**
 * Goes on from an office as far as title and body reach: names of bodies and places, capitalised
 * words, class words, fields of work, and connectors when something of these follows.
 *
 * @returns the index of the first token that is not part of the role.
 */
function roleEnd(context: RoleContext, start: number, limit: number): number {
  const { document, mentionAt } = context;
  let end = offices.endFrom(document, start, limit);
  if (end < 0) return -1;
  let i = end;
  while (i < limit && i - start < LONGEST_ROLE) {
    const mention = mentionAt[i];
    if (mention) {
      if (mention.type === 'person') break;
      i = end = mention.tokens.end;
      continue;
    }
    const body = bodies.endFrom(document, i, limit);
    if (body > 0) {
      i = end = body;
      continue;
    }
    if (isAbbreviationDot(context, i)) {
      i = end = i + 1;
      continue;
    }
    if (isCapitalized(document.shape[i])) {
      i = end = i + 1;
      continue;
    }
    const connector = connectors.endFrom(document, i, limit);
    if (connector < 0) break;
    // A connector counts only when the role goes on behind it.
    i = connector;
  }
  return Math.min(end, limit);
}

/** The office or its modifier ('nguyên', 'cựu') that a role may begin with at a token, or -1. */
function roleStart(context: RoleContext, i: number, limit: number): boolean {
  const { document } = context;
  const modified = modifiers.endFrom(document, i, limit);
  return (
    offices.endFrom(document, i, limit) > 0 ||
    (modified > 0 && offices.endFrom(document, modified, limit) > 0)
  );
}

function roleFrom(context: RoleContext, start: number, limit: number): Span | undefined {
  const modified = modifiers.endFrom(context.document, start, limit);
  const office = offices.endFrom(context.document, start, limit) > 0 ? start : modified;
  if (office < 0) return undefined;
  const end = roleEnd(context, office, limit);
  return end > office ? { start, end } : undefined;
}

/** 'Chủ tịch UBND tỉnh Bắc Giang (ông) Lê Ánh Dương'. */
function roleBefore(context: RoleContext, name: Span, sentence: Span): Span | undefined {
  const { document, mentionAt } = context;
  let end = name.start;
  const address = kinship.startBefore(document, end, sentence.start);
  if (address >= 0 && offices.startBefore(document, end, sentence.start) < 0) end = address;
  if (end > sentence.start && document.tokens[end - 1]?.text === ',' && end !== name.start) end--;
  let start = end;
  while (start > sentence.start && end - start < LONGEST_ROLE) {
    const before = start - 1;
    const punctuation = document.tokens[before]?.kind === 'symbol';
    if (mentionAt[before]?.type === 'person') break;
    if (punctuation && !mentionAt[before] && !isAbbreviationDot(context, before)) break;
    if (!mentionAt[before] && stops.startBefore(document, start, before) >= 0) break;
    start = before;
  }
  for (let i = start; i < end; i++) {
    if (mentionAt[i] && mentionAt[i] === mentionAt[i - 1]) continue;
    if (!roleStart(context, i, end)) continue;
    const role = roleFrom(context, i, end);
    if (role && role.end === end) return role;
  }
  return undefined;
}

/** 'Lê Ánh Dương, Chủ tịch UBND tỉnh Bắc Giang', several in a row kept together. */
function roleAfter(context: RoleContext, name: Span, sentence: Span): Span | undefined {
  const { document } = context;
  let i = name.end;
  let role: Span | undefined;
  while (i < sentence.end && /^[,(–—-]$/.test(document.tokens[i]?.text ?? '')) {
    let at = i + 1;
    if (/^(?:là|hiện)$/.test(document.lower[at] ?? '')) at++;
    if (document.lower[at] === 'là') at++;
    if (at >= sentence.end || !roleStart(context, at, sentence.end)) break;
    const next = roleFrom(context, at, sentence.end);
    // 'ông A, Chủ tịch B C' would be the title of C, who is named next.
    if (!next || context.mentionAt[next.end]?.type === 'person') break;
    role = { start: role?.start ?? next.start, end: next.end };
    i = next.end;
  }
  if (role) return role;
  // 'ông Hoan là Chủ tịch …'
  let copula = name.end;
  if (/^(?:hiện|từng|đang)$/.test(document.lower[copula] ?? '')) copula++;
  if (document.lower[copula] !== 'là' || !roleStart(context, copula + 1, sentence.end)) {
    return undefined;
  }
  return roleFrom(context, copula + 1, sentence.end);
}

/** The roles that the text gives a person at one mention, as it says them. */
export function vietnameseRoles(context: RoleContext, mention: Mention): string[] {
  const sentence = context.document.sentences[mention.sentence];
  if (!sentence) return [];
  return [
    roleBefore(context, mention.tokens, sentence),
    roleAfter(context, mention.tokens, sentence),
  ].flatMap((range) => (range ? [phraseText(context, range)] : []));
}
