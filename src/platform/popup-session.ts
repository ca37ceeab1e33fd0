import type { Article } from '../article/article.ts';
import { articleText } from '../article/article-text.ts';
import type { Brief } from '../brief/brief.ts';
import type { Span } from '../language/span.ts';
import type { Extraction, PageProblem } from '../messaging/extraction.ts';
import { type TextQuote, quoteOf } from '../messaging/protocol.ts';

/** What the popup knows of its tab's page. The states are those of the popup's component. */
export type PopupSessionState =
  | { status: 'loading' }
  | { status: 'message'; code: PageProblem | 'not-an-article' }
  | {
      status: 'ready';
      article: Article;
      brief?: Brief;
      briefFailed?: boolean;
      isArticle: boolean;
      saved: boolean;
    };

/** What a popup session needs of the world; each a function, so that tests need no browser. */
export interface PopupWorld {
  extract(): Promise<Extraction>;
  makeBrief(article: Article): Promise<Brief>;
  /** Id of the saved article with this address, or null. */
  findSaved(url: string): Promise<string | null>;
  /** Resolves once the article is committed. */
  save(article: Article, brief: Brief): Promise<string>;
  /** Takes a save back. */
  unsave(id: string): Promise<void>;
  showOnPage(quote: TextQuote): Promise<boolean>;
}

/** The popup's page, brief and save, from opening to closing. */
export interface PopupSession {
  state(): PopupSessionState;
  /** Reads the page, or reads it again. */
  start(): Promise<void>;
  /** Shows the brief of a page that the detector does not call an article. */
  readAnyway(): void;
  show(span: Span): Promise<boolean>;
  /** Rejects with the library's error; without a brief yet it waits for it. */
  save(): Promise<void>;
  undoSave(): Promise<void>;
}

/**
 * Starts in `loading`; `onChange` is called with every new state.
 */
export function createPopupSession(
  world: PopupWorld,
  onChange: (state: PopupSessionState) => void,
): PopupSession {
  let state: PopupSessionState = { status: 'loading' };
  let held: Extract<Extraction, { ok: true }> | undefined;
  let briefing: Promise<Brief> | undefined;
  let savedId: string | null = null;

  const set = (next: PopupSessionState) => {
    state = next;
    onChange(state);
  };
  const change = (fields: { brief?: Brief; briefFailed?: boolean; saved?: boolean }) => {
    if (state.status === 'ready') set({ ...state, ...fields });
  };
  const present = async ({ article, isArticle }: Extract<Extraction, { ok: true }>) => {
    set({ status: 'ready', article, isArticle, saved: false });
    briefing = world.makeBrief(article);
    // The library may be slow or unavailable; the brief does not wait for it.
    const lookUp = world.findSaved(article.url).then((id) => {
      savedId = id;
      change({ saved: id !== null });
    });
    const made = briefing.then((brief) => change({ brief }));
    const [brief, saved] = await Promise.allSettled([made, lookUp]);
    if (brief.status === 'rejected') {
      console.error('The brief could not be made.', brief.reason);
      change({ briefFailed: true });
    }
    if (saved.status === 'rejected') {
      console.error('The library could not be asked.', saved.reason);
    }
  };
  return {
    state: () => state,
    async start() {
      set({ status: 'loading' });
      const extraction = await world.extract();
      if (!extraction.ok) {
        set({ status: 'message', code: extraction.problem });
        return;
      }
      held = extraction;
      if (extraction.isArticle) await present(extraction);
      else set({ status: 'message', code: 'not-an-article' });
    },
    readAnyway() {
      if (held) void present(held);
    },
    async show(span) {
      if (!held) return false;
      return world.showOnPage(quoteOf(articleText(held.article), span));
    },
    async save() {
      if (!held || !briefing) return;
      savedId = await world.save(held.article, await briefing.catch(() => emptyBrief(held)));
      change({ saved: true });
    },
    async undoSave() {
      if (savedId === null) return;
      await world.unsave(savedId);
      savedId = null;
      change({ saved: false });
    },
  };
}

/** An article whose brief failed is saved all the same; its brief is made when it is opened. */
function emptyBrief(held: Extract<Extraction, { ok: true }> | undefined): Brief {
  const language = held?.article.language ?? 'und';
  return { version: 1, language, summary: [], facts: [], entities: [] };
}
