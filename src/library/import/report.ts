/** Why a line of a file was not taken in. */
export type LineProblem =
  | 'not-json'
  | 'not-an-article'
  | 'not-a-web-address'
  | 'too-long'
  | 'missing-columns'
  | 'cut-off'
  | 'damaged-entry';

export interface ImportFailure {
  /** Counted from 1: the line of a CSV, the element of a JSON array, the bookmark. */
  line: number;
  problem: LineProblem;
  /** The start of what was there, for the reader to find it again. */
  excerpt: string;
}

/** What an import did. */
export interface ImportReport {
  /** New in the library. */
  added: number;
  /** Were there already and got what the file knew better. */
  merged: number;
  /** Were there already, just so. */
  unchanged: number;
  failed: number;
  /** The first thousand failures. */
  failures: ImportFailure[];
  /** The reader stopped it; what came before stays. */
  cancelled: boolean;
}

const MAX_FAILURES = 1000;
const EXCERPT = 120;

export function emptyReport(): ImportReport {
  return { added: 0, merged: 0, unchanged: 0, failed: 0, failures: [], cancelled: false };
}

/** Notes a failure. */
export function addFailure(
  report: ImportReport,
  line: number,
  problem: LineProblem,
  text: string,
): void {
  report.failed += 1;
  if (report.failures.length >= MAX_FAILURES) return;
  const excerpt = text
    .slice(0, EXCERPT * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, EXCERPT);
  report.failures.push({ line, problem, excerpt });
}
