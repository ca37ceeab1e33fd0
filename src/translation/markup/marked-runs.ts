import type { RichText } from '../../article/article.ts';
import { escapeHtml } from './entities.ts';
import { type InlineElement, type TaggedText, plainTranslation } from './inline-markup.ts';
import { attributeValue, htmlTokens } from './tokens.ts';

/** Words of a segment that stand in an inline element. */
export interface MarkedRun {
  element: InlineElement;
  text: string;
}

/** More marked words than this in one paragraph are not worth a translation each. */
const MAX_RUNS = 24;

/**
 * The marked words of a segment in text order, not overlapping: every link, and other elements that
 * neither hold nor lie in one.
 */
export function markedRuns({ tagged, elements }: TaggedText): MarkedRun[] {
  const runs: { element: InlineElement; start: number; end: number; chosen: boolean }[] = [];
  const open: (typeof runs)[number][] = [];
  let text = '';
  let openLinks = 0;
  for (const token of htmlTokens(tagged)) {
    if (token.type === 'text') {
      text += token.text;
    } else if (token.type === 'start') {
      const element = elements[Number(attributeValue(token.attributes, 'id')) - 1];
      if (!element || element.name === 'br') continue;
      const isLink = element.name === 'a';
      const start = text.length;
      const run = { element, start, end: start, chosen: isLink ? openLinks === 0 : !open.length };
      // A link goes before the emphasis around it.
      const outermost = open[0];
      if (isLink && outermost?.element.name !== 'a' && outermost) outermost.chosen = false;
      if (isLink) openLinks++;
      runs.push(run);
      open.push(run);
    } else {
      const run = open.pop();
      if (!run) continue;
      run.end = text.length;
      if (run.element.name === 'a') openLinks--;
    }
  }
  return runs
    .filter(({ chosen }) => chosen)
    .map(({ element, start, end }) => ({ element, text: text.slice(start, end).trim() }))
    .filter((run) => run.text !== '')
    .slice(0, MAX_RUNS);
}

/**
 * Marks words in the translation of a service that knows no markup. Each run is looked for as it is
 * (names and figures often stay) and as it is translated by itself. Emphasis that is not found is
 * given up; a link that is not found follows the text, in the words of the original.
 *
 * @param answer the translation of the plain text
 * @param translated the translation of each run by itself, in the order of `runs`
 */
export function placeRuns(
  answer: string,
  runs: readonly MarkedRun[],
  translated: readonly string[],
): RichText {
  const { text } = plainTranslation(answer);
  const lower = text.toLowerCase();
  const placed: { start: number; end: number; element: InlineElement }[] = [];
  const lost: MarkedRun[] = [];
  for (const [index, run] of runs.entries()) {
    const spans = [run.text, translated[index] ?? ''].flatMap((words) => occurrences(lower, words));
    const span = spans.find(({ start, end }) =>
      placed.every((other) => end <= other.start || other.end <= start),
    );
    if (span) placed.push({ ...span, element: run.element });
    else if (run.element.name === 'a') lost.push(run);
  }
  placed.sort((a, b) => a.start - b.start);
  let html = '';
  let at = 0;
  for (const { start, end, element } of placed) {
    html += escapeHtml(text.slice(at, start)) + element.open;
    html += escapeHtml(text.slice(start, end)) + element.close;
    at = end;
  }
  html += escapeHtml(text.slice(at));
  return withLinksBehind({ text, html }, lost);
}

/** The links whose address a translation lacks, or has fewer times than the original. */
export function lostLinks(html: string, runs: readonly MarkedRun[]): MarkedRun[] {
  const byAddress = Map.groupBy(
    runs.filter(({ element }) => element.name === 'a'),
    ({ element }) => element.open,
  );
  return [...byAddress].flatMap(([open, links]) => links.slice(html.split(open).length - 1));
}

/** A translation with links behind it, in the words of the original. */
export function withLinksBehind({ text, html }: RichText, lost: readonly MarkedRun[]): RichText {
  if (lost.length === 0) return { text, html };
  const links = lost.map((run) => run.element.open + escapeHtml(run.text) + run.element.close);
  return {
    text: `${text} (${lost.map((run) => run.text).join(', ')})`,
    html: `${html} (${links.join(', ')})`,
  };
}

/** Where words occur as whole words, without their own punctuation at the end. */
function occurrences(lower: string, words: string): { start: number; end: number }[] {
  const needle = words
    .toLowerCase()
    .trim()
    .replace(/[.!?…]+$/, '');
  // Lower case may change the length of a text (İ); then offsets would lie.
  if (needle === '' || needle.length > words.length) return [];
  const found: { start: number; end: number }[] = [];
  for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + 1)) {
    const before = lower.slice(Math.max(0, at - 2), at);
    const after = lower.slice(at + needle.length, at + needle.length + 2);
    const whole = !/[\p{L}\p{N}]$/u.test(before) || !/^[\p{L}\p{N}]/u.test(needle);
    const ended = !/^[\p{L}\p{N}]/u.test(after) || !/[\p{L}\p{N}]$/u.test(needle);
    if (whole && ended) found.push({ start: at, end: at + needle.length });
  }
  return found;
}
