import type { Unsupported } from '../check-generated-summary.ts';
import type { SummaryEngineId } from './engine.ts';
import type { SummaryErrorCode } from './errors.ts';

/** The engines beside the built-in one: what they write is generated. */
export type OptionalEngineId = Exclude<SummaryEngineId, 'built-in'>;

/** Where the article goes: nowhere, or to a host as in `URL.host`. */
export type SummaryDestination = 'device' | { host: string };

/** Why there is no generated summary; each has its own words and next step. */
export type WritingProblem =
  | Exclude<SummaryErrorCode, 'aborted'>
  /** The reader has not allowed the service's host. */
  | 'no-permission'
  /** The browser's engine does not do this language, or not on this machine. */
  | 'unavailable'
  /** Ours: the key could not be read, or the like. */
  | 'unexpected';

/** What is known of the generated summary of one article; texts are plain. */
export type WritingState =
  /** It is being found out whether the engine is ready. */
  | { status: 'loading' }
  /** `downloads`: the browser would fetch a model first. */
  | { status: 'idle'; downloads: boolean }
  /** `fraction` 0 to 1. */
  | { status: 'downloading'; fraction: number }
  /** Asked, and nothing has come yet. */
  | { status: 'waiting' }
  | { status: 'writing'; text: string }
  /** Stopped by the reader; `text` is what had come. */
  | { status: 'stopped'; text: string; unsupported: Unsupported[] }
  | { status: 'done'; text: string; unsupported: Unsupported[] }
  /** `retryAfter`: milliseconds after which the service says to try again. */
  | { status: 'failed'; problem: WritingProblem; retryAfter?: number };

/** The generated summary of one article, with who writes it and where. */
export interface SummaryWriting {
  engine: OptionalEngineId;
  /** Empty where the engine is not chosen by model. */
  model: string;
  destination: SummaryDestination;
  state: WritingState;
}
