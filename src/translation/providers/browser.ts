import { segmentText } from '../../language/sentences.ts';
import { TranslationError, asTranslationError, throwIfAborted } from '../errors.ts';
import { acceptsPair } from '../languages.ts';
import { plainTranslation, tagText } from '../markup/inline-markup.ts';
import { markedRuns, placeRuns } from '../markup/marked-runs.ts';
import type {
  Availability,
  LanguagePair,
  Segment,
  TranslateOptions,
  Translation,
  Translator,
} from '../translator.ts';
import type {
  BuiltInDetectorApi,
  BuiltInTranslator,
  BuiltInTranslatorApi,
} from './built-in-api.ts';

export interface BrowserTranslatorOptions {
  /** `globalThis.Translator`, where the browser has it. */
  translator: BuiltInTranslatorApi;
  /** `globalThis.LanguageDetector`, where the browser has it. */
  detector?: BuiltInDetectorApi | undefined;
  /** What the reader calls it, in the language of the interface. */
  name?: string;
}

/** Languages Chrome translates between (developer.chrome.com/docs/ai/translator-api, 2025). */
const LANGUAGES = (
  'ar bg bn cs da de el en es fi fr he hi hr hu id it ja kn ko lt mr nl no pl pt ro ru sk sl sv ta ' +
  'te th tr uk vi zh zh-Hant'
).split(' ');

/** A language is taken from the detector only when it is this sure. */
const LEAST_CONFIDENCE = 0.5;

/** What the names of the API's exceptions mean. */
function builtInError(error: unknown, signal: AbortSignal | undefined): TranslationError {
  if (signal?.aborted || error instanceof TranslationError) {
    return asTranslationError(error, signal);
  }
  const name = error instanceof Error ? error.name : '';
  const options = { cause: error };
  if (name === 'NotSupportedError') {
    return new TranslationError('unsupported-pair', 'The browser lacks this pair.', options);
  }
  if (name === 'QuotaExceededError') {
    return new TranslationError('too-long', 'More than the browser takes at once.', options);
  }
  // NotAllowedError: the click was too long ago for a download; another click helps, as it does
  // after a download that failed.
  if (['NetworkError', 'NotAllowedError', 'OperationError', 'AbortError'].includes(name)) {
    return new TranslationError('network', `The browser gave up: ${name}.`, options);
  }
  return new TranslationError('bad-answer', 'The browser could not translate.', options);
}

/** The language of a text of unknown language. @throws TranslationError `unsupported-pair` */
async function detect(
  api: BuiltInDetectorApi | undefined,
  segments: readonly Segment[],
  signal: AbortSignal | undefined,
): Promise<string> {
  if (api && (await api.availability()) !== 'unavailable') {
    const detector = await api.create(signal ? { signal } : {});
    try {
      const sample = segments.map(({ text }) => text).join('\n');
      const [best] = await detector.detect(sample.slice(0, 2_000), signal ? { signal } : {});
      const { detectedLanguage = 'und', confidence = 0 } = best ?? {};
      if (detectedLanguage !== 'und' && confidence >= LEAST_CONFIDENCE) return detectedLanguage;
    } finally {
      detector.destroy();
    }
  }
  throw new TranslationError('unsupported-pair', 'The language of the text is not known.');
}

/** Translates one text; sentence by sentence where it is too long at once. */
async function translateText(
  translator: BuiltInTranslator,
  text: string,
  language: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  try {
    return await translator.translate(text, signal ? { signal } : {});
  } catch (error) {
    const failure = builtInError(error, signal);
    const { sentences } = segmentText(text, language);
    if (failure.code !== 'too-long' || sentences.length < 2) throw failure;
    const answers: string[] = [];
    for (const { start, end } of sentences) {
      answers.push(await translateText(translator, text.slice(start, end), language, signal));
    }
    return answers.join(' ');
  }
}

/** The browser's own translator: on the device; it fetches its models itself. */
export function createBrowserTranslator(options: BrowserTranslatorOptions): Translator {
  const { translator: api, detector, name = 'Browser' } = options;

  async function translateAll(
    segments: readonly Segment[],
    { from, to }: LanguagePair,
    { signal, onProgress }: TranslateOptions,
  ): Promise<Translation[]> {
    throwIfAborted(signal);
    const sourceLanguage = from === 'und' ? await detect(detector, segments, signal) : from;
    const pair = { sourceLanguage, targetLanguage: to };
    const availability = await api.availability(pair);
    if (availability === 'unavailable') {
      throw new TranslationError('unsupported-pair', 'The browser lacks this pair.');
    }
    const translator = await api.create({
      ...pair,
      ...(signal && { signal }),
      monitor: (monitor) => {
        if (availability === 'available') return;
        onProgress?.({ type: 'download', fraction: 0 });
        monitor.addEventListener('downloadprogress', ({ loaded }) => {
          onProgress?.({ type: 'download', fraction: Math.min(1, Math.max(0, loaded)) });
        });
      },
    });
    const done: Translation[] = [];
    try {
      for (const segment of segments) {
        throwIfAborted(signal);
        const say = (text: string) => translateText(translator, text, sourceLanguage, signal);
        const answer = await say(segment.text);
        if (answer.trim() === '') {
          throw new TranslationError('bad-answer', 'The translation is empty.');
        }
        const runs = markedRuns(tagText(segment));
        const marked: string[] = [];
        for (const run of runs) marked.push(await say(run.text));
        const placed = runs.length > 0 ? placeRuns(answer, runs, marked) : plainTranslation(answer);
        const translation = { id: segment.id, ...placed };
        done.push(translation);
        onProgress?.({ type: 'translated', translations: [translation] });
      }
    } finally {
      translator.destroy();
    }
    return done;
  }

  return {
    id: 'browser',
    name,
    destination: 'device',
    variant: () => Promise.resolve(''),
    languages: () => Promise.resolve([...LANGUAGES]),
    async availability(pair): Promise<Availability> {
      if (pair.from === 'und') {
        return acceptsPair({ languages: LANGUAGES }, pair) ? 'available' : 'unsupported-pair';
      }
      const availability = await api.availability({
        sourceLanguage: pair.from,
        targetLanguage: pair.to,
      });
      if (availability === 'unavailable') return 'unsupported-pair';
      return availability === 'available' ? 'available' : 'downloadable';
    },
    async translate(segments, pair, options = {}) {
      try {
        return await translateAll(segments, pair, options);
      } catch (error) {
        throw builtInError(error, options.signal);
      }
    },
  };
}
