import { Unzip, UnzipInflate } from 'fflate';

/** Bytes that a whole file and one entry may unpack to; beyond these it is taken for a zip bomb. */
export interface UnpackLimits {
  total: number;
  entry: number;
}
const LIMITS: UnpackLimits = { total: 400_000_000, entry: 200_000_000 };

/** More entries than any export has. */
const MAX_ENTRIES = 100_000;

/** The file unpacks to more than it honestly could. Nothing more of it is read. */
export class ZipBombError extends Error {
  override name = 'ZipBombError';
}

/** An entry of a zip file, unpacked. */
export interface ZipEntry {
  name: string;
  chunks: Uint8Array[];
}

/**
 * Unpacks the entries whose name passes `wanted` from a zip file that arrives in pieces. Names are
 * only compared, never used as paths.
 *
 * @throws ZipBombError, or an Error where the file is damaged
 */
export async function* zipEntries(
  source: AsyncIterable<Uint8Array>,
  wanted: (name: string) => boolean,
  limits = LIMITS,
): AsyncGenerator<ZipEntry> {
  const done: ZipEntry[] = [];
  let failure: Error | undefined;
  let total = 0;
  let count = 0;
  const unzip = new Unzip((file) => {
    count++;
    if (count > MAX_ENTRIES) failure ??= new ZipBombError(`More than ${MAX_ENTRIES} entries`);
    if (!wanted(file.name) || failure) return;
    const chunks: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, chunk, final) => {
      if (error) failure ??= error;
      size += chunk?.length ?? 0;
      total += chunk?.length ?? 0;
      if (size > limits.entry || total > limits.total) {
        failure ??= new ZipBombError(`${file.name} unpacks to too much`);
        file.terminate();
        return;
      }
      if (chunk) chunks.push(chunk);
      if (final) done.push({ name: file.name, chunks });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const takeDone = () => {
    if (failure) throw failure;
    return done.splice(0);
  };
  for await (const chunk of source) {
    // Small steps: what one step unpacks to is bounded by deflate's factor of about a thousand.
    for (let at = 0; at < chunk.length; at += 16_384) {
      unzip.push(chunk.subarray(at, at + 16_384));
      yield* takeDone();
    }
  }
  unzip.push(new Uint8Array(), true);
  yield* takeDone();
}
