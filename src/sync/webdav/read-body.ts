import { RemoteError } from '../folder/remote-store.ts';

/**
 * Bytes of an answer that are believed. An article with all its versions may have 256 MiB of JSON (see
 * `sealed-file.ts`), which gzip makes a quarter or less; the list of a folder has some 800 bytes a file,
 * so that this is enough for eighty thousand articles. Four answers are read at a time.
 */
export const MAX_ANSWER = 64 * 1024 * 1024;

/**
 * Reads the body of an answer as far as it is believed: a server may send without end.
 *
 * @throws RemoteError `too-much`; whatever the stream throws
 */
export async function readBody(
  response: Response,
  limit = MAX_ANSWER,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new RemoteError('too-much', `More than ${limit} bytes.`);
    }
    chunks.push(next.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
