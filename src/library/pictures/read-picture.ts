import { PICTURE_HEAD, pictureType } from './picture-type.ts';

/** No picture in a news article is honestly larger than this. */
const MAX_BYTES = 15_000_000;

/** Less than the half minute after which Chromium ends a service worker that seems idle. */
const PATIENCE = 25_000;

/** `no-answer`: nobody said anything. `unreachable`: there was an answer, but no picture or not all of it. */
export type PictureAnswer =
  | { ok: true; blob: Blob }
  | { ok: false; reason: 'no-answer' | 'unreachable' | 'not-a-picture' | 'too-large' | 'no-room' };

/** Reads an answer's body up to `limit` bytes; undefined where it has more. */
async function readBody(body: ReadableStream<Uint8Array<ArrayBuffer>>, limit: number) {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  // Chrome can go through a stream as through a list from 124 on.
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > limit) {
      // A server that never ends is cut off here.
      await reader.cancel();
      return undefined;
    }
    chunks.push(next.value);
  }
  return chunks;
}

/**
 * Fetches one picture, without cookies and without telling where from. What it is, its bytes say.
 *
 * @param room bytes that the budget has left
 * @throws the signal's reason when it is aborted
 */
export async function readPicture(
  address: string,
  room: number,
  { fetch, signal }: { fetch: typeof globalThis.fetch; signal?: AbortSignal },
): Promise<PictureAnswer> {
  if (room <= 0) return { ok: false, reason: 'no-room' };
  const patience = AbortSignal.timeout(PATIENCE);
  let answered = false;
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    answered = true;
    if (!response.ok || !response.body) return { ok: false, reason: 'unreachable' };
    const chunks = await readBody(response.body, Math.min(room, MAX_BYTES));
    if (!chunks) return { ok: false, reason: room < MAX_BYTES ? 'no-room' : 'too-large' };
    const blob = new Blob(chunks);
    const type = pictureType(new Uint8Array(await blob.slice(0, PICTURE_HEAD).arrayBuffer()));
    if (!type) return { ok: false, reason: 'not-a-picture' };
    return { ok: true, blob: new Blob([blob], { type }) };
  } catch {
    signal?.throwIfAborted();
    // Network failures of all kinds come as TypeError or as the server's cut: both may pass.
    return { ok: false, reason: answered ? 'unreachable' : 'no-answer' };
  }
}
