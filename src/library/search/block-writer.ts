import type { PositionsRow, PostingsRow } from './index-rows.ts';
import { ByteWriter } from './varint.ts';

/** Bytes of documents after which a block ends: small enough to read for one word. */
const BLOCK_BYTES = 24_000;
/** Bytes of positions after which a block ends. */
const BLOCK_POSITION_BYTES = 96_000;
/** Terms after which a block ends. */
const BLOCK_TERMS = 2_000;

export interface Block {
  postings: PostingsRow;
  positions: PositionsRow;
  start: string;
}

/** Makes blocks of terms that come in order. */
export class BlockWriter {
  readonly #segment: string;
  #block = 0;
  #terms: string[] = [];
  #offsets: number[] = [];
  #positionOffsets: number[] = [];
  #documents = new ByteWriter();
  #positions = new ByteWriter();
  #previous = -1;

  constructor(segment: string) {
    this.#segment = segment;
  }

  /** Begins a term; a block that is full is handed out first. */
  term(term: string): Block | undefined {
    const full =
      this.#documents.length >= BLOCK_BYTES ||
      this.#positions.length >= BLOCK_POSITION_BYTES ||
      this.#terms.length >= BLOCK_TERMS;
    const block = full ? this.end() : undefined;
    this.#terms.push(term);
    this.#offsets.push(this.#documents.length);
    this.#positionOffsets.push(this.#positions.length);
    this.#previous = -1;
    return block;
  }

  /** Adds an entry to the term; places of documents must ascend. */
  entry(place: number, weight: number, positions: Uint8Array): void {
    this.#documents.number(place - this.#previous - 1);
    this.#documents.number(weight);
    this.#documents.number(positions.length);
    this.#positions.bytes(positions);
    this.#previous = place;
  }

  /** The last block, if anything is in it. */
  end(): Block | undefined {
    const [start] = this.#terms;
    if (start === undefined) return undefined;
    const key = { segment: this.#segment, block: this.#block++ };
    this.#offsets.push(this.#documents.length);
    const block: Block = {
      start,
      postings: {
        ...key,
        terms: this.#terms.map((term) => `${term}\n`).join(''),
        offsets: Uint32Array.from(this.#offsets),
        documents: this.#documents.take(),
        positionOffsets: Uint32Array.from(this.#positionOffsets),
      },
      positions: { ...key, data: this.#positions.take() },
    };
    this.#terms = [];
    this.#offsets = [];
    this.#positionOffsets = [];
    return block;
  }
}
