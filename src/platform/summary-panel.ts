import type { Article } from '../article/article.ts';
import type { Brief } from '../brief/brief.ts';
import { briefInput } from '../brief/brief-input.ts';
import type { SummarySettings } from '../settings/settings.ts';
import type { SummaryWriting } from '../summary/engines/writing.ts';
import { openPage } from './extension-pages.ts';
import { chosenEngine } from './page-summary-engines.ts';
import { type SummarySession, createSummarySession } from './summary-session.ts';

/** A generated summary with what its buttons do: the props of its component. */
export type SummaryPanelProps = SummaryWriting & {
  onStart(): void;
  onStop(): void;
  onSetUp(): void;
};

/** The generated summary of the article that a page shows. */
export interface SummaryPanel {
  /**
   * What stands there now: undefined where only the built-in engine writes. A new article, or new
   * settings, begin a new session; the one before is stopped.
   */
  props(
    shown: { article: Article; brief?: Brief } | null,
    settings: SummarySettings,
  ): SummaryPanelProps | undefined;
}

/** @param onChange called whenever the panel shows something new */
export function createSummaryPanel(onChange: () => void): SummaryPanel {
  let session: SummarySession | undefined;
  let begunFor: { article: Article; settings: string } | undefined;
  let brief: Brief | undefined;

  const begin = (article: Article, settings: SummarySettings) => {
    const before = session;
    session = undefined;
    before?.stop();
    const engine = chosenEngine(settings);
    if (!engine) return;
    const { text, language, title } = briefInput(article);
    const begun = createSummarySession({
      engine,
      request: {
        text,
        language,
        sentences: settings.sentences,
        ...(title !== undefined && { title }),
      },
      entities: () => brief?.entities ?? [],
      onChange() {
        if (session === begun) onChange();
      },
    });
    session = begun;
    void begun.load();
  };
  return {
    props(shown, settings) {
      if (!shown) return undefined;
      ({ brief } = shown);
      const known = JSON.stringify(settings);
      if (begunFor?.article !== shown.article || begunFor.settings !== known) {
        begunFor = { article: shown.article, settings: known };
        begin(shown.article, settings);
      }
      return (
        session && {
          ...session.view(),
          onStart: () => void session?.start(),
          onStop: () => session?.stop(),
          onSetUp: () => void openPage('options', '#summary'),
        }
      );
    },
  };
}
