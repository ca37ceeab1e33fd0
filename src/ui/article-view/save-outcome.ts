/**
 * How a save went. `unavailable`: the browser keeps no data here. `newer-schema`: a newer version of
 * the extension wrote the library, which was left untouched.
 */
export type SaveOutcome =
  { ok: true } | { ok: false; problem: 'quota' | 'unavailable' | 'newer-schema' | 'unexpected' };
