import { type LibraryContext, readState, run } from '../context.ts';

/** How much is saved. */
export interface LibrarySize {
  inbox: number;
  archive: number;
  bin: number;
  /** Room that texts and briefs take, in bytes: an estimate (UTF-16 code units of their JSON). */
  bytes: number;
}

/** Counts the library. It reads every list row, so it is for the options page, not for a popup. */
export function librarySize(context: LibraryContext): Promise<LibrarySize> {
  return run(context, async () => {
    const size: LibrarySize = { inbox: 0, archive: 0, bin: 0, bytes: 0 };
    await context.db.articles.each((row) => {
      size[row.shelf] += 1;
      size.bytes += row.size;
    });
    return size;
  });
}

/** Deletes the whole library, for good; an empty one takes its place. */
export function deleteAll(context: LibraryContext): Promise<void> {
  const { db } = context;
  return run(context, () =>
    db.transaction('rw', db.tables, async () => {
      // The count of changes goes on, so that a page that is open notices.
      const { revision } = await readState(context);
      for (const table of db.tables) await table.clear();
      await db.state.put({ key: 'state', revision: revision + 1, pictureBytes: 0 });
    }),
  );
}
