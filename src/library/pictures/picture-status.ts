import { type LibraryContext, readState, run } from '../context.ts';
import { belongingTo } from '../database.ts';
import type { PictureRow, PictureState } from '../records.ts';
import { noCounts } from './no-counts.ts';

/** How far an article's pictures are. */
export interface PictureStatus {
  total: number;
  counts: Record<PictureState, number>;
  /** Origins of the pictures that wait for the reader's permission or were declined, each once. */
  origins: string[];
}

function statusOf(rows: PictureRow[]): PictureStatus {
  const counts = noCounts();
  const origins = new Set<string>();
  for (const { address, state } of rows) {
    counts[state] += 1;
    const url = URL.parse(address);
    if (url && (state === 'needs-permission' || state === 'refused')) origins.add(url.origin);
  }
  return { total: rows.length, counts, origins: [...origins] };
}

/** How far the pictures of some articles are; an article without any has no entry. */
export function pictureStatuses(
  context: LibraryContext,
  ids: readonly string[],
): Promise<Map<string, PictureStatus>> {
  const { db } = context;
  return run(context, () =>
    db.transaction('r', db.pictures, async () => {
      const rows = await Promise.all(
        ids.map((id) => belongingTo(db.pictures, 'address', id).toArray()),
      );
      const found = ids.map((id, at) => [id, rows[at] ?? []] as const);
      return new Map(found.filter(([, of]) => of.length > 0).map(([id, of]) => [id, statusOf(of)]));
    }),
  );
}

/** An article's pictures that are kept, by the address they came from, and how far the others are. */
export interface KeptPictures {
  blobs: Map<string, Blob>;
  status: PictureStatus;
}

export async function keptPictures(context: LibraryContext, id: string): Promise<KeptPictures> {
  const rows = await run(context, () => belongingTo(context.db.pictures, 'address', id).toArray());
  const blobs = new Map<string, Blob>();
  for (const { address, blob } of rows) if (blob instanceof Blob) blobs.set(address, blob);
  return { blobs, status: statusOf(rows) };
}

/** Room that all kept pictures take, in bytes. */
export function pictureBytes(context: LibraryContext): Promise<number> {
  return run(context, async () => (await readState(context)).pictureBytes);
}
