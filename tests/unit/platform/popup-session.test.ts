import { describe, expect, it, vi } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import type { Brief } from '../../../src/brief/brief.ts';
import {
  type PopupSessionState,
  type PopupWorld,
  createPopupSession,
} from '../../../src/platform/popup-session.ts';

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

function setUp(world: Partial<PopupWorld> = {}) {
  const states: PopupSessionState[] = [];
  const session = createPopupSession(
    {
      extract: async () => ({ ok: true, article, isArticle: true }),
      makeBrief: async () => brief,
      findSaved: async () => null,
      save: async () => 'id-1',
      unsave: async () => undefined,
      showOnPage: async () => true,
      ...world,
    },
    (state) => states.push(state),
  );
  return { session, states };
}

describe('createPopupSession', () => {
  it('goes from loading to the article, then to its brief', async () => {
    const { session, states } = setUp();
    await session.start();
    expect(states.map((s) => s.status)).toEqual(['loading', 'ready', 'ready', 'ready']);
    expect(states[1]).not.toHaveProperty('brief');
    expect(session.state()).toMatchObject({ brief, saved: false });
  });

  it('says so when the page is no article, and reads it anyway on request', async () => {
    const { session } = setUp({ extract: async () => ({ ok: true, article, isArticle: false }) });
    await session.start();
    expect(session.state()).toEqual({ status: 'message', code: 'not-an-article' });
    session.readAnyway();
    await vi.waitFor(() => expect(session.state()).toMatchObject({ status: 'ready', brief }));
  });

  it('hands on what is wrong with the page', async () => {
    const { session } = setUp({ extract: async () => ({ ok: false, problem: 'pdf' }) });
    await session.start();
    expect(session.state()).toEqual({ status: 'message', code: 'pdf' });
  });

  it('calls an article saved only after the library has it', async () => {
    const commit = Promise.withResolvers<string>();
    const { session } = setUp({ save: () => commit.promise });
    await session.start();
    const saving = session.save();
    await Promise.resolve();
    expect(session.state()).toMatchObject({ saved: false });
    commit.resolve('id-1');
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

  it('takes a save back', async () => {
    const unsave = vi.fn<PopupWorld['unsave']>(async () => undefined);
    const { session } = setUp({ unsave, findSaved: async () => 'id-9' });
    await session.start();
    expect(session.state()).toMatchObject({ saved: true });
    await session.undoSave();
    expect(unsave).toHaveBeenCalledWith('id-9');
    expect(session.state()).toMatchObject({ saved: false });
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
    const showOnPage = vi.fn<PopupWorld['showOnPage']>(async () => true);
    const { session } = setUp({ showOnPage });
    await session.start();
    await session.show({ start: 4, end: 7 });
    expect(showOnPage).toHaveBeenCalledWith({ exact: 'two', prefix: 'One ', suffix: ' three.' });
  });
});
