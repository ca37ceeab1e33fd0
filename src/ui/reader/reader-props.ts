import type { Article } from '../../article/article.ts';
import type { Brief } from '../../brief/brief.ts';
import type { Entity } from '../../entities/entity.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Span } from '../../language/span.ts';
import type { ReadingSettings } from '../../settings/settings.ts';
import type { SaveOutcome } from '../article-view/save-outcome.ts';
import type { PictureProps } from '../picture-view/picture-props.ts';
import type { PopupMessageCode } from '../popup/popup-props.ts';
import type { GeneratedSummaryProps } from '../summary-view/summary-props.ts';
import type {
  SelectionTranslationProps,
  TranslationProps,
} from '../translation-view/translation-props.ts';
import type { HighlightsProps } from './highlights/highlights-props.ts';
import type { SpeechAdapter } from './speech/speech-adapter.ts';

/** An article to read, saved or current. */
export interface ReaderReadyState {
  status: 'ready';
  article: Article;
  /** Absent while it is being made. */
  brief?: Brief;
  /** The brief could not be made. */
  briefFailed?: boolean;
  saved: boolean;
  /** The window is private: saving asks first. */
  privateWindow?: boolean;
  /** Articles of this site open in the reader by themselves. */
  alwaysReader?: boolean;
  /** Remote pictures are loaded only when true. */
  picturesAllowed: boolean;
  /** A span to show and mark on opening. */
  focus?: Span;
  /** How often the saved text has been updated; earlier versions are kept. */
  updates?: number;
  /** Where one stopped, 0 to 1 of the scroll height. */
  progress?: number;
  /** Stored pictures by the address they came from (blob: or data: addresses). */
  pictures?: ReadonlyMap<string, string>;
}

/** What the reader shows. */
export type ReaderState =
  | { status: 'loading' }
  /** The article asked for is not in the library (deleted, or a stale address). */
  | { status: 'missing' }
  | { status: 'message'; code: PopupMessageCode }
  /** Side panel only: the tab now shows another page than the one that was read. */
  | { status: 'other-page'; title: string }
  | ReaderReadyState;

/** What the reader asks of whoever holds it. */
export interface ReaderActions {
  onSettingsChange(settings: ReadingSettings): void;
  onLoadPictures(): void;
  onSave(): Promise<SaveOutcome>;
  /** Whether what is saved here outlives the browser session. */
  isLasting?(): Promise<boolean>;
  onUndoSave(): Promise<void>;
  onCopy(text: string): Promise<void>;
  /** Called at most once a second while reading; 0 to 1. */
  onProgress(progress: number): void;
  onRetry(): void;
  /** Reads the page that the tab shows now. */
  onReadThisPage(): void;
  /** Lets the reader pick the part of the page; offered for a page without an article. */
  onSelectPart?(): void;
  /**
   * Opens this site in the reader from now on, or no longer. Asks for the site's permission; false
   * when it was refused. Absent where it cannot be set, such as for a file.
   */
  onAlwaysReader?(on: boolean): Promise<boolean>;
  onOpenLibrary(): void;
  /** Shows what the updates of a saved article changed. */
  onShowChanges?(): void;
  /** Opens the library's page of a name: every saved article that mentions it. */
  onOpenName?(entity: Entity): void;
  onOpenOptions(): void;
}

export interface ReaderProps {
  i18n: I18n;
  state: ReaderState;
  settings: ReadingSettings;
  actions: ReaderActions;
  /** `side-panel` is narrow and puts the brief above the text. */
  layout: 'page' | 'side-panel';
  translation: TranslationProps;
  /** Absent where nothing selected can be translated. */
  selection?: SelectionTranslationProps;
  /** The summary of the engine that is chosen; absent where only the built-in one writes. */
  summary?: GeneratedSummaryProps | undefined;
  /** The reader's own marks; absent where nothing can be marked. */
  highlights?: HighlightsProps;
  /** How far the pictures of a saved article are; absent where there is nothing to say. */
  keptPictures?: PictureProps | undefined;
  /** The system's voices; absent where the browser has none. */
  speech?: SpeechAdapter;
}
