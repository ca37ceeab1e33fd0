import type { Article } from '../../src/article/article.ts';
import { briefInput } from '../../src/brief/brief-input.ts';
import { setBadge } from '../../src/platform/badge.ts';
import { copyText } from '../../src/platform/clipboard.ts';
import { openInReader, openPage } from '../../src/platform/extension-pages.ts';
import { type Interface, startInterface } from '../../src/platform/interface.ts';
import { lookUpTab, whenLoaded } from '../../src/platform/page-extraction.ts';
import { backgroundBriefs } from '../../src/platform/background-briefs.ts';
import type { Injection } from '../../src/platform/page-injection.ts';
import type { HeadStart } from '../../src/platform/popup-head-start.ts';
import { startPicking } from '../../src/platform/part-picking.ts';
import { showOnPage } from '../../src/platform/page-highlight.ts';
import {
  type ArticleSessionState,
  createArticleSession,
} from '../../src/platform/article-session.ts';
import { loadArticleLibrary } from '../../src/platform/article-library-loader.ts';
import { loadPicturePanel } from '../../src/platform/picture-panel-loader.ts';
import { loadSummaryPanel } from '../../src/platform/summary-panel-loader.ts';
import { loadTranslationPanel } from '../../src/platform/translation-panel-loader.ts';
import { BRIEF_SHOWN } from '../../src/platform/performance-marks.ts';
import type { PopupProps, PopupState } from '../../src/ui/popup/popup-props.ts';

/** What the popup's component shows of a session's state. */
function popupState(state: ArticleSessionState, privateWindow: boolean): PopupState {
  // A tab always has a page; only the library can lack an article.
  if (state.status === 'missing') return { status: 'message', code: 'no-access' };
  return state.status === 'ready' ? { ...state, privateWindow } : state;
}

/** Closes the popup once another page has been opened. */
function leave(opening: Promise<void>): void {
  void opening.then(() => window.close());
}

/** Notes when the brief was painted first, for `npm run bench -- popup`. */
function markBriefShown(): void {
  if (performance.getEntriesByName(BRIEF_SHOWN).length > 0) return;
  requestAnimationFrame(() => performance.mark(BRIEF_SHOWN));
}

/** Runs the popup: shows the article of the tab it was opened for, and renders every new state. */
export async function startPopup(
  { tab: requested, clicked, injection: begun }: HeadStart,
  render: (props: PopupProps) => void,
): Promise<void> {
  const briefs = backgroundBriefs();
  const articleLibrary = loadArticleLibrary();
  const tab = await requested;
  const tabId = tab?.id;
  let injecting: Promise<Injection | undefined> | undefined = begun;
  let shown: Interface | undefined;
  let awaited = false;
  const draw = () => {
    if (shown) render(props(shown));
  };
  // Words and page are read at the same time; neither waits for the other.
  const interfaceReady = startInterface(document, (state) => {
    shown = state;
    draw();
  });
  const session = createArticleSession(
    {
      lookUp: async () => {
        const injection = await injecting;
        // Another try needs another injection.
        injecting = undefined;
        return lookUpTab(tab, { clicked, ...(injection && { injection }) });
      },
      makeBrief: async (article) => {
        const { settings } = await interfaceReady;
        return briefs.request(briefInput(article), settings.summary.sentences);
      },
      findSaved: async (url) => (await articleLibrary()).savedKind(url),
      save: async (article, brief) => {
        const saved = await (await articleLibrary()).save(article, brief);
        await translation.keepWith(article);
        if (tabId !== undefined) await setBadge(tabId, 'saved');
        return saved;
      },
      showOnPage: (quote) =>
        tabId === undefined ? Promise.resolve(false) : showOnPage(tabId, quote),
    },
    (state) => {
      draw();
      if (state.status === 'ready' && state.brief) markBriefShown();
      const loading = state.status === 'message' && state.code === 'page-loading';
      if (loading && tabId !== undefined && !awaited) {
        // Once, however often the reader tries meanwhile.
        awaited = true;
        whenLoaded(tabId, () => {
          awaited = false;
          void session.start();
        });
      }
    },
  );
  const translation = loadTranslationPanel(
    {
      find: async (...asked) => (await articleLibrary()).translations.find(...asked),
      keep: async (...given) => (await articleLibrary()).translations.keep(...given),
    },
    draw,
  );
  const summary = loadSummaryPanel(draw);
  const pictures = loadPicturePanel({
    library: articleLibrary,
    onChange: draw,
  });
  const read = (article: Article) =>
    openInReader(article, async (url) => (await articleLibrary()).findSaved(url));
  const props = ({ i18n, settings }: Interface): PopupProps => {
    const state = session.state();
    return {
      i18n,
      state: popupState(state, tab?.incognito === true),
      translation: translation.props(state.status === 'ready' ? state : null, {
        settings,
        uiLanguage: i18n.language,
        builtInName: i18n.t('translation.settings.browser'),
        privateWindow: tab?.incognito === true,
      }),
      keptPictures: pictures.props(state.status === 'ready' ? state : null, settings),
      summary: summary.props(state.status === 'ready' ? state : null, settings.summary),
      actions: {
        onShow: (span) => session.show(span),
        onSave: () =>
          session.save().then(
            () => ({ ok: true }),
            async (error: unknown) => ({
              ok: false,
              problem: (await articleLibrary()).saveProblem(error),
            }),
          ),
        isLasting: async () => (await articleLibrary()).isLasting(),
        async onUndoSave() {
          await session.undoSave();
          const after = session.state();
          if (tabId === undefined || after.status !== 'ready') return;
          const unsaved = after.isArticle ? 'article' : 'none';
          await setBadge(tabId, after.saved ? 'saved' : unsaved);
        },
        onRead: () => {
          if (state.status === 'ready') leave(read(state.article));
        },
        onCopy: copyText,
        onRetry: () => void session.start(),
        onReadAnyway: () => void session.readAnyway(),
        ...(tabId !== undefined && { onSelectPart: () => leave(startPicking(tabId)) }),
        onOpenLibrary: () => leave(openPage('library')),
        onOpenOptions: () => leave(openPage('options')),
      },
    };
  };
  await Promise.all([interfaceReady, session.start()]);
}
