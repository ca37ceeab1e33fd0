/** How a save went. `unavailable`: the browser keeps no data here. */
export type SaveOutcome =
  { ok: true } | { ok: false; problem: 'quota' | 'unavailable' | 'unexpected' };
