import type { SyncSettings } from '../settings/settings.ts';
import { RemoteError, type RemoteStore } from '../sync/folder/remote-store.ts';
import { webDavStore } from '../sync/webdav/webdav-store.ts';
import { endpointUrl, exposesKey, parseEndpoint } from '../translation/address.ts';
import type { KeyStore } from '../translation/environment.ts';

/** A folder as a reader typed it: its address as `URL` gives it, with a slash at its end. */
export function parseFolder(typed: string): URL | null {
  const endpoint = parseEndpoint(typed);
  return endpoint && URL.parse(endpointUrl(endpoint, '/'));
}

/**
 * Names under which the key store keeps both secrets of a folder. They hold the address: an address
 * that comes from elsewhere, such as a settings file, has no secrets.
 */
export function secretIds(folder: URL): { password: string; passphrase: string } {
  return {
    password: `sync-password ${folder.href}`,
    passphrase: `sync-passphrase ${folder.href}`,
  };
}

/** What syncing takes, from the settings and the key store. */
export interface FolderAccess {
  folder: URL;
  remote(signal?: AbortSignal): RemoteStore;
  passphrase: string;
}

/** The folder that is set up, or undefined while something is missing. */
export async function folderAccess(
  { address, user }: SyncSettings,
  keys: KeyStore,
  fetch: typeof globalThis.fetch,
): Promise<FolderAccess | undefined> {
  const folder = parseFolder(address);
  if (!folder) return undefined;
  const ids = secretIds(folder);
  const [password, passphrase] = await Promise.all([
    keys.get(ids.password),
    keys.get(ids.passphrase),
  ]);
  if (!passphrase) return undefined;
  // The reader's word on an open way holds for one origin only.
  if (exposesKey(folder) && passphrase.plainHttpOrigin !== folder.origin) return undefined;
  return {
    folder,
    passphrase: passphrase.key,
    remote: (signal) =>
      webDavStore({
        folder,
        user,
        password: password?.key ?? '',
        fetch: (input, init) => fetch(input, init),
        ...(signal && { signal }),
      }),
  };
}

const TEST_FILE = 'luoc-test.txt';

/** Writes, reads and deletes a small file of no meaning. @throws RemoteError */
export async function testFolder(remote: RemoteStore): Promise<void> {
  const bytes = new TextEncoder().encode('Lược');
  await remote.put(TEST_FILE, bytes);
  const names = (await remote.list('')).map(({ name }) => name);
  const file = await remote.get(TEST_FILE);
  await remote.delete(TEST_FILE);
  if (!names.includes(TEST_FILE) || file?.bytes.length !== bytes.length) {
    throw new RemoteError('not-webdav', 'The folder does not give back what it was given.');
  }
}
