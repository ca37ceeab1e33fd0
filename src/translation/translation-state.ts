import type { LanguageCode } from '../language/language.ts';
import type { TranslationError, TranslationErrorCode } from './errors.ts';
import type { Destination } from './translator.ts';

/** A run of the original and, once it has come, its translation. */
export interface TranslatedRun {
  /** Id of the segment. */
  id: string;
  original: string;
  translated?: string;
  /** The translation with its inline markup; hostile, sanitised where it is rendered. */
  html?: string;
  /** Figures and names of the original that the translation lacks. */
  missing?: string[];
}

/** Why a translation stopped, as the reader is told; what makes no sense is `unexpected`. */
export type TranslationProblem =
  Exclude<TranslationErrorCode, 'aborted' | 'bad-answer'> | 'unexpected';

/** What the reader is told of a failure. */
export function problemOf({ code }: TranslationError): TranslationProblem {
  return code === 'bad-answer' || code === 'aborted' ? 'unexpected' : code;
}

/** What is known of a translation. */
export type TranslationState =
  /** Nothing is set up and the browser has no translator of its own. */
  | { status: 'not-set-up' }
  | { status: 'idle' }
  | { status: 'downloading'; fraction: number }
  | { status: 'running'; done: number; total: number; paragraphs: TranslatedRun[] }
  | { status: 'stopped'; paragraphs: TranslatedRun[] }
  | { status: 'done'; paragraphs: TranslatedRun[] }
  | { status: 'failed'; problem: TranslationProblem; paragraphs: TranslatedRun[] };

/** Everything a view of a translation shows. */
export interface TranslationView {
  state: TranslationState;
  /** Those that are set up. */
  providers: { id: string; name: string; destination: Destination }[];
  /** Id of the chosen one; empty where there is none. */
  provider: string;
  targets: LanguageCode[];
  target: LanguageCode;
  /** Direction of the target language. */
  dir: 'ltr' | 'rtl';
}
