/**
 * A half-open range `[start, end)` of UTF-16 offsets into one text. Unless a docstring says
 * otherwise that text is the canonical text of an article (`articleText`).
 */
export interface Span {
  start: number;
  end: number;
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers the whole of `inner`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
