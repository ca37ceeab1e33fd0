import type { Article } from '../article/article.ts';
import { articleText } from '../article/article-text.ts';
import type { Brief } from '../brief/brief.ts';
import type { Settings } from '../settings/settings.ts';
import { createCacheStore } from '../translation/cache-store.ts';
import { protectedNames } from '../translation/protection/names.ts';
import {
  factSegments,
  nameSegments,
  summarySegments,
  translationSegments,
} from '../translation/segments.ts';
import { type TranslationSession, createTranslationSession } from '../translation/session.ts';
import { createPageTranslators } from './page-translators.ts';
import { type TranslationPanelProps, panelProps } from './session-props.ts';
import type { TranslationShelf } from './translation-shelf.ts';

/** The translation of the article that a page shows. */
export interface TranslationPanel {
  /** What the panel shows now; a new article, or new settings, begin a new session. */
  props(shown: ShownArticle | null, context: PanelContext): TranslationPanelProps;
  /**
   * Keeps what has been translated with an article that has just been saved. Call it before the reader
   * is told that it is: what closes the page at that word would lose it. Never rejects.
   */
  keepWith(article: Article): Promise<void>;
}

/** An article with its brief, whose names are looked for in the translation; absent while it is made. */
export interface ShownArticle {
  article: Article;
  brief?: Brief;
  /** Whether the library has it: a translation is then kept with it. */
  saved: boolean;
}

/** What a session is begun with. */
export interface PanelContext {
  settings: Settings;
  /** Language of the interface: the target where the settings name none. */
  uiLanguage: string;
  /** What the browser's own translator is called in the interface language. */
  builtInName: string;
  /** In a private window no translation is kept. */
  privateWindow: boolean;
}

/** Target languages, best first: that of the settings, that of the interface, and ours. */
export function wantedTargets(target: string, uiLanguage: string): string[] {
  return [target, uiLanguage, 'vi', 'en'].filter((wanted) => wanted !== '');
}

/**
 * Makes a panel.
 *
 * @param shelf where translations are kept with saved articles
 * @param onChange called whenever the panel shows something new
 */
export function createTranslationPanel(
  shelf: TranslationShelf,
  onChange: () => void,
): TranslationPanel {
  const cache = createCacheStore({ indexedDB, IDBKeyRange, now: () => Date.now() });
  let session: TranslationSession | undefined;
  let begunFor: { article: Article; settings: string } | undefined;
  /** The translation has been made here, and is not yet kept with the article. */
  let unkept = false;
  let privateWindow = false;

  const begin = async (article: Article, brief: Brief, context: PanelContext) => {
    const { settings, uiLanguage } = context;
    const { provider, target } = settings.translation;
    const targets = wantedTargets(target, uiLanguage);
    const begun = begunFor;
    session?.stop();
    session = undefined;
    unkept = false;
    const saved = await shelf.find(article, targets.slice(0, 1)).catch((error: unknown) => {
      console.warn('The library could not be asked for a translation.', error);
    });
    // Another article, or other settings, have come meanwhile.
    if (begun !== begunFor) return;
    session = createTranslationSession({
      segments: [
        ...summarySegments(brief),
        ...translationSegments(article),
        ...factSegments(article, brief),
        ...nameSegments(brief),
      ],
      language: article.language,
      translators: createPageTranslators(settings.translation, context.builtInName),
      provider,
      targets,
      names: protectedNames(brief.entities, articleText(article)),
      ...(!privateWindow && { cache }),
      ...(saved && { saved }),
      onChange({ state }) {
        if (state.status === 'running') unkept = true;
        onChange();
      },
    });
    await session.load();
  };

  const keepWith = async (article: Article): Promise<void> => {
    const result = session?.result();
    if (!result?.complete || begunFor?.article !== article || !unkept || privateWindow) return;
    unkept = false;
    try {
      await shelf.keep(article, result);
    } catch (error) {
      console.error('The translation could not be kept with the article.', error);
    }
  };

  return {
    keepWith,
    props(shown, context) {
      privateWindow = context.privateWindow;
      const settings = JSON.stringify([context.settings.translation, context.uiLanguage]);
      const isNew = begunFor?.article !== shown?.article || begunFor?.settings !== settings;
      if (shown?.brief && isNew) {
        begunFor = { article: shown.article, settings };
        begin(shown.article, shown.brief, context).catch((error: unknown) => {
          console.error('The translators could not be asked.', error);
        });
      } else if (shown?.saved) void keepWith(shown.article);
      // An article that is no longer saved has lost its translation; a later save brings it back.
      else if (session?.result()?.complete) unkept = true;
      return panelProps(session);
    },
  };
}
