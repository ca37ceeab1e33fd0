import type { Article } from '../../article/article.ts';
import type { Brief } from '../../brief/brief.ts';
import type { I18n } from '../../i18n/i18n.ts';
import type { Span } from '../../language/span.ts';
import type { PageProblem } from '../../messaging/extraction.ts';
import type { SaveOutcome } from '../article-view/save-outcome.ts';
import type { GeneratedSummaryProps } from '../summary-view/summary-props.ts';
import type { PictureProps } from '../picture-view/picture-props.ts';
import type { TranslationProps } from '../translation-view/translation-props.ts';

/** Why the popup shows a message in place of a brief; each has its own words and next step. */
export type PopupMessageCode = PageProblem | 'not-an-article';

/** A page that gave an article, whether or not the detector calls it one. */
export interface PopupReadyState {
  status: 'ready';
  article: Article;
  /** Absent while it is being made. */
  brief?: Brief;
  /** The brief could not be made; the article can still be read, saved and translated. */
  briefFailed?: boolean;
  isArticle: boolean;
  /** Whether the library holds this article: true only once it is committed. */
  saved: boolean;
  /** The tab is private: saving asks first, because what is saved outlives the window. */
  privateWindow?: boolean;
}

/** Everything the popup can look like. */
export type PopupState =
  { status: 'loading' } | { status: 'message'; code: PopupMessageCode } | PopupReadyState;

/**
 * What the popup asks of whoever holds the page and the library. After a save or its undo the owner
 * renders again with the new `saved`. A rejected promise shows the 'unexpected' message.
 */
export interface PopupActions {
  /** Shows a span of the canonical text in the page; false when the page no longer has it. */
  onShow(span: Span): Promise<boolean>;
  onSave(): Promise<SaveOutcome>;
  /** Whether what is saved here outlives the browser session. */
  isLasting?(): Promise<boolean>;
  /** Takes back the save just made. */
  onUndoSave(): Promise<void>;
  /** Opens the article in the reader. */
  onRead(): void;
  /** Puts text on the clipboard. */
  onCopy(text: string): Promise<void>;
  /** Tries the page again, after a message. */
  onRetry(): void;
  /** Shows the brief of a page the detector does not call an article. */
  onReadAnyway(): void;
  /** Lets the reader pick the part of the page; absent where the page cannot be reached. */
  onSelectPart?(): void;
  onOpenLibrary(): void;
  onOpenOptions(): void;
}

export interface PopupProps {
  i18n: I18n;
  state: PopupState;
  actions: PopupActions;
  /** Data of the Translation tab. */
  translation: TranslationProps;
  /** How far the pictures of a saved article are; absent where there is nothing to say. */
  keptPictures?: PictureProps | undefined;
  /** The summary of the engine that is chosen; absent where only the built-in one writes. */
  summary?: GeneratedSummaryProps | undefined;
}
