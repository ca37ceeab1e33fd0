import * as v from 'valibot';
import type { LanguageCode } from '../../language/language.ts';
import type { Translation } from '../../translation/translator.ts';
import { type LibraryContext, requireArticle, run } from '../context.ts';
import { belongingTo } from '../database.ts';
import { TranslationSchema } from '../record-schemas.ts';
import type { SavedTranslation } from '../records.ts';
import { fittingRows } from './damage.ts';
import { touchArticle } from './touch-article.ts';

/** A translation of the text as it is now. */
export interface NewTranslation {
  target: LanguageCode;
  provider: string;
  segments: Translation[];
}

/** Keeps a translation with a saved article; an earlier one into the same language makes way. */
export function saveTranslation(
  context: LibraryContext,
  articleId: string,
  translation: NewTranslation,
): Promise<void> {
  const { db } = context;
  return run(context, () =>
    db.transaction('rw', db.articles, db.contents, db.translations, db.state, async () => {
      const row = await requireArticle(context, articleId);
      const saved: SavedTranslation = {
        articleId,
        ...translation,
        translatedAt: context.now(),
        textSavedAt: (await db.contents.get(articleId))?.savedAt ?? row.savedAt,
      };
      await db.translations.put(v.parse(TranslationSchema, saved));
      await touchArticle(context, row);
    }),
  );
}

/** The translations kept with an article. */
export async function savedTranslations(
  context: LibraryContext,
  articleId: string,
): Promise<SavedTranslation[]> {
  const rows = await run(context, () =>
    belongingTo(context.db.translations, 'target', articleId).toArray(),
  );
  return fittingRows(TranslationSchema, rows);
}
