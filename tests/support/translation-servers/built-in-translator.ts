/// <reference types="dom-chromium-ai" />
import { capitalize } from './local-server.ts';

export interface BuiltInStandInOptions {
  availability?: Availability;
  /** Code units it takes at once. */
  inputQuota?: number;
  /** Thrown by `create`. */
  createError?: DOMException;
  /** Translations of these texts; all others are capitalized. */
  answers?: Record<string, string>;
  /** Called before each translation. */
  onTranslate?(input: string): void;
}

/** What the session of a test looks at. */
export interface BuiltInStandIn {
  api: typeof Translator;
  created: TranslatorCreateCoreOptions[];
  destroyed: number;
}

/**
 * A stand-in of the browser's Translator that follows the published interface: it downloads in three
 * steps where it has to, refuses more than its quota, and stops when its signal is aborted.
 */
export function builtInTranslator(options: BuiltInStandInOptions = {}): BuiltInStandIn {
  const { availability = 'available', inputQuota = Infinity } = options;
  const record: BuiltInStandIn = { api: undefined as never, created: [], destroyed: 0 };
  class StandIn extends EventTarget {
    readonly inputQuota = inputQuota;
    readonly sourceLanguage: string;
    readonly targetLanguage: string;

    static availability(): Promise<Availability> {
      return Promise.resolve(availability);
    }

    static async create(create: TranslatorCreateOptions): Promise<Translator> {
      create.signal?.throwIfAborted();
      if (options.createError) throw options.createError;
      record.created.push({
        sourceLanguage: create.sourceLanguage,
        targetLanguage: create.targetLanguage,
      });
      const target = new EventTarget();
      create.monitor?.(target as CreateMonitor);
      for (const loaded of availability === 'available' ? [] : [0, 0.5, 1]) {
        await Promise.resolve();
        target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
      }
      return new StandIn(create);
    }

    constructor({ sourceLanguage, targetLanguage }: TranslatorCreateCoreOptions) {
      super();
      this.sourceLanguage = sourceLanguage;
      this.targetLanguage = targetLanguage;
    }

    async translate(input: string, { signal }: TranslatorTranslateOptions = {}): Promise<string> {
      await Promise.resolve();
      options.onTranslate?.(input);
      signal?.throwIfAborted();
      if (input.length > inputQuota) throw new DOMException('Too much.', 'QuotaExceededError');
      return options.answers?.[input] ?? capitalize(input);
    }

    translateStreaming(): never {
      throw new Error('Not used.');
    }

    measureInputUsage(input: string): Promise<number> {
      return Promise.resolve(input.length);
    }

    destroy(): void {
      record.destroyed++;
    }
  }
  // The published type is an abstract class; its construct signature is nobody's to call.
  record.api = StandIn as unknown as typeof Translator;
  return record;
}

/** A stand-in of the browser's LanguageDetector that always finds one language. */
export function builtInDetector(detectedLanguage: string, confidence: number) {
  return {
    availability: (): Promise<Availability> => Promise.resolve('available'),
    create: () =>
      Promise.resolve({
        detect: (): Promise<LanguageDetectionResult[]> =>
          Promise.resolve([{ detectedLanguage, confidence }]),
        destroy() {},
      }),
  };
}
