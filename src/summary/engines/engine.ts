import type { LanguageCode } from '../../language/language.ts';
import type { Span } from '../../language/span.ts';

/** Stored in the settings. */
export type SummaryEngineId =
  'built-in' | 'browser-summarizer' | 'browser-language-model' | 'chat-completions';

/** What is to be summarised. */
export interface SummaryRequest {
  /** The canonical text of the article; hostile, it is data and nothing else. */
  text: string;
  title?: string;
  /** Of the text; the summary is written in it. */
  language: LanguageCode;
  /** How many sentences at most: 1, 3 or 5. */
  sentences: number;
  /** How many of the first paragraphs are the lead, which the view shows by itself. */
  leadParagraphs?: number;
}

/** Whether an engine can write now. */
export type EngineAvailability =
  | 'available'
  /** The browser would fetch a model first; starting needs the reader's click. */
  | 'downloadable'
  /** The browser has no such engine, or not for this language. */
  | 'unavailable'
  /** The reader has not given what it needs. */
  | 'not-set-up';

/** What an engine tells while it works. */
export type SummaryProgress =
  /** A model is on its way to this device; `fraction` 0 to 1. */
  | { type: 'download'; fraction: number }
  /** All of the summary that has come so far, plain text. */
  | { type: 'text'; text: string };

export interface SummaryRun {
  signal?: AbortSignal;
  onProgress?(progress: SummaryProgress): void;
}

/**
 * A finished summary, plain text: whoever shows it writes it as text, never as HTML. `sources` is
 * there when the sentences are the article's own: where each lies in the text of the request.
 */
export interface WrittenSummary {
  text: string;
  sources?: Span[];
}

/** One way to write a summary. */
export interface SummaryEngine {
  readonly id: SummaryEngineId;
  /** Asks nothing of any server; never throws. */
  availability(request: Pick<SummaryRequest, 'language'>): Promise<EngineAvailability>;
  /** @throws SummaryError and nothing else. */
  summarize(request: SummaryRequest, run?: SummaryRun): Promise<WrittenSummary>;
}
