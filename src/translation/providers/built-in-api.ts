/**
 * The parts of the browser's Translator and Language Detector APIs that are used here
 * (webmachinelearning.github.io/translation-api). Chrome has them; Firefox does not.
 */
export type BuiltInAvailability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

export interface BuiltInMonitor {
  addEventListener(type: 'downloadprogress', listener: (event: { loaded: number }) => void): void;
}

export interface BuiltInTranslator {
  translate(input: string, options?: { signal?: AbortSignal }): Promise<string>;
  destroy(): void;
}

export interface BuiltInTranslatorApi {
  availability(pair: {
    sourceLanguage: string;
    targetLanguage: string;
  }): Promise<BuiltInAvailability>;
  create(options: {
    sourceLanguage: string;
    targetLanguage: string;
    signal?: AbortSignal;
    monitor?: (monitor: BuiltInMonitor) => void;
  }): Promise<BuiltInTranslator>;
}

export interface BuiltInDetector {
  detect(
    input: string,
    options?: { signal?: AbortSignal },
  ): Promise<{ detectedLanguage?: string; confidence?: number }[]>;
  destroy(): void;
}

export interface BuiltInDetectorApi {
  availability(): Promise<BuiltInAvailability>;
  create(options?: { signal?: AbortSignal }): Promise<BuiltInDetector>;
}
