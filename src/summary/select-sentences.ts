/** What a sentence brings to a summary. */
export interface Candidate {
  /** Number of tokens. */
  length: number;
  /** Ids of the words and pairs it has, each once; both kinds share one numbering. */
  concepts: readonly number[];
  /**
   * What speaks for it (or, below 0, against it) beside its concepts, in units of F1; the mean over a
   * summary is added to its value.
   */
  merit: number;
}

export interface Selection {
  candidates: readonly Candidate[];
  /** What each concept is worth, by id: its chance to be in a summary, times the weight of its kind. */
  worth: readonly number[];
  /** Tokens that a summary of this many sentences should have. */
  expectedLength: number;
  /** How many sentences at most. */
  count: number;
}

/** Pairs are tried among this many of the best single sentences. */
const BEAM = 60;
/** Two sentences that share more of the shorter one's concepts than this say the same. */
const REDUNDANT = 0.6;
/** Rounds of trying to exchange one sentence for a better one. */
const EXCHANGES = 3;

/**
 * Chooses the sentences whose summary has the highest expected F1 against one written by a person:
 * twice the sum of the worth of all concepts covered, over the length of the summary and the length
 * expected, plus their mean merit. A concept counts once, so that repeating what is said gains nothing. People
 * write one sentence or two, so the second is left out when it costs more length than it adds; who asks
 * for three or more gets them, as long as each says something else.
 *
 * @returns indexes into `candidates`, ascending; at most `count`.
 */
export function selectSentences(selection: Selection): number[] {
  const { candidates, count } = selection;
  const value = evaluator(selection);
  const single = candidates.map((_, i) => value([i]));
  const beam = [...candidates.keys()]
    .sort((a, b) => (single[b] ?? 0) - (single[a] ?? 0) || a - b)
    .slice(0, BEAM);
  let chosen = beam.slice(0, Math.min(1, count));
  if (count > 1) {
    const pair = bestPair(beam, candidates, value);
    if (pair && (count > 2 || value(pair) > value(chosen))) chosen = pair;
  }
  while (chosen.length >= 2 && chosen.length < count) {
    const added = withBest(chosen, beam, candidates, value);
    if (!added) break;
    chosen = added;
  }
  if (chosen.length > 2) chosen = exchange(chosen, beam, candidates, value);
  return chosen.sort((a, b) => a - b);
}

type Value = (chosen: readonly number[]) => number;

function evaluator({ candidates, worth, expectedLength }: Selection): Value {
  const seen = new Int32Array(worth.length);
  let round = 0;
  return (chosen) => {
    round += 1;
    let covered = 0;
    let length = 0;
    let merit = 0;
    for (const i of chosen) {
      const candidate = candidates[i];
      if (!candidate) continue;
      length += candidate.length;
      merit += candidate.merit;
      for (const id of candidate.concepts) {
        if (seen[id] === round) continue;
        seen[id] = round;
        covered += worth[id] ?? 0;
      }
    }
    return (2 * covered) / (length + expectedLength) + merit / chosen.length;
  };
}

function bestPair(
  beam: readonly number[],
  candidates: readonly Candidate[],
  value: Value,
): number[] | undefined {
  let pair: number[] | undefined;
  let highest = -Infinity;
  for (const [rank, a] of beam.entries()) {
    for (const b of beam.slice(rank + 1)) {
      const worth = value([a, b]);
      if (worth > highest && allowed(b, [a], candidates)) {
        highest = worth;
        pair = [a, b];
      }
    }
  }
  return pair;
}

/** Replaces one sentence after the other as long as the summary gains by it. */
function exchange(
  start: readonly number[],
  beam: readonly number[],
  candidates: readonly Candidate[],
  value: Value,
): number[] {
  let chosen = [...start];
  for (let round = 0; round < EXCHANGES; round += 1) {
    const before = value(chosen);
    for (const out of chosen) {
      const rest = chosen.filter((i) => i !== out);
      const other = withBest(rest, beam, candidates, value);
      if (other && value(other) > value(chosen)) chosen = other;
    }
    if (value(chosen) <= before) break;
  }
  return chosen;
}

/** The chosen sentences and the one that goes best with them, if any may. */
function withBest(
  chosen: readonly number[],
  beam: readonly number[],
  candidates: readonly Candidate[],
  value: Value,
): number[] | undefined {
  let found: number[] | undefined;
  let highest = -Infinity;
  for (const i of beam) {
    const together = [...chosen, i];
    const worth = value(together);
    if (worth > highest && allowed(i, chosen, candidates)) {
      highest = worth;
      found = together;
    }
  }
  return found;
}

/** Whether a sentence is not chosen yet and says something else than those that are. */
function allowed(i: number, chosen: readonly number[], candidates: readonly Candidate[]): boolean {
  if (chosen.includes(i)) return false;
  const mine = new Set(candidates[i]?.concepts);
  return chosen.every((j) => {
    const theirs = candidates[j]?.concepts ?? [];
    let shared = 0;
    for (const id of theirs) if (mine.has(id)) shared += 1;
    return shared <= REDUNDANT * Math.min(mine.size, theirs.length);
  });
}
