/** Reads a folder with what docs/sync.md says, and nothing of src/sync. */
import { createDecipheriv, createHash, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

interface Header {
  format: string;
  version: number;
  kdf: { iterations: number; salt: string };
  check: string;
}

export interface DecodedFolder {
  check: unknown;
  articles: { name: string; revision: number; content: Record<string, unknown> }[];
  manifests: { version: number; files: [string, number, string][] }[];
  /** The name that an article's file must have. */
  nameOf(key: string): string;
}

/** @param files the bytes of each file by its path */
export function decodeFolder(files: Map<string, Buffer>, passphrase: string): DecodedFolder {
  const header = JSON.parse(files.get('luoc-sync.json')?.toString('utf8') ?? '') as Header;
  if (header.format !== 'luoc-sync' || header.version !== 1) throw new Error('not version 1');
  const salt = Buffer.from(header.kdf.salt, 'base64');
  const root = pbkdf2Sync(passphrase.normalize('NFC'), salt, header.kdf.iterations, 32, 'sha256');
  const expand = (info: string) => Buffer.from(hkdfSync('sha256', root, '', info, 32));
  const [fileKey, nameKey] = [expand('luoc-sync files'), expand('luoc-sync names')];

  const open = (file: Buffer, path: string, kind: number) => {
    if (file.toString('ascii', 0, 4) !== 'LUOC' || file[4] !== 1 || file[5] !== kind) {
      throw new Error(`${path}: not a sealed file of kind ${kind}`);
    }
    const decipher = createDecipheriv('aes-256-gcm', fileKey, file.subarray(14, 26));
    decipher.setAAD(Buffer.concat([file.subarray(0, 14), Buffer.from(path, 'utf8')]));
    decipher.setAuthTag(file.subarray(-16));
    const content = Buffer.concat([decipher.update(file.subarray(26, -16)), decipher.final()]);
    const json = gunzipSync(content.subarray(4, 4 + content.readUInt32BE(0)));
    return {
      revision: Number(file.readBigUInt64BE(6)),
      content: JSON.parse(json.toString('utf8')) as unknown,
    };
  };
  const inFolder = (folder: string) =>
    [...files].filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith('.luoc'));
  return {
    check: open(Buffer.from(header.check, 'base64'), 'luoc-sync.json', 0).content,
    articles: inFolder('articles').map(([path, file]) => {
      const { revision, content } = open(file, path, 1);
      const name = path.slice('articles/'.length, -'.luoc'.length);
      return { name, revision, content: content as Record<string, unknown> };
    }),
    manifests: inFolder('manifests').map(
      ([path, file]) => open(file, path, 2).content as DecodedFolder['manifests'][number],
    ),
    nameOf: (key) => createHmac('sha256', nameKey).update(key).digest('hex').slice(0, 32),
  };
}

/** JSON whose object names are in order. */
function orderedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => orderedJson(item)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, held]) => `${JSON.stringify(name)}:${orderedJson(held)}`).join(',')}}`;
}

/** The hash by which parts are named. */
export function documentedHash(value: unknown): string {
  const bytes = Buffer.isBuffer(value) ? value : orderedJson(value);
  return createHash('sha256').update(bytes).digest().subarray(0, 16).toString('base64url');
}
