import { describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import type { Brief } from '../../../src/brief/brief.ts';
import {
  type ArticleSessionState,
  type ArticleWorld,
  createArticleSession,
} from '../../../src/platform/article-session.ts';

const article: Article = {
  url: 'https://example.com/a',
  title: 'A',
  authors: [],
  language: 'en',
  languageConfidence: 1,
  blocks: [{ type: 'paragraph', id: 'b0', text: 'One two three.', html: 'One two three.' }],
  wordCount: 3,
};
const brief: Brief = { version: 1, language: 'en', summary: [], facts: [], entities: [] };

function setUp(world: Partial<ArticleWorld> = {}) {
  const states: ArticleSessionState[] = [];
  const session = createArticleSession(
    {
      lookUp: async () => ({ status: 'found', article, isArticle: true }),
      makeBrief: async () => brief,
      findSaved: async () => null,
      save: async () => ({ undo: async () => false }),
      showOnPage: async () => true,
      ...world,
    },
    (state) => states.push(state),
  );
  return { session, states };
}

describe('createArticleSession', () => {
  it('goes from loading to the article, then to its brief', async () => {
    const { session, states } = setUp();
    await session.start();
    expect(states.map((s) => s.status)).toEqual(['loading', 'ready', 'ready', 'ready']);
    expect(states[1]).not.toHaveProperty('brief');
    expect(session.state()).toMatchObject({ brief, saved: false });
  });

  it('says so when the page is no article, and reads it anyway on request', async () => {
    const { session } = setUp({
      lookUp: async () => ({ status: 'found', article, isArticle: false }),
    });
    await session.start();
    expect(session.state()).toEqual({ status: 'message', code: 'not-an-article' });
    await session.readAnyway();
    expect(session.state()).toMatchObject({ status: 'ready', brief });
  });

  it('hands on what is wrong with the page', async () => {
    const { session } = setUp({ lookUp: async () => ({ status: 'message', code: 'pdf' }) });
    await session.start();
    expect(session.state()).toEqual({ status: 'message', code: 'pdf' });
  });

  it('calls an article saved only after the library has it', async () => {
    const commit = Promise.withResolvers<{ undo(): Promise<boolean> }>();
    const { session } = setUp({ save: () => commit.promise });
    await session.start();
    const saving = session.save();
    await Promise.resolve();
    expect(session.state()).toMatchObject({ saved: false });
    commit.resolve({ undo: async () => false });
    await saving;
    expect(session.state()).toMatchObject({ saved: true });
  });

  it('rejects with the error of the library and stays unsaved', async () => {
    const failure = new Error('full');
    const { session } = setUp({ save: () => Promise.reject(failure) });
    await session.start();
    await expect(session.save()).rejects.toBe(failure);
    expect(session.state()).toMatchObject({ saved: false });
  });

  it.each([
    ['is gone', false],
    ['leaves the earlier save', true],
  ])('takes a save back, after which the article %s', async (_what, before) => {
    const undo = vi.fn<() => Promise<boolean>>(async () => before);
    const { session } = setUp({
      save: async () => ({ undo }),
      findSaved: async () => (before ? 'article' : null),
    });
    await session.start();
    await session.save();
    expect(session.state()).toMatchObject({ saved: true });
    await session.undoSave();
    await session.undoSave();
    expect(undo).toHaveBeenCalledTimes(1);
    expect(session.state()).toMatchObject({ saved: before });
  });

  it('keeps the article when the brief or the library fails', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { session } = setUp({
      makeBrief: () => Promise.reject(new Error('worker')),
      findSaved: () => Promise.reject(new Error('no storage')),
    });
    await session.start();
    expect(session.state()).toMatchObject({ status: 'ready', briefFailed: true, saved: false });
    expect(log).toHaveBeenCalledTimes(2);
    log.mockRestore();
  });

  it('shows a span on the page by its words and surroundings', async () => {
    const showOnPage = vi.fn<NonNullable<ArticleWorld['showOnPage']>>(async () => true);
    const { session } = setUp({ showOnPage });
    await session.start();
    await session.show({ start: 4, end: 7 });
    expect(showOnPage).toHaveBeenCalledWith({ exact: 'two', prefix: 'One ', suffix: ' three.' });
  });

  it('uses a stored brief, and makes one where the stored one had failed', async () => {
    const makeBrief = vi.fn<ArticleWorld['makeBrief']>(async () => brief);
    const stored = { ...brief, summary: [{ text: 'One', start: 0, end: 3 }] };
    const found = { status: 'found', article, isArticle: true } as const;
    const { session } = setUp({ makeBrief, lookUp: async () => ({ ...found, brief: stored }) });
    await session.start();
    expect(session.state()).toMatchObject({ brief: stored });
    expect(makeBrief).not.toHaveBeenCalled();
    const again = setUp({ makeBrief, lookUp: async () => ({ ...found, brief }) });
    await again.session.start();
    expect(makeBrief).toHaveBeenCalledTimes(1);
  });

  it('shows remote pictures only after the reader asked', async () => {
    const { session } = setUp();
    await session.start();
    expect(session.state()).toMatchObject({ picturesAllowed: false });
    session.allowPictures();
    expect(session.state()).toMatchObject({ picturesAllowed: true });
  });

  it('fills in a link saved for later', async () => {
    const save = vi.fn<ArticleWorld['save']>(async () => ({ undo: async () => true }));
    const { session } = setUp({ save, findSaved: async () => 'link' });
    await session.start();
    expect(save).toHaveBeenCalledWith(article, brief);
    expect(session.state()).toMatchObject({ saved: true });
  });
});
