/** A byte order mark says the encoding; without one UTF-8 is tried. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Whether the bytes are UTF-8, but for a character that is cut at their end. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    // The decoder says by throwing that it is not.
    return false;
  }
}

/**
 * Decodes a file that arrives in pieces: UTF-8, UTF-16 with its mark, and Windows-1252 for what is
 * neither, as old bookmark files are. Bytes that fit nothing become U+FFFD.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(
      markedEncoding(chunk) ?? (isUtf8(chunk) ? 'utf-8' : 'windows-1252'),
    );
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

/** The whole text, where a format needs it at once. @returns undefined beyond `limit` code units */
export async function wholeText(
  chunks: AsyncIterable<string>,
  limit: number,
): Promise<string | undefined> {
  const parts: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) return undefined;
    parts.push(chunk);
  }
  return parts.join('');
}
