/** Names that Windows reserves, whatever follows the first full stop. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Long enough to tell titles apart, short enough for every file system with its folders. */
const MAX_BYTES = 120;

/** Cuts a text to so many bytes of UTF-8, between characters. */
function cut(text: string, bytes: number): string {
  const encoder = new TextEncoder();
  let result = '';
  let size = 0;
  for (const character of text) {
    size += encoder.encode(character).length;
    if (size > bytes) break;
    result += character;
  }
  return result;
}

/**
 * A file name made of a title: one path segment that no file system refuses and that climbs out of no
 * folder.
 *
 * @param taken names given so far in this folder, in lower case; the new one is added
 */
export function fileName(title: string, extension: string, taken = new Set<string>()): string {
  const clean = title
    .normalize('NFC')
    // Control characters, marks that turn the writing direction, and what some file system forbids;
    // Obsidian takes # ^ [ ] | for parts of a link.
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}/\\:*?"<>|#^[\]]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = cut(clean, MAX_BYTES).replace(/^[.\s-]+|[.\s]+$/g, '');
  const base = short === '' || RESERVED.test(short.split('.')[0] ?? '') ? `_${short}` : short;
  let name = `${base}.${extension}`;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} (${n}).${extension}`;
  taken.add(name.toLowerCase());
  return name;
}
