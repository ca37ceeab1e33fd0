import type { Span } from '../../language/span.ts';
import { HONORIFICS, OFFICES, OFFICE_MODIFIERS } from '../en/words.ts';
import type { Mention } from '../mention.ts';
import { isCapitalized } from '../tagger/document.ts';
import { phraseMatcher } from '../tagger/phrases.ts';
import { phraseText, type RoleContext } from './role-context.ts';

const offices = phraseMatcher(OFFICES);
const modifiers = phraseMatcher(OFFICE_MODIFIERS);
const honorifics = phraseMatcher([...HONORIFICS.filter((word) => word !== 'lord'), '.']);
const ARTICLE = /^(?:the|a|an|its|his|her|their|our|one|current|then)$/;
const PREPOSITION = /^(?:of|for|at|in|to|and|the|from|with|on|on behalf)$/;
const LONGEST_ROLE = 20;

/** Goes left over what may stand before an office: modifiers, names, "'s", hyphened words. */
function extendLeft({ document, mentionAt }: RoleContext, from: number, limit: number): number {
  let start = from;
  while (start > limit && from - start < LONGEST_ROLE) {
    const before = mentionAt[start - 1];
    if (before) {
      if (before.type === 'person') break;
      start = before.tokens.start;
      continue;
    }
    const modifier = modifiers.startBefore(document, start, limit);
    const office = offices.startBefore(document, start, limit);
    if (modifier >= 0 || office >= 0) {
      start = modifier >= 0 ? modifier : office;
      continue;
    }
    const text = document.lower[start - 1] ?? '';
    const belongs = /^['’]s$/.test(text) && mentionAt[start - 2] !== undefined;
    const joint = text === '-' && start - 2 >= limit;
    const capital = isCapitalized(document.shape[start - 1]) && start - 1 > limit;
    if (!belongs && !joint && !capital) break;
    start--;
  }
  return start;
}

/** 'Prime Minister Theresa May', 'Tesla chief executive Elon Musk'. */
function roleBefore(context: RoleContext, name: Span, sentence: Span): Span | undefined {
  const { document } = context;
  let end = name.start;
  for (let at = end; ; end = at) {
    at = honorifics.startBefore(document, end, sentence.start);
    if (at < 0) break;
  }
  const comma = document.tokens[end - 1]?.text === ',';
  if (comma) return appositionBefore(context, end - 1, sentence);
  const office = offices.startBefore(document, end, sentence.start);
  if (office < 0) return undefined;
  const start = extendLeft(context, office, sentence.start);
  return { start, end };
}

/** 'the chief executive of Tesla, Elon Musk': an office with a preposition between 'the' and the comma. */
function appositionBefore(context: RoleContext, end: number, sentence: Span): Span | undefined {
  const { document, mentionAt } = context;
  const limit = Math.max(sentence.start, end - LONGEST_ROLE);
  for (let i = end - 1; i >= limit; i--) {
    const text = document.tokens[i]?.text ?? '';
    if (mentionAt[i]?.type === 'person' || /^[,;:()"“”]$/.test(text)) return undefined;
    if (!ARTICLE.test(text.toLowerCase())) continue;
    const start = officeAt(context, i + 1, end);
    if (start < 0) continue;
    return bodyEnd(context, start, end) === end ? { start: i + 1, end } : undefined;
  }
  return undefined;
}

/** Where an office ends that begins at a token, with modifiers and names of bodies before it; or -1. */
function officeAt({ document, mentionAt }: RoleContext, from: number, limit: number): number {
  let i = from;
  while (i < limit) {
    const office = offices.endFrom(document, i, limit);
    const modifier = modifiers.endFrom(document, i, limit);
    if (office > 0 && office >= modifier) {
      const further = officeAt({ document, mentionAt } as RoleContext, office, limit);
      return further > 0 && offices.endFrom(document, office, limit) > 0 ? further : office;
    }
    const mention = mentionAt[i];
    if (modifier > 0) i = modifier;
    else if (mention && mention.type !== 'person') i = mention.tokens.end;
    else if (/^(?:['’]s|-)$/.test(document.lower[i] ?? '')) i++;
    else return -1;
  }
  return -1;
}

/** How far 'of', 'for', 'at' and names carry a role on behind its office. */
function bodyEnd({ document, mentionAt }: RoleContext, office: number, limit: number): number {
  let end = office;
  let i = office;
  while (i < limit && i - office < LONGEST_ROLE) {
    const mention = mentionAt[i];
    if (mention && mention.type !== 'person') i = end = mention.tokens.end;
    else if (mention) break;
    else if (PREPOSITION.test(document.lower[i] ?? '')) i++;
    else if (isCapitalized(document.shape[i]) || /^['’]s$/.test(document.lower[i] ?? '')) end = ++i;
    else {
      const word = offices.endFrom(document, i, limit);
      if (word < 0) break;
      i = end = word;
    }
  }
  return end;
}

/** 'Elon Musk, chief executive of Tesla', also after an age: 'Jane Doe, 45, a spokeswoman for …'. */
function roleAfter(context: RoleContext, name: Span, sentence: Span): Span | undefined {
  const { document } = context;
  let i = name.end;
  if (document.tokens[i]?.text !== ',' && document.tokens[i]?.text !== '(') return undefined;
  i++;
  if (document.tokens[i]?.kind === 'number' && document.tokens[i + 1]?.text === ',') i += 2;
  if (document.lower[i] === 'who' && /^(?:is|was)$/.test(document.lower[i + 1] ?? '')) i += 2;
  while (ARTICLE.test(document.lower[i] ?? '')) i++;
  const office = officeAt(context, i, sentence.end);
  if (office < 0) return undefined;
  const clause = clauseEnd(context, office, sentence);
  const end = clause > 0 ? clause : bodyEnd(context, office, sentence.end);
  // 'said May, President Trump's guest': an office right before the next name is that name's.
  if (context.mentionAt[end]?.type === 'person') return undefined;
  return { start: i, end };
}

/** The end of a short apposition closed by a comma, bracket or full stop; -1 when a verb may be in it. */
function clauseEnd({ document, mentionAt }: RoleContext, office: number, sentence: Span): number {
  if (!/^(?:of|for|at|in|to)$/.test(document.lower[office] ?? '')) return -1;
  for (let i = office; i < Math.min(sentence.end, office + 10); i++) {
    if (mentionAt[i]) {
      if (mentionAt[i]?.type === 'person') return -1;
      continue;
    }
    const text = document.tokens[i]?.text ?? '';
    if (/^[,.;)]$/.test(text)) return i;
    if (/^(?:who|which|that|said|says|told|is|was|has|had|will|and)$/.test(text)) return -1;
  }
  return -1;
}

/** The roles that the text gives a person at one mention, as it says them. */
export function englishRoles(context: RoleContext, mention: Mention): string[] {
  const sentence = context.document.sentences[mention.sentence];
  if (!sentence) return [];
  return [
    roleBefore(context, mention.tokens, sentence),
    roleAfter(context, mention.tokens, sentence),
  ].flatMap((range) => (range ? [phraseText(context, range)] : []));
}
