import type { Article } from '../article/article.ts';
import { articleText } from '../article/article-text.ts';
import type { Brief } from '../brief/brief.ts';
import { briefInput } from '../brief/brief-input.ts';
import type { EntityType } from '../entities/entity.ts';
import type { I18n } from '../i18n/i18n.ts';
import type { Library } from '../library/library.ts';
import type { ReadingSettings } from '../settings/settings.ts';
import { type ProtectedName, protectedNames } from '../translation/protection/names.ts';
import {
  type SaveProblem,
  isLasting,
  openArticleLibrary,
  saveProblem,
  savedKind,
  saveUndoably,
} from './article-library.ts';
import {
  type ArticleSession,
  type ArticleSessionState,
  type ReadySessionState,
  type Lookup,
  createArticleSession,
} from './article-session.ts';
import { startBriefClient } from './brief-client.ts';
import { copyText } from './clipboard.ts';
import { openNamePage, openPage } from './extension-pages.ts';
import { type Interface, startInterface } from './interface.ts';
import { type PicturePanelProps, createPicturePanel } from './picture-panel.ts';
import { isPrivateWindow } from './private-window.ts';
import { type ReaderHighlightsProps, createReaderHighlights } from './reader-highlights.ts';
import { setReaderSite, siteHost } from './reader-sites.ts';
import {
  type SelectionTranslationProps,
  createSelectionTranslation,
} from './selection-translation.ts';
import type { TranslationPanelProps } from './session-props.ts';
import { changeSettings } from './settings-store.ts';
import { type Speech, createSpeech } from './speech.ts';
import { type SummaryPanelProps, createSummaryPanel } from './summary-panel.ts';
import { createTranslationPanel } from './translation-panel.ts';
import { translationShelf } from './translation-shelf.ts';

/** How a save went, in the words of the component's props. */
export type SaveOutcome = { ok: true } | { ok: false; problem: SaveProblem };

/** The props of the reader's component, as far as a page of the extension provides them. */
export interface ReaderPageProps<Layout extends string, State> {
  i18n: I18n;
  state: State;
  settings: ReadingSettings;
  layout: Layout;
  translation: TranslationPanelProps;
  selection: SelectionTranslationProps;
  summary: SummaryPanelProps | undefined;
  highlights: ReaderHighlightsProps;
  keptPictures: PicturePanelProps | undefined;
  speech?: Speech;
  actions: {
    onSettingsChange(settings: ReadingSettings): void;
    onLoadPictures(): void;
    onSave(): Promise<SaveOutcome>;
    isLasting(): Promise<boolean>;
    onUndoSave(): Promise<void>;
    onCopy(text: string): Promise<void>;
    onProgress(progress: number): void;
    onRetry(): void;
    onReadThisPage(): void;
    onAlwaysReader?(on: boolean): Promise<boolean>;
    onOpenLibrary(): void;
    onOpenName(entity: { type: EntityType; name: string }): void;
    onOpenOptions(): void;
  };
}

/** A session's state with what only the page around it knows. */
export type ReaderPageState =
  | Exclude<ArticleSessionState, { status: 'ready' }>
  | (ReadySessionState & {
      alwaysReader: boolean;
      privateWindow: boolean;
      /** Kept pictures on this device, by the address they came from. */
      pictures: ReadonlyMap<string, string>;
    });

/** What tells the reader page and the side panel apart. */
export interface ReaderPageOptions<Layout extends string, State> {
  layout: Layout;
  lookUp(library: Library): Promise<Lookup>;
  /** Id of the highlight that is to be shown first. */
  highlight?: string | null;
  /** What the component shows of a session's state. */
  present(state: ReaderPageState): State;
  /** Keeps how far the article has been read, 0 to 1. */
  onProgress?(library: Library, progress: number): Promise<void>;
  render(props: ReaderPageProps<Layout, State>): void;
}

/** A running reader page. */
export interface ReaderPage {
  session: ArticleSession;
  /** Renders again, after something that `present` depends on has changed. */
  redraw(): void;
}

/** The names of an article, once its brief is there. */
function namesOf(ready: ReadySessionState | null): ProtectedName[] {
  return ready?.brief ? protectedNames(ready.brief.entities, articleText(ready.article)) : [];
}

/** Runs a page that shows one article with its brief: the reader, or the side panel. */
export async function startReaderPage<Layout extends string, State>(
  options: ReaderPageOptions<Layout, State>,
): Promise<ReaderPage> {
  const briefs = startBriefClient();
  const library = openArticleLibrary();
  const speech = createSpeech(window);
  const privateWindow = isPrivateWindow();
  let shown: Interface | undefined;
  const redraw = () => {
    if (shown) options.render(props(shown));
  };
  const makeBrief = (article: Article): Promise<Brief> =>
    briefs.request(briefInput(article), shown?.settings.summary.sentences ?? 3);
  const session = createArticleSession(
    {
      lookUp: () => options.lookUp(library),
      makeBrief,
      findSaved: (url) => savedKind(library, url),
      save: async (article, brief) => {
        const saved = await saveUndoably(library, article, brief);
        await translation.keepWith(article);
        return saved;
      },
    },
    (state) => {
      if (state.status === 'ready') document.title = state.article.title;
      redraw();
    },
  );
  const translation = createTranslationPanel(translationShelf(library), redraw);
  const selection = createSelectionTranslation(redraw);
  const summary = createSummaryPanel(redraw);
  const highlights = createReaderHighlights(library, options.highlight ?? null, redraw);
  const pictures = createPicturePanel({
    library: async () => ({
      isLasting: () => isLasting(library),
      findSaved: library.findByUrl,
      pictures: library.pictures,
    }),
    onChange: redraw,
    shows: true,
    // Firefox shows its question over the page in front; a panel beside it may lose it.
    closes: options.layout === 'side-panel',
  });
  const props = ({ i18n, settings }: Interface): ReaderPageProps<Layout, State> => {
    const state = session.state();
    const ready = state.status === 'ready' ? state : null;
    const host = ready ? siteHost(ready.article.url) : undefined;
    const context = {
      settings,
      uiLanguage: i18n.language,
      builtInName: i18n.t('translation.settings.browser'),
      privateWindow,
    };
    const keptPictures = pictures.props(ready, settings);
    return {
      i18n,
      state: options.present(
        state.status === 'ready'
          ? {
              ...state,
              alwaysReader: host !== undefined && settings.readerSites.includes(host),
              privateWindow,
              pictures: pictures.stored(),
            }
          : state,
      ),
      settings: settings.reading,
      layout: options.layout,
      keptPictures,
      ...(speech && { speech }),
      translation: translation.props(ready, context),
      selection: selection.props(context, () => namesOf(ready)),
      summary: summary.props(ready, settings.summary),
      highlights: highlights.props(ready),
      actions: {
        onSettingsChange: (reading) => changeSettings({ reading }),
        onLoadPictures: () => session.allowPictures(),
        onSave: () =>
          session.save().then(
            () => ({ ok: true }),
            (error: unknown) => ({ ok: false, problem: saveProblem(error) }),
          ),
        isLasting: () => isLasting(library),
        onUndoSave: () => session.undoSave(),
        onCopy: copyText,
        onProgress: (progress) => {
          options.onProgress?.(library, progress).catch((error: unknown) => {
            console.warn('The place in the text could not be kept.', error);
          });
        },
        onRetry: () => void session.start(),
        onReadThisPage: () => void session.start(),
        ...(host !== undefined && {
          onAlwaysReader: (on: boolean) => setReaderSite(host, on),
        }),
        onOpenLibrary: () => void openPage('library'),
        onOpenName: ({ type, name }) => void openNamePage(type, name),
        onOpenOptions: () => void openPage('options'),
      },
    };
  };
  await startInterface(document, (state) => {
    shown = state;
    redraw();
  });
  await session.start();
  return { session, redraw };
}
