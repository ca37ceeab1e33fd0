import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { sessionLibrary, type SessionLibrary } from '../library/session/session-library.ts';
import { ArticleSchema } from '../messaging/article-schema.ts';

/** Prefix of the keys under which articles lie that are kept until the browser closes. */
const PREFIX = 'shelf:';

/** The articles that are kept until the browser closes, for windows that get no database. */
export function openSessionLibrary(): SessionLibrary {
  const { session } = browser.storage;
  return sessionLibrary({
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    parseArticle: (value) => v.parse(ArticleSchema, value),
    store: {
      async all() {
        const stored = await session.get(null);
        return Object.keys(stored)
          .filter((key) => key.startsWith(PREFIX))
          .map((key) => stored[key]);
      },
      put: (id, record) => session.set({ [PREFIX + id]: record }),
      delete: (ids) => session.remove(ids.map((id) => PREFIX + id)),
    },
  });
}
