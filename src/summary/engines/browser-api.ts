/**
 * The parts of the browser's writing assistance and prompt APIs that are used here
 * (webmachinelearning.github.io/writing-assistance-apis and /prompt-api). Chrome has them on some
 * machines; Firefox has not. `typeof Summarizer` and `typeof LanguageModel` of
 * `@types/dom-chromium-ai` fit them.
 */
export type BrowserAvailability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

export interface BrowserMonitor {
  addEventListener(
    type: 'downloadprogress',
    listener: (event: { readonly loaded: number }) => void,
  ): void;
}

interface CreateOptions {
  signal?: AbortSignal;
  monitor?: (monitor: BrowserMonitor) => void;
}

export interface SummarizerOptions {
  type: 'tldr';
  format: 'plain-text';
  length: 'short' | 'medium' | 'long';
  expectedInputLanguages: string[];
  outputLanguage: string;
}

export interface BrowserSummarizer {
  summarizeStreaming(
    input: string,
    options?: { signal?: AbortSignal; context?: string },
  ): ReadableStream<string>;
  measureInputUsage(input: string, options?: { signal?: AbortSignal }): Promise<number>;
  readonly inputQuota: number;
  destroy(): void;
}

export interface BrowserSummarizerApi {
  availability(options: SummarizerOptions): Promise<BrowserAvailability>;
  create(
    options: SummarizerOptions & CreateOptions & { sharedContext?: string },
  ): Promise<BrowserSummarizer>;
}

export interface LanguageModelOptions {
  expectedInputs: { type: 'text'; languages: string[] }[];
  expectedOutputs: { type: 'text'; languages: string[] }[];
}

export interface BrowserLanguageModel {
  promptStreaming(input: string, options?: { signal?: AbortSignal }): ReadableStream<string>;
  destroy(): void;
}

export interface BrowserLanguageModelApi {
  availability(options: LanguageModelOptions): Promise<BrowserAvailability>;
  create(
    options: LanguageModelOptions &
      CreateOptions & { initialPrompts: [{ role: 'system'; content: string }] },
  ): Promise<BrowserLanguageModel>;
}
