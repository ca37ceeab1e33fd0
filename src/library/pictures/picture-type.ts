/** The formats that are kept: those every browser shows, without SVG, which can carry script. */
export const PICTURE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** Bytes that `pictureType` looks at. */
export const PICTURE_HEAD = 16;

/**
 * What a picture is by its first bytes (the signatures of WHATWG's MIME Sniffing Standard, and AVIF's
 * brand), whatever its server says; undefined for anything else.
 */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, PICTURE_HEAD));
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg';
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'image/webp';
  if (/^[^]{4}ftypavi[fs]/.test(head)) return 'image/avif';
  return undefined;
}
