import type { RichText } from '../article/article.ts';
import type { LanguageCode } from '../language/language.ts';

/**
 * One run of text to translate: a title, a paragraph, a list item, a caption. `html` holds inline
 * elements only and counts as hostile; where it is empty, or no more than the text, there is no
 * markup to keep.
 */
export interface Segment extends RichText {
  /** Unique among the segments of one call. */
  id: string;
}

/**
 * The translation of a segment. `html` has been built from escaped text and the inline elements of
 * the original, without attributes other than a link's checked address; whoever renders it sanitises
 * it all the same.
 */
export interface Translation extends RichText {
  /** Id of the segment. */
  id: string;
}

/** From one language to another; `from` is `und` where the language of the text is not known. */
export interface LanguagePair {
  from: LanguageCode;
  to: LanguageCode;
}

/** Whether a pair can be translated now; all but the first two need a step of the reader's. */
export type Availability =
  | 'available'
  /** After the first start something large is fetched; it needs the reader's click. */
  | 'downloadable'
  | 'unsupported-pair'
  | 'not-set-up'
  | 'no-permission'
  /** Models on the device, but none for this pair. */
  | 'model-missing';

/** What a translator tells while it works. */
export type TranslationProgress =
  /** A model is on its way to this device; `fraction` 0 to 1. */
  | { type: 'download'; fraction: number }
  /** These have come; each segment is told once. */
  | { type: 'translated'; translations: Translation[] };

export interface TranslateOptions {
  signal?: AbortSignal;
  onProgress?(progress: TranslationProgress): void;
}

/** Where the text goes: nowhere, or to a host (with its port, where it is not the usual one). */
export type Destination = 'device' | { host: string };

/** One way to translate, ready to use or able to say what is missing. */
export interface Translator {
  /** Stable; stored in settings. */
  readonly id: string;
  /** Shown as it is. */
  readonly name: string;
  /** Null while it has no address to send anything to. */
  readonly destination: Destination | null;
  /** BCP 47 tags of the languages it can translate into, without asking the network. */
  languages(): Promise<LanguageCode[]>;
  /**
   * What beside the text decides the outcome of a pair, such as an address, a model or the hash of its
   * file: part of the key of the cache. Asked for each time, since settings and models change.
   */
  variant(pair: LanguagePair): Promise<string>;
  /** Sends no text anywhere. */
  availability(pair: LanguagePair): Promise<Availability>;
  /**
   * Translates all segments, in order.
   *
   * @returns one translation a segment, in the order of the segments
   * @throws TranslationError and nothing else; what came before is known from `onProgress`
   */
  translate(
    segments: readonly Segment[],
    pair: LanguagePair,
    options?: TranslateOptions,
  ): Promise<Translation[]>;
}
