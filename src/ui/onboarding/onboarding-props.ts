import type { Article } from '../../article/article.ts';
import type { Brief } from '../../brief/brief.ts';
import type { I18n } from '../../i18n/i18n.ts';

/** The first-run page; its article is one of `sampleArticle(language)`, its brief really made. */
export interface OnboardingProps {
  i18n: I18n;
  article: Article;
  /** Absent while it is being made. */
  brief?: Brief;
  /** The shortcut that opens the popup; empty when none is set. */
  shortcut: string;
  actions: {
    onCopy(text: string): Promise<void>;
    onOpenOptions(): void;
    onOpenLibrary(): void;
    /** Closes the page. */
    onDone(): void;
  };
}
