import type { LibraryDatabase } from '../database.ts';
import { LibraryError } from '../errors.ts';
import type { SegmentRow } from './index-rows.ts';
import { type LoadedBlock, loadBlock, type Segment } from './segment.ts';

/** Bytes of blocks kept in memory: what a few queries touch. */
const CACHE_BYTES = 24_000_000;

/** A block was not there: another worker merged its segment away, or the index is damaged. */
export class MissingBlockError extends LibraryError {
  override name = 'MissingBlockError';

  constructor(segment: string) {
    super('damaged', `A block of the search index is missing in segment ${segment}`);
  }
}

/** Stored blocks, those used last kept in memory. */
export class BlockCache {
  readonly #db: LibraryDatabase;
  readonly #kept = new Map<string, { value: LoadedBlock | Uint8Array; bytes: number }>();
  #bytes = 0;

  constructor(db: LibraryDatabase) {
    this.#db = db;
  }

  #get(key: string): LoadedBlock | Uint8Array | undefined {
    const found = this.#kept.get(key);
    if (!found) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.value;
  }

  #put(key: string, value: LoadedBlock | Uint8Array, bytes: number): void {
    this.#kept.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const [oldest, entry] of this.#kept) {
      if (this.#bytes <= CACHE_BYTES) break;
      this.#kept.delete(oldest);
      this.#bytes -= entry.bytes;
    }
  }

  async #blocks(segment: string, numbers: number[]): Promise<LoadedBlock[]> {
    const missing = numbers.filter((n) => !this.#kept.has(`${segment} ${n}`));
    const rows = missing.length
      ? await this.#db.searchPostings.bulkGet(missing.map((n) => [segment, n]))
      : [];
    const fresh = new Map<number, LoadedBlock>();
    for (const row of rows) {
      if (!row) throw new MissingBlockError(segment);
      const loaded = loadBlock(row);
      fresh.set(row.block, loaded);
      // Two bytes a code unit, and what a string of its own costs.
      const bytes = row.documents.length + row.terms.length * 2 + loaded.terms.length * 48;
      this.#put(`${segment} ${row.block}`, loaded, bytes);
    }
    return numbers.map((n) => {
      const block = fresh.get(n) ?? this.#get(`${segment} ${n}`);
      if (!block || block instanceof Uint8Array) throw new MissingBlockError(segment);
      return block;
    });
  }

  async #positions(segment: string, numbers: number[]): Promise<Uint8Array[]> {
    const missing = numbers.filter((n) => !this.#kept.has(`${segment} ${n} p`));
    const rows = missing.length
      ? await this.#db.searchPositions.bulkGet(missing.map((n) => [segment, n]))
      : [];
    const fresh = new Map<number, Uint8Array>();
    for (const row of rows) {
      if (!row) throw new MissingBlockError(segment);
      fresh.set(row.block, row.data);
      this.#put(`${segment} ${row.block} p`, row.data, row.data.length);
    }
    return numbers.map((n) => {
      const data = fresh.get(n) ?? this.#get(`${segment} ${n} p`);
      if (!(data instanceof Uint8Array)) throw new MissingBlockError(segment);
      return data;
    });
  }

  /** A stored segment, read through the cache. */
  segment({ id, documents, starts }: SegmentRow): Segment {
    return {
      documents,
      starts,
      blocks: (numbers) => this.#blocks(id, numbers),
      positions: (numbers) => this.#positions(id, numbers),
    };
  }
}
