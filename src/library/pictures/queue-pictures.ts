import type { Article } from '../../article/article.ts';
import { type LibraryContext, requireArticle, run } from '../context.ts';
import { belongingTo } from '../database.ts';
import type { PictureRow, PictureState } from '../records.ts';
import { deletePictures } from './delete-pictures.ts';

/** Addresses on the web of all pictures of an article, in page order, each once. */
function pictureAddresses(article: Article): string[] {
  const images = article.blocks.flatMap((block) => (block.type === 'figure' ? block.images : []));
  const remote = images.map(({ src }) => src).filter((src) => /^https?:/i.test(src));
  return [...new Set(remote)];
}

/** Where an article's pictures come from, to ask for these hosts once. @returns origins, each once */
export async function pictureOrigins(context: LibraryContext, id: string): Promise<string[]> {
  const content = await run(context, () => context.db.contents.get(id));
  const addresses = content ? pictureAddresses(context.parseArticle(content.article)) : [];
  const origins = addresses
    .filter((address) => URL.canParse(address))
    .map((a) => new URL(a).origin);
  return [...new Set(origins)];
}

/**
 * Notes an article's pictures as waiting to be fetched, and drops those it no longer has. What is kept
 * already stays. Nothing is fetched here.
 */
export async function queuePictures(context: LibraryContext, id: string): Promise<void> {
  const { db } = context;
  await run(context, () =>
    db.transaction('rw', db.articles, db.contents, db.pictures, db.state, async () => {
      await requireArticle(context, id);
      const content = await db.contents.get(id);
      const wanted = new Set(
        content ? pictureAddresses(context.parseArticle(content.article)) : [],
      );
      await deletePictures(context, id, (address) => !wanted.has(address));
      const rows = await belongingTo(db.pictures, 'address', id).toArray();
      const kept = new Set(
        rows.filter(({ state }) => state === 'kept').map(({ address }) => address),
      );
      const waiting = [...wanted].filter((address) => !kept.has(address));
      await db.pictures.bulkPut(
        waiting.map((address): PictureRow => ({
          articleId: id,
          address,
          state: 'waiting',
          tries: 0,
          bytes: 0,
        })),
      );
    }),
  );
}

/** An article's pictures that are kept, by the address they came from, and how many are in each state. */
export interface KeptPictures {
  blobs: Map<string, Blob>;
  counts: Record<PictureState, number>;
}

export async function keptPictures(context: LibraryContext, id: string): Promise<KeptPictures> {
  const rows = await run(context, () => belongingTo(context.db.pictures, 'address', id).toArray());
  const result: KeptPictures = {
    blobs: new Map(),
    counts: { waiting: 0, kept: 0, refused: 0, 'over-budget': 0, failed: 0 },
  };
  for (const { address, state, blob } of rows) {
    result.counts[state] += 1;
    if (blob instanceof Blob) result.blobs.set(address, blob);
  }
  return result;
}
