import { parseEndpoint } from '../address.ts';
import { TranslationError } from '../errors.ts';
import { type SetupOutcome, attempt } from '../setup.ts';
import type { InstalledModel, ModelStore } from './model.ts';
import {
  type DownloadEnvironment,
  type OfferedModel,
  downloadModel,
  fetchModelIndex,
} from './model-download.ts';
import { type GivenFile, importModel } from './model-import.ts';

/** What options do with Bergamot's models. */
export interface ModelSetup {
  installed(): Promise<{ ok: true; models: InstalledModel[] } | (SetupOutcome & { ok: false })>;
  add(files: readonly GivenFile[]): Promise<SetupOutcome>;
  remove(model: InstalledModel): Promise<void>;
  /**
   * Asks for the permission to reach the address, keeps it and reads its index. Call it straight from
   * a click.
   */
  offered(
    address: string,
  ): Promise<{ ok: true; models: OfferedModel[] } | (SetupOutcome & { ok: false })>;
  download(
    model: OfferedModel,
    options: { signal: AbortSignal; onProgress(fraction: number): void },
  ): Promise<SetupOutcome>;
}

/** @param saveAddress keeps the address of the index in settings */
export function createModelSetup(
  store: ModelStore,
  environment: DownloadEnvironment,
  saveAddress: (address: string) => Promise<void>,
): ModelSetup {
  return {
    async installed() {
      let models: InstalledModel[] = [];
      const outcome = await attempt(async () => {
        models = await store.list();
      });
      return outcome.ok ? { ok: true, models } : outcome;
    },
    add: (files) => attempt(() => importModel(files, store)),
    remove: (model) => store.remove(model),
    async offered(address) {
      const endpoint = parseEndpoint(address);
      if (!endpoint) return { ok: false, problem: 'not-set-up' };
      // Before anything is waited for: browsers count the click only until then.
      const asked = environment.permissions.request(endpoint.origin);
      let models: OfferedModel[] = [];
      const outcome = await attempt(async () => {
        if (!(await asked)) throw new TranslationError('no-permission', 'Not allowed.');
        await saveAddress(endpoint.href);
        models = await fetchModelIndex(address, environment);
      });
      return outcome.ok ? { ok: true, models } : outcome;
    },
    download: (model, options) => attempt(() => downloadModel(model, store, environment, options)),
  };
}
