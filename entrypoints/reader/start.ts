import { briefInput } from '../../src/brief/create-brief.ts';
import {
  openArticleLibrary,
  saveProblem,
  saveUndoably,
} from '../../src/platform/article-library.ts';
import { startBriefClient } from '../../src/platform/brief-client.ts';
import { copyText } from '../../src/platform/clipboard.ts';
import { openPage } from '../../src/platform/extension-pages.ts';
import { type Interface, startInterface } from '../../src/platform/interface.ts';
import { createArticleSession } from '../../src/platform/article-session.ts';
import { loadRequested } from '../../src/platform/reading-session.ts';
import { updateSettings } from '../../src/platform/settings-store.ts';
import { createSpeech } from '../../src/platform/speech.ts';
import { createTranslationPanel } from '../../src/platform/translation-panel.ts';
import type { ReaderProps } from '../../src/ui/reader/reader-props.ts';

/** Runs the reader page: loads what its address asks for and renders every new state. */
export async function startReader(render: (props: ReaderProps) => void): Promise<void> {
  const briefs = startBriefClient();
  const library = openArticleLibrary();
  const speech = createSpeech(window);
  let shown: Interface | undefined;
  const draw = () => {
    if (shown) render(props(shown));
  };
  const session = createArticleSession(
    {
      lookUp: () => loadRequested(new URLSearchParams(location.search), library),
      makeBrief: (article) =>
        briefs.request(briefInput(article), shown?.settings.summary.sentences ?? 3),
      isSaved: async (url) => (await library.findByUrl(url)) !== undefined,
      save: (article, brief) => saveUndoably(library, article, brief),
    },
    (state) => {
      if (state.status === 'ready') document.title = state.article.title;
      draw();
    },
  );
  const translation = createTranslationPanel(draw);
  const props = ({ i18n, settings }: Interface): ReaderProps => {
    const state = session.state();
    return {
      i18n,
      state,
      settings: settings.reading,
      layout: 'page',
      ...(speech && { speech }),
      translation: translation.props(state.status === 'ready' ? state : null, {
        settings,
        uiLanguage: i18n.language,
      }),
      actions: {
        onSettingsChange: (reading) => void updateSettings({ reading }),
        onLoadPictures: () => session.allowPictures(),
        onSave: () =>
          session.save().then(
            () => ({ ok: true }),
            (error: unknown) => ({ ok: false, problem: saveProblem(error) }),
          ),
        onUndoSave: () => session.undoSave(),
        onCopy: copyText,
        onProgress: () => undefined,
        onRetry: () => void session.start(),
        onReadThisPage: () => void session.start(),
        onOpenLibrary: () => void openPage('library'),
        onOpenOptions: () => void openPage('options'),
      },
    };
  };
  await startInterface(document, (state) => {
    shown = state;
    draw();
  });
  await session.start();
}
