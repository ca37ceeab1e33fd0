import { BlockWriter, type Block } from './block-writer.ts';
import { forEachEntry, type LoadedBlock, type Segment } from './segment.ts';

/** Reads a segment's terms one after the other. */
class TermCursor {
  readonly #segment: Segment;
  /** New place of each document, -1 for one that is no longer live. */
  readonly #places: Int32Array;
  #next = 0;
  #term = 0;
  #block: LoadedBlock | undefined;
  #positions: Uint8Array = new Uint8Array();

  constructor(segment: Segment, places: Int32Array) {
    this.#segment = segment;
    this.#places = places;
  }

  get term(): string | undefined {
    return this.#block?.terms[this.#term];
  }

  /** Whether the block in memory is used up. */
  get used(): boolean {
    return this.#block !== undefined && this.#term >= this.#block.terms.length;
  }

  async load(): Promise<void> {
    if (this.#next >= this.#segment.starts.length) {
      this.#block = undefined;
      return;
    }
    const numbers = [this.#next++];
    [this.#block] = await this.#segment.blocks(numbers);
    this.#positions = (await this.#segment.positions(numbers))[0] ?? new Uint8Array();
    this.#term = 0;
  }

  /** Hands the term's live entries on, and goes to the next term. */
  copy(entry: (place: number, weight: number, positions: Uint8Array) => void): void {
    if (!this.#block) return;
    let at = this.#block.positionOffsets[this.#term] ?? 0;
    forEachEntry(this.#block, this.#term, (place, weight, bytes) => {
      const moved = this.#places[place] ?? -1;
      if (moved >= 0) entry(moved, weight, this.#positions.subarray(at, at + bytes));
      at += bytes;
    });
    this.#term++;
  }
}

/**
 * Merges segments into one, leaving out documents that are no longer live.
 *
 * @param write called with blocks as they are done
 * @returns the numbers of its documents, and the first term of each block
 */
export async function mergeSegments(
  id: string,
  segments: Segment[],
  isLive: (documentNumber: number) => boolean,
  write: (block: Block) => Promise<void>,
): Promise<{ documents: number[]; starts: string[] }> {
  const documents: number[] = [];
  const starts: string[] = [];
  const cursors = segments.map((segment) => {
    const places = Int32Array.from(Array.from(segment.documents), (number) =>
      isLive(number) ? documents.push(number) - 1 : -1,
    );
    return new TermCursor(segment, places);
  });
  for (const cursor of cursors) await cursor.load();
  const writer = new BlockWriter(id);
  const done = async (block: Block | undefined) => {
    if (!block) return;
    starts.push(block.start);
    await write(block);
  };
  for (;;) {
    let least: string | undefined;
    for (const { term } of cursors) {
      if (term !== undefined && (least === undefined || term < least)) least = term;
    }
    if (least === undefined) break;
    let begun = false;
    let full: Block | undefined;
    const term = least;
    for (const cursor of cursors) {
      if (cursor.term !== term) continue;
      cursor.copy((place, weight, positions) => {
        // A term of dead documents only is left out.
        if (!begun) full = writer.term(term);
        begun = true;
        writer.entry(place, weight, positions);
      });
      if (cursor.used) await cursor.load();
    }
    await done(full);
  }
  await done(writer.end());
  return { documents, starts };
}
