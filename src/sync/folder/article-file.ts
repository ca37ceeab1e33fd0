import { shortHash } from '../crypto/bytes.ts';
import { articleFileName, type FolderKeys } from '../crypto/keys.ts';
import { openFile, sealFile } from '../crypto/sealed-file.ts';
import { parseDocument, type WholeDocument } from '../document/article-document.ts';
import type { KnownFile } from '../sync-memory.ts';
import { FILE_ENDING } from './manifest.ts';
import type { PutCondition, RemoteStore } from './remote-store.ts';

/** What was found of an article in the folder. */
export type FoundFile =
  | { kind: 'absent' }
  /** As this device knows it, so that it was not read. */
  | { kind: 'unread'; file: KnownFile }
  /** Not what was written under this name. */
  | { kind: 'damaged'; token?: string }
  /** Of a later version of the format: to be left untouched. */
  | { kind: 'newer' }
  | { kind: 'document'; file: KnownFile; whole: WholeDocument };

interface Folder {
  remote: RemoteStore;
  keys: FolderKeys;
  /** Bytes of JSON that an article may have; what is believed when it is read unless told otherwise. */
  maxText?: number;
}

function bindingOf(name: string) {
  return { kind: 'article', path: `articles/${name}${FILE_ENDING}` } as const;
}

/** Reads the file of an article. @throws RemoteError */
export async function readArticleFile({ remote, keys }: Folder, name: string): Promise<FoundFile> {
  const binding = bindingOf(name);
  const file = await remote.get(binding.path);
  if (!file) return { kind: 'absent' };
  const { bytes, token } = file;
  const opened = await openFile(keys, binding, bytes);
  if (!opened.ok && opened.problem === 'newer') return { kind: 'newer' };
  const whole = opened.ok ? parseDocument(opened.value) : undefined;
  if (whole === 'newer') return { kind: 'newer' };
  // An article under another's name would stand in the library twice.
  const isNamed = whole && (await articleFileName(keys, whole.document.key)) === name;
  if (!opened.ok || !whole || !isNamed) {
    return { kind: 'damaged', ...(token !== undefined && { token }) };
  }
  const known = { revision: opened.revision, digest: await shortHash(bytes) };
  return {
    kind: 'document',
    whole,
    file: { ...known, ...(token !== undefined && { token }) },
  };
}

/** The token of what was found. */
export function tokenOfFound(found: FoundFile): string | undefined {
  if (found.kind === 'damaged') return found.token;
  return found.kind === 'absent' || found.kind === 'newer' ? undefined : found.file.token;
}

/** That nobody wrote the file since it was looked at, as far as the server can tell. */
function conditionFor(found: FoundFile, refused: string | undefined): PutCondition | undefined {
  if (found.kind === 'absent') return { ifAbsent: true };
  const token = tokenOfFound(found);
  return token === undefined || token === refused ? undefined : { ifToken: token };
}

/**
 * Writes the file of an article.
 *
 * @param found what it is to replace
 * @param refused a token that the server refused though the file was still as it says: the server
 *   cannot be asked conditions, as some cannot, and two devices that write at once are put together later
 * @throws OversizedError, RemoteError; `conflict` where another device has written it meanwhile
 */
export async function writeArticleFile(
  { remote, keys, maxText }: Folder,
  name: string,
  revision: number,
  whole: WholeDocument,
  found: FoundFile,
  refused: string | undefined,
): Promise<KnownFile> {
  const binding = bindingOf(name);
  const bytes = await sealFile(keys, binding, revision, whole, maxText);
  const { token } = await remote.put(binding.path, bytes, conditionFor(found, refused));
  return {
    revision,
    digest: await shortHash(bytes),
    ...(token !== undefined && { token }),
  };
}
