/** What one request of a service may hold. */
export interface BatchLimits {
  /** Texts in one request. */
  items: number;
  /** UTF-16 code units of all texts of a request together. */
  characters: number;
  /** UTF-8 bytes of all texts together, where the service counts those. */
  bytes?: number;
}

const encoder = new TextEncoder();

/** Whether a text fits into a request of its own. */
export function fits(text: string, limits: BatchLimits): boolean {
  return (
    text.length <= limits.characters &&
    (limits.bytes === undefined || encoder.encode(text).length <= limits.bytes)
  );
}

/** The first batch takes this part of the limit, so that the first paragraphs come soon. */
const FIRST_BATCH_CHARACTERS = 1_000;

/**
 * Groups texts, in order, into as few requests as the limits allow; the first one is kept small. A
 * text that does not fit by itself gets a batch of its own: split it first, see `splitText`.
 */
export function batchesOf<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  limits: BatchLimits,
): Item[][] {
  const batches: Item[][] = [];
  let batch: Item[] = [];
  let characters = 0;
  let bytes = 0;
  for (const item of items) {
    const text = textOf(item);
    const size = limits.bytes === undefined ? 0 : encoder.encode(text).length;
    const most = batches.length === 0 ? FIRST_BATCH_CHARACTERS : limits.characters;
    const full =
      batch.length >= limits.items ||
      characters + text.length > Math.min(most, limits.characters) ||
      bytes + size > (limits.bytes ?? Infinity);
    if (full && batch.length > 0) {
      batches.push(batch);
      batch = [];
      characters = 0;
      bytes = 0;
    }
    batch.push(item);
    characters += text.length;
    bytes += size;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
