import type { Article } from '../article/article.ts';
import { articleText } from '../article/article-text.ts';
import type { Brief } from '../brief/brief.ts';
import type { Span } from '../language/span.ts';
import type { PageProblem } from '../messaging/extraction.ts';
import { type TextQuote, quoteOf } from '../messaging/protocol.ts';

/** An article and what is known of it when it has been found: on a page, in the library. */
export interface FoundArticle {
  status: 'found';
  article: Article;
  /** What the detector says; a page that is no article is shown only on request. */
  isArticle: boolean;
  /** Absent when it must be made. */
  brief?: Brief;
  /** Where one stopped reading, 0 to 1. */
  progress?: number;
}

/** What was looked for, or why it is not there. */
export type Lookup =
  | FoundArticle
  /** A saved article that is no longer saved. */
  | { status: 'missing' }
  | { status: 'message'; code: PageProblem };

/** What a page about one article shows: the states of the popup's and the reader's components. */
export type ArticleSessionState =
  | { status: 'loading' }
  | { status: 'missing' }
  | { status: 'message'; code: PageProblem | 'not-an-article' }
  | {
      status: 'ready';
      article: Article;
      isArticle: boolean;
      /** Absent while it is being made; without sentences when that failed. */
      brief?: Brief;
      briefFailed?: boolean;
      /** True only once the library has committed it. */
      saved: boolean;
      /** Remote pictures are loaded only after the reader asked. */
      picturesAllowed: boolean;
      progress?: number;
    };

/** The state of a session that has its article. */
export type ReadySessionState = Extract<ArticleSessionState, { status: 'ready' }>;

/** What a session needs of the world; each a function, so that tests need no browser. */
export interface ArticleWorld {
  lookUp(): Promise<Lookup>;
  makeBrief(article: Article): Promise<Brief>;
  /** What the library has of an address: the article, a link saved for later, or nothing. */
  findSaved(url: string): Promise<'article' | 'link' | null>;
  /** Resolves once the article is committed; `undo` tells whether an earlier save is still there. */
  save(article: Article, brief: Brief): Promise<{ undo(): Promise<boolean> }>;
  /** Marks a passage on the article's page; false where there is no such page any more. */
  showOnPage?(quote: TextQuote): Promise<boolean>;
}

/** One article from opening a page of the extension to closing it. */
export interface ArticleSession {
  state(): ArticleSessionState;
  /** Looks the article up, or looks again. */
  start(): Promise<void>;
  /** Shows the brief of a page that the detector does not call an article. */
  readAnyway(): Promise<void>;
  /** Shows a span of the canonical text on the page. */
  show(span: Span): Promise<boolean>;
  allowPictures(): void;
  /** Rejects with the library's error; without a brief yet it waits for it. */
  save(): Promise<void>;
  undoSave(): Promise<void>;
}

/** The brief of an article whose brief could not be made: it is read and saved all the same. */
function emptyBrief({ language }: Article): Brief {
  return { version: 1, language, summary: [], facts: [], entities: [] };
}

/** Starts in `loading`; `onChange` is called with every new state. */
export function createArticleSession(
  world: ArticleWorld,
  onChange: (state: ArticleSessionState) => void,
): ArticleSession {
  let state: ArticleSessionState = { status: 'loading' };
  let found: FoundArticle | undefined;
  let briefing: Promise<Brief> | undefined;
  let lastSave: { undo(): Promise<boolean> } | undefined;

  const set = (next: ArticleSessionState) => {
    state = next;
    onChange(state);
  };
  const change = (fields: Partial<Omit<ReadySessionState, 'status'>>) => {
    if (state.status === 'ready') set({ ...state, ...fields });
  };
  const present = async ({ article, isArticle, brief, progress }: FoundArticle) => {
    const known = progress === undefined ? {} : { progress };
    // A saved article whose brief had failed gets another try each time it is opened. It is asked for
    // before the article is shown: it is made in a worker, while the page draws.
    const ready =
      brief && brief.summary.length > 0 ? Promise.resolve(brief) : world.makeBrief(article);
    briefing = ready;
    set({ status: 'ready', article, isArticle, saved: false, picturesAllowed: false, ...known });
    const made = ready.then((finished) => change({ brief: finished }));
    // The library may be slow or unavailable; the brief does not wait for it.
    const lookUp = world.findSaved(article.url).then(async (saved) => {
      // A link saved for later is filled in when its page is opened first.
      if (saved === 'link') await world.save(article, await ready);
      change({ saved: saved !== null });
    });
    const [briefOutcome, savedOutcome] = await Promise.allSettled([made, lookUp]);
    if (briefOutcome.status === 'rejected') {
      console.error('The brief could not be made.', briefOutcome.reason);
      change({ brief: emptyBrief(article), briefFailed: true });
    }
    if (savedOutcome.status === 'rejected') {
      console.error('The library could not be asked.', savedOutcome.reason);
    }
  };
  return {
    state: () => state,
    async start() {
      set({ status: 'loading' });
      const looked = await world.lookUp();
      if (looked.status !== 'found') {
        set(looked);
        return;
      }
      found = looked;
      if (looked.isArticle) await present(looked);
      else set({ status: 'message', code: 'not-an-article' });
    },
    async readAnyway() {
      if (found) await present(found);
    },
    async show(span) {
      if (!found || !world.showOnPage) return false;
      return world.showOnPage(quoteOf(articleText(found.article), span));
    },
    allowPictures: () => change({ picturesAllowed: true }),
    async save() {
      if (!found || !briefing) return;
      const { article } = found;
      lastSave = await world.save(article, await briefing.catch(() => emptyBrief(article)));
      change({ saved: true });
    },
    async undoSave() {
      const saved = await lastSave?.undo();
      lastSave = undefined;
      if (saved !== undefined) change({ saved });
    },
  };
}
