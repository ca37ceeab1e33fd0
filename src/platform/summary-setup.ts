import { ifReadable } from '../translation/key-store.ts';
import type { SummarySettings } from '../settings/settings.ts';
import { exposesKey as leavesUnencrypted } from '../summary/engines/endpoint.ts';
import type { SummaryEngine } from '../summary/engines/engine.ts';
import type {
  DraftCheck,
  KeptService,
  ServiceDraft,
  SetupOutcome,
  SummarySetup,
} from '../summary/engines/engine-setup.ts';
import { SummaryError } from '../summary/engines/errors.ts';
import { listModels } from '../summary/engines/list-models.ts';
import type { OptionalEngineId } from '../summary/engines/writing.ts';
import { parseEndpoint } from '../translation/address.ts';
import { type ServiceWorld, chosenService, keptService, keyId } from './summary-service.ts';

export interface SummarySetupOptions {
  world: ServiceWorld;
  /** The browser's own engines, and whether it has them at all. */
  browserEngines: { id: OptionalEngineId; engine: SummaryEngine; exists: boolean }[];
  loadSettings(): Promise<SummarySettings>;
  saveSettings(settings: SummarySettings): Promise<void>;
}

/** Languages whose articles are read here. */
const LANGUAGES = ['vi', 'en'];

/** A text of ours, so that a test sends nothing of the reader's. */
const SAMPLE = {
  title: 'The market in Vinh reopens',
  text: 'The market in Vinh reopened on Monday after six months of repairs. Traders said that it is brighter and cooler than before.',
  language: 'en',
  sentences: 1,
};

/** Makes the setup. */
export function createSummarySetup(options: SummarySetupOptions): SummarySetup {
  const { world, browserEngines } = options;

  const keep = async ({ key, model }: ServiceDraft, endpoint: URL) => {
    const settings = await options.loadSettings();
    const before = URL.parse(settings.endpoint);
    // A key that no form shows any more is not left behind.
    if (before && before.origin !== endpoint.origin) await world.keys.remove(keyId(before.origin));
    if (key !== '') await world.keys.set(keyId(endpoint.origin), { key });
    await options.saveSettings({ ...settings, endpoint: endpoint.href, model });
  };

  return {
    engines: async () => [
      ...(await Promise.all(
        browserEngines.map(async ({ id, engine, exists }) => {
          const ready = await Promise.all(
            LANGUAGES.map((language) => engine.availability({ language })),
          );
          return { id, exists, languages: LANGUAGES.filter((_, i) => ready[i] !== 'unavailable') };
        }),
      )),
      { id: 'chat-completions', exists: true, languages: LANGUAGES },
    ],
    async service() {
      const settings = await options.loadSettings();
      const url = URL.parse(settings.endpoint);
      const key = url && (await ifReadable(world.keys.get(keyId(url.origin))));
      return {
        address: settings.endpoint,
        model: settings.model,
        hasKey: Boolean(key),
        allowed: url !== null && (await world.permissions.has(url.origin)),
      };
    },
    check: checkDraft,
    save(draft) {
      const endpoint = parseEndpoint(draft.address);
      if (!endpoint) return Promise.resolve({ ok: false, problem: 'not-set-up' });
      // Before anything is waited for: browsers count the click only until then.
      const asked = world.permissions.request(endpoint.origin);
      return attempt(async () => {
        if (!(await asked)) return { ok: false, problem: 'no-permission' };
        const { key, model } = draft;
        await keep({ address: endpoint.href, key: key.trim(), model: model.trim() }, endpoint);
        return { ok: true };
      });
    },
    test: () =>
      attempt(async () => {
        const service = chosenService(await options.loadSettings(), world);
        if (!(await service.isAllowed())) return { ok: false, problem: 'no-permission' };
        await (await service.open()).summarize(SAMPLE);
        return { ok: true };
      }),
    async models() {
      let models: string[] = [];
      const outcome = await attempt(async () => {
        const settings = await options.loadSettings();
        if (!(await chosenService(settings, world).isAllowed())) {
          return { ok: false, problem: 'no-permission' };
        }
        models = await listModels(await keptService(settings, world.keys), world.fetch);
        return { ok: true };
      });
      return outcome.ok ? { ok: true, models } : outcome;
    },
    async withdraw() {
      const url = URL.parse((await options.loadSettings()).endpoint);
      if (url) await world.permissions.withdraw(url.origin);
    },
    async removeKey() {
      const url = URL.parse((await options.loadSettings()).endpoint);
      if (url) await world.keys.remove(keyId(url.origin));
    },
  };
}

function checkDraft(draft: ServiceDraft, kept: KeptService): DraftCheck {
  const endpoint = parseEndpoint(draft.address);
  const keepsKey = kept.hasKey && endpoint?.origin === URL.parse(kept.address)?.origin;
  const plainHttp = endpoint !== null && leavesUnencrypted(endpoint);
  const missing: DraftCheck['missing'] = [];
  if (!endpoint) missing.push('address');
  if (plainHttp && (keepsKey || draft.key.trim() !== '')) missing.push('https');
  return { host: endpoint?.host ?? null, plainHttp, keepsKey, missing };
}

/** Does something and says how it went; errors that are not an engine's are thrown on. */
async function attempt(work: () => Promise<SetupOutcome>): Promise<SetupOutcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SummaryError) || error.code === 'aborted') throw error;
    return { ok: false, problem: error.code };
  }
}
