import { articleText } from '../../article/article-text.ts';
import { type LibraryContext, run } from '../context.ts';
import { belongingTo } from '../database.ts';
import { LibraryError } from '../errors.ts';
import { unlessDamaged } from '../store/damage.ts';
import { readContent } from '../store/read-articles.ts';
import { type DiffPart, diffTexts } from './diff-texts.ts';

/** An earlier version of an article, as a list of them shows it. */
export interface VersionSummary {
  /** When it was saved; by this it is asked for. */
  savedAt: number;
  title: string;
  wordCount: number;
}

/** What changed from an earlier version to the text as it is now. */
export interface VersionChanges {
  title: DiffPart[];
  text: DiffPart[];
}

/** The earlier versions of an article, the latest first. */
export async function listVersions(context: LibraryContext, id: string): Promise<VersionSummary[]> {
  const rows = await run(context, () => belongingTo(context.db.versions, 'savedAt', id).toArray());
  return rows
    .flatMap((row) => unlessDamaged(() => readContent(context, row)) ?? [])
    .map(({ savedAt, article }) => ({
      savedAt,
      title: article.title,
      wordCount: article.wordCount,
    }))
    .toReversed();
}

/** What changed since an earlier version. @throws LibraryError `not-found` */
export async function versionChanges(
  context: LibraryContext,
  id: string,
  savedAt: number,
): Promise<VersionChanges> {
  const { db } = context;
  const [before, after] = await run(context, () =>
    db.transaction('r', db.versions, db.contents, () =>
      Promise.all([db.versions.get([id, savedAt]), db.contents.get(id)]),
    ),
  );
  if (!before || !after) throw new LibraryError('not-found', `No version ${savedAt} of ${id}`);
  const earlier = readContent(context, before).article;
  const later = readContent(context, after).article;
  return {
    title: diffTexts(earlier.title, later.title),
    text: diffTexts(articleText(earlier), articleText(later)),
  };
}

/** How many earlier versions there are, by article; articles without one are not in it. Reads keys only. */
export async function versionCounts(context: LibraryContext): Promise<Map<string, number>> {
  const keys = await run(context, () => context.db.versions.toCollection().primaryKeys());
  const counts = new Map<string, number>();
  for (const [id] of keys) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
