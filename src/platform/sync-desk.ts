import type { Library } from '../library/library.ts';
import {
  type DeskOutcome,
  type FolderCheck,
  type KeptFolder,
  SHORTEST_PASSPHRASE,
  type SyncDesk,
  type SyncDraft,
} from '../sync/sync-desk.ts';
import { exposesKey } from '../translation/address.ts';
import type { Credential } from '../translation/environment.ts';
import { createKeyStore, ifReadable } from '../translation/key-store.ts';
import { createPermissionGate } from './permission-gate.ts';
import { askToKeepPictures } from './picture-choice.ts';
import { loadSettings, updateSettings } from './settings-store.ts';
import { folderAccess, parseFolder, secretIds, testFolder } from './sync-folder.ts';
import { deskProblem, forgetLastSync, lastSync, runSync, syncMemory } from './sync-runner.ts';

function checkDraft(draft: SyncDraft, kept: KeptFolder): FolderCheck {
  const folder = parseFolder(draft.address);
  const exposesPassword = folder !== null && exposesKey(folder);
  const keepsSecrets = kept.hasPassphrase && folder?.href === parseFolder(kept.address)?.href;
  const missing: FolderCheck['missing'] = [];
  if (!folder) missing.push('address');
  if (draft.passphrase === '' && !keepsSecrets) missing.push('passphrase');
  if (draft.passphrase !== '' && draft.passphrase.length < SHORTEST_PASSPHRASE) {
    missing.push('short-passphrase');
  }
  if (exposesPassword && !draft.plainHttpAccepted) missing.push('plain-http');
  return { host: folder?.host ?? null, exposesPassword, keepsSecrets, missing };
}

async function attempt(work: () => Promise<DeskOutcome>): Promise<DeskOutcome> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, problem: deskProblem(error) };
  }
}

/** Sets the folder up and syncs on the options page. */
export function createSyncDesk(library: Library): SyncDesk {
  const keys = createKeyStore(indexedDB);
  const permissions = createPermissionGate();

  async function forgetSecrets(folder: URL): Promise<void> {
    const ids = secretIds(folder);
    await Promise.all([keys.remove(ids.password), keys.remove(ids.passphrase)]);
  }

  async function keep(draft: SyncDraft, folder: URL): Promise<void> {
    const { sync } = await loadSettings();
    const user = draft.user.trim();
    const ids = secretIds(folder);
    const before = parseFolder(sync.address);
    const isSame = before?.href === folder.href;
    const [password, passphrase] = await Promise.all([
      keys.get(ids.password),
      keys.get(ids.passphrase),
    ]);
    const key = draft.passphrase || passphrase?.key;
    if (key === undefined) return;
    if (!isSame || key !== passphrase?.key) await syncMemory().clear();
    // Secrets that no form shows any more are not left behind.
    if (before && !isSame) await forgetSecrets(before);
    const credential: Credential = { key };
    if (exposesKey(folder) && draft.plainHttpAccepted) credential.plainHttpOrigin = folder.origin;
    await keys.set(ids.passphrase, credential);
    // A kept password belongs to the name it was given with.
    const nextPassword = draft.password || (user === sync.user ? password?.key : undefined);
    if (nextPassword === undefined) await keys.remove(ids.password);
    else await keys.set(ids.password, { key: nextPassword });
    await forgetLastSync();
    await updateSettings({ sync: { ...sync, address: folder.href, user } });
  }

  return {
    async kept() {
      const { address, user, minutes } = (await loadSettings()).sync;
      const folder = parseFolder(address);
      const ids = folder && secretIds(folder);
      const [password, passphrase, allowed, last] = await Promise.all([
        ids?.password === undefined ? undefined : ifReadable(keys.get(ids.password)),
        ids?.passphrase === undefined ? undefined : ifReadable(keys.get(ids.passphrase)),
        folder !== null && permissions.has(folder.origin),
        lastSync(),
      ]);
      return {
        address,
        user,
        minutes,
        last,
        hasPassword: password !== undefined,
        hasPassphrase: passphrase !== undefined,
        plainHttpAccepted: folder !== null && passphrase?.plainHttpOrigin === folder.origin,
        allowed,
      };
    },
    check: checkDraft,
    save(draft) {
      const folder = parseFolder(draft.address);
      if (!folder) return Promise.resolve({ ok: false, problem: 'not-set-up' });
      // Before anything is waited for: browsers count the click only until then.
      const asked = permissions.request(folder.origin);
      return attempt(async () => {
        if (!(await asked)) return { ok: false, problem: 'no-permission' };
        await keep(draft, folder);
        return { ok: true };
      });
    },
    test: () =>
      attempt(async () => {
        const access = await folderAccess((await loadSettings()).sync, keys, fetch);
        if (!access) return { ok: false, problem: 'not-set-up' };
        if (!(await permissions.has(access.folder.origin))) {
          return { ok: false, problem: 'no-permission' };
        }
        await testFolder(access.remote());
        return { ok: true };
      }),
    sync: (run) => runSync(library, run, askToKeepPictures),
    async setMinutes(minutes) {
      const { sync } = await loadSettings();
      await updateSettings({ sync: { ...sync, minutes } });
    },
    async disconnect() {
      const { sync } = await loadSettings();
      const folder = parseFolder(sync.address);
      if (folder) await forgetSecrets(folder);
      await syncMemory().clear();
      await forgetLastSync();
      await updateSettings({ sync: { ...sync, address: '', user: '' } });
      if (folder) await permissions.withdraw(folder.origin);
    },
  };
}
