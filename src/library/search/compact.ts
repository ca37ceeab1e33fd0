import { type LibraryContext, nextRevision } from '../context.ts';
import { BlockCache } from './block-cache.ts';
import type { Block } from './block-writer.ts';
import type { SegmentRow } from './index-rows.ts';
import { mergeSegments } from './merge-segments.ts';
import { memorySegment, type Segment } from './segment.ts';

/** So many documents may wait before a segment is made of them. */
export const MAX_PENDING = 64;
/** At most so many of them go into one segment at a time. */
const MAX_BATCH = 512;
/** So many segments of one size are merged into one of the next. */
const FAN_OUT = 8;
/** Blocks written in one transaction. */
const BLOCKS_A_WRITE = 32;

function tier({ documents }: SegmentRow): number {
  const factor = Math.max(1, documents.length / MAX_PENDING);
  return Math.floor(Math.log(factor) / Math.log(FAN_OUT) + 1e-9);
}

/** Segments of one size that are many enough to be merged, the smallest size first. */
function mergeable(rows: SegmentRow[]): SegmentRow[] {
  const tiers = Map.groupBy(rows, tier);
  const sizes = [...tiers.keys()].sort((a, b) => a - b);
  const size = sizes.find((size) => (tiers.get(size)?.length ?? 0) >= FAN_OUT);
  return size === undefined ? [] : (tiers.get(size) ?? []);
}

/** What one step turns into one segment. */
interface Step {
  pending: number[];
  merged: string[];
  inputs: Segment[];
}

async function nextStep({ db }: LibraryContext): Promise<Step | undefined> {
  if ((await db.searchPending.count()) >= MAX_PENDING) {
    const rows = await db.searchPending.limit(MAX_BATCH).toArray();
    const pending = rows.map(({ documentNumber }) => documentNumber);
    return { pending, merged: [], inputs: [memorySegment(rows)] };
  }
  const rows = mergeable(await db.searchSegments.toArray());
  if (rows.length === 0) return undefined;
  const cache = new BlockCache(db);
  const inputs = rows.map((row) => cache.segment(row));
  return { pending: [], merged: rows.map(({ id }) => id), inputs };
}

/** Deletes the blocks of a segment. */
async function deleteBlocks({ db }: LibraryContext, segment: string): Promise<void> {
  const range: [[string, number], [string, number]] = [
    [segment, 0],
    [segment, Infinity],
  ];
  await db.searchPostings
    .where('[segment+block]')
    .between(...range)
    .delete();
  await db.searchPositions
    .where('[segment+block]')
    .between(...range)
    .delete();
}

/**
 * Puts the new segment in the place of what it was made of, if all of that is still there.
 *
 * @returns whether it did; otherwise another worker was faster
 */
async function replace(context: LibraryContext, step: Step, row: SegmentRow): Promise<boolean> {
  const { db } = context;
  const stores = [db.searchSegments, db.searchPending, db.searchPostings, db.searchPositions];
  return db.transaction('rw', [...stores, db.articles, db.state], async () => {
    const segments = await db.searchSegments.bulkGet(step.merged);
    const waiting = await db.searchPending
      .where('documentNumber')
      .anyOf(step.pending)
      .primaryKeys();
    const gone = new Set(step.pending);
    for (const number of waiting) gone.delete(number);
    // A document that no longer waits may have been replaced by a newer state; then it is dead.
    const live = await db.articles
      .where('documentNumber')
      .anyOf([...gone])
      .count();
    if (segments.includes(undefined) || live > 0) {
      await deleteBlocks(context, row.id);
      return false;
    }
    if (row.documents.length > 0) await db.searchSegments.add(row);
    await db.searchPending.bulkDelete(step.pending);
    await db.searchSegments.bulkDelete(step.merged);
    for (const id of step.merged) await deleteBlocks(context, id);
    // Those who search look for other segments only when this grew.
    await nextRevision(context);
    return true;
  });
}

/**
 * Does one step of keeping the index small in number of parts: makes a segment of what waits, or
 * merges segments of one size. Searching goes on meanwhile; a step that is cut off leaves litter
 * that `deleteLitter` takes away, and loses nothing.
 *
 * @returns whether there may be more to do
 */
export async function compactStep(context: LibraryContext): Promise<boolean> {
  const { db } = context;
  const step = await nextStep(context);
  if (!step) return false;
  const id = context.newId();
  const live = new Set(await db.articles.orderBy('documentNumber').keys());
  let blocks: Block[] = [];
  const flush = async () => {
    const written = blocks;
    blocks = [];
    await db.transaction('rw', db.searchPostings, db.searchPositions, async () => {
      await db.searchPostings.bulkPut(written.map(({ postings }) => postings));
      await db.searchPositions.bulkPut(written.map(({ positions }) => positions));
    });
  };
  const write = async (block: Block) => {
    if (blocks.push(block) >= BLOCKS_A_WRITE) await flush();
  };
  const merged = await mergeSegments(id, step.inputs, (number) => live.has(number), write);
  await flush();
  const documents = Uint32Array.from(merged.documents);
  await replace(context, step, { id, documents, starts: merged.starts });
  return true;
}

/** Deletes blocks whose segment never came to count; only while no other worker compacts. */
export async function deleteLitter(context: LibraryContext): Promise<void> {
  const { db } = context;
  const counted = new Set(await db.searchSegments.toCollection().primaryKeys());
  const keys = await db.searchPostings.toCollection().primaryKeys();
  const litter = new Set(keys.map(([segment]) => segment).filter((id) => !counted.has(id)));
  for (const id of litter) {
    await db.transaction('rw', db.searchPostings, db.searchPositions, () =>
      deleteBlocks(context, id),
    );
  }
}
