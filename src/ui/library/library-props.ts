import type { I18n } from '../../i18n/i18n.ts';
import type { LanguageCode } from '../../language/language.ts';

/** A saved article as the list shows it. */
export interface LibraryItem {
  id: string;
  title: string;
  url: string;
  siteName?: string;
  /** ISO 8601. */
  publishedTime?: string;
  /** Milliseconds since the epoch. */
  savedAt: number;
  language: LanguageCode;
  wordCount: number;
  /** First sentence of the summary. */
  excerpt?: string;
}

export type LibraryState =
  { status: 'loading' } | { status: 'failed' } | { status: 'ready'; items: LibraryItem[] };

export interface LibraryActions {
  onOpen(id: string): void;
  /** Moves the article to the bin; the owner renders again without it. */
  onDelete(id: string): Promise<void>;
  /** Takes it out of the bin again. */
  onRestore(id: string): Promise<void>;
  onRetry(): void;
  onOpenOptions(): void;
  onOpenWelcome(): void;
}

export interface LibraryProps {
  i18n: I18n;
  state: LibraryState;
  actions: LibraryActions;
}
