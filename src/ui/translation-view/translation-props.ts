import type { LanguageCode } from '../../language/language.ts';

/** One service that can translate, as the reader knows it. */
export interface TranslationChoice {
  id: string;
  /** Shown as it is: 'LibreTranslate', 'DeepL'. */
  name: string;
  /** `device`: the text stays on this machine; otherwise the host it is sent to. */
  destination: 'device' | { host: string };
}

/** A paragraph and, once it has come, its translation; plain text, but for `html`. */
export interface TranslatedParagraph {
  /** Id of the block, `lead`, or anything else unique. */
  id: string;
  original: string;
  translated?: string;
  /** The translation with the original's links and emphasis; hostile. */
  html?: string;
  /** Figures and names of the original that the translation lacks. */
  missing?: string[];
}

/** Why a translation stopped; each has its own words and next step. */
export type TranslationFailure =
  | 'not-set-up'
  | 'no-permission'
  | 'unauthorised'
  | 'quota'
  | 'too-long'
  | 'network'
  | 'unsupported-pair'
  | 'model-missing'
  | 'model-damaged'
  | 'newer-schema'
  | 'unexpected';

/** What is known of the translation of the current article. */
export type TranslationState =
  /** No service is set up and the browser has none of its own. */
  | { status: 'not-set-up' }
  | { status: 'idle' }
  /** The browser fetches its model first; `fraction` 0 to 1. */
  | { status: 'downloading'; fraction: number }
  /** `done` of `total` paragraphs have come. */
  | { status: 'running'; done: number; total: number; paragraphs: TranslatedParagraph[] }
  | { status: 'stopped'; paragraphs: TranslatedParagraph[] }
  | { status: 'done'; paragraphs: TranslatedParagraph[] }
  | { status: 'failed'; problem: TranslationFailure; paragraphs: TranslatedParagraph[] };

/** Data and callbacks of the translation panel. */
export interface TranslationProps {
  state: TranslationState;
  /** Services to choose from; empty when none is set up. */
  providers: TranslationChoice[];
  /** Id of the chosen one. */
  provider: string;
  /** Languages the chosen service can translate into. */
  targets: LanguageCode[];
  target: LanguageCode;
  onProviderChange(id: string): void;
  onTargetChange(target: LanguageCode): void;
  /** Starts, or goes on where it stopped. */
  onStart(): void;
  onStop(): void;
  /** Opens the part of options where services are set up. */
  onSetUp(): void;
}

/** Words that a reader has selected, and their translation. */
export interface ShownSelection {
  text: string;
  /** Language of the words; `und` where it is not known. */
  language: LanguageCode;
  translation: TranslationProps;
}

/** Data and callbacks of translating a selection. */
export interface SelectionTranslationProps {
  /** Null while none is being translated. */
  shown: ShownSelection | null;
  /** Translates words, in the place of others before them. Call it from the reader's click or key. */
  onTranslate(text: string, language: LanguageCode): void;
  /** Stops it and puts it away. */
  onClose(): void;
}
