import type { EntityType } from '../entity.ts';

/** The types in the order that model files use. */
export const ENTITY_TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'other'];

/** Position of a token in a name: begin, inside, end, or the only one (BIOES). */
const POSITIONS = 4;
const BEGIN = 0;
const INSIDE = 1;
const END = 2;
const SINGLE = 3;

/** Label 0 is 'outside'; then four positions for each type. */
export const OUTSIDE = 0;
export const LABELS = 1 + ENTITY_TYPES.length * POSITIONS;

/** A name as a half-open range of token indices of one sentence. */
export interface TokenSpan {
  start: number;
  end: number;
  /** Index into `ENTITY_TYPES`. */
  type: number;
}

function position(label: number): number {
  return (label - 1) % POSITIONS;
}

/** The type a label stands for, or -1 outside. */
function typeOf(label: number): number {
  return label === OUTSIDE ? -1 : Math.floor((label - 1) / POSITIONS);
}

/** Whether a name may go on from `from` to `to`, or end and another begin there. */
export function mayFollow(from: number, to: number): boolean {
  const open = from !== OUTSIDE && (position(from) === BEGIN || position(from) === INSIDE);
  const continues = to !== OUTSIDE && (position(to) === INSIDE || position(to) === END);
  return open ? continues && typeOf(from) === typeOf(to) : !continues;
}

/** Whether a sentence may begin with the label. */
export function mayStart(label: number): boolean {
  return mayFollow(OUTSIDE, label);
}

/** Whether a sentence may end with the label. */
export function mayEnd(label: number): boolean {
  return mayFollow(label, OUTSIDE);
}

/** Labels of a sentence of `length` tokens that holds the given names. */
export function encodeSpans(spans: readonly TokenSpan[], length: number): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { start, end, type } of spans) {
    const base = 1 + type * POSITIONS;
    if (end - start === 1) {
      labels[start] = base + SINGLE;
      continue;
    }
    labels.fill(base + INSIDE, start, end);
    labels[start] = base + BEGIN;
    labels[end - 1] = base + END;
  }
  return labels;
}

/** The names in a valid sequence of labels. */
export function decodeLabels(labels: ArrayLike<number>): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let start = -1;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? OUTSIDE;
    if (label === OUTSIDE) continue;
    const at = position(label);
    if (at === BEGIN) start = i;
    if (at === SINGLE) spans.push({ start: i, end: i + 1, type: typeOf(label) });
    if (at === END) spans.push({ start, end: i + 1, type: typeOf(label) });
  }
  return spans;
}
