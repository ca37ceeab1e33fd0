import type { LanguageCode } from '../language/language.ts';
import type { TranslationSettings } from '../settings/settings.ts';
import { exposesKey, parseEndpoint } from './address.ts';
import type { Credential, TranslationEnvironment } from './environment.ts';
import { TranslationError, asTranslationError } from './errors.ts';
import { translationServices } from './registry.ts';
import { addressOf } from './service/connection.ts';
import { ifReadable } from './key-store.ts';
import { listModels } from './service/models.ts';
import { createServiceTranslator } from './service/service-translator.ts';
import type { ServiceNeeds, TranslationService } from './service/translation-service.ts';
import { type TranslationProblem, problemOf } from './translation-state.ts';

/** What a reader has typed for a service. */
export interface ServiceDraft {
  /** Empty: the service's own address, where it has one. */
  address: string;
  /** The service's own address for the key that is kept; it may depend on the key. */
  ownAddress: string;
  /** Empty: the key that is kept, if any. */
  key: string;
  region: string;
  model: string;
  /** The reader has been warned that the key could be read on its way, and sends it all the same. */
  plainHttpAccepted: boolean;
}

/** A service as options show it. */
export interface ServiceSetup {
  id: string;
  name: string;
  needs: ServiceNeeds;
  addressExample: string;
  /** BCP 47 tags of the languages it translates into. */
  languages: readonly LanguageCode[];
  /** What is kept now; the key itself never leaves its store. */
  draft: ServiceDraft;
  hasKey: boolean;
  /** Whether the reader has allowed its host. */
  allowed: boolean;
}

/** What a draft would mean; found without asking anybody. */
export interface DraftCheck {
  /** Where the text will go; null where the address is none. */
  host: string | null;
  /** The key could be read on its way there. */
  exposesKey: boolean;
  /** What is still missing, in the order of the fields. */
  missing: ('address' | 'key' | 'plain-http')[];
}

export type SetupOutcome = { ok: true } | { ok: false; problem: TranslationProblem };

/** Sets services up: what the translation section of options does. */
export interface TranslationSetup {
  services(): Promise<ServiceSetup[]>;
  check(id: string, draft: ServiceDraft, hasKey: boolean): DraftCheck;
  /**
   * Asks for the host's permission, then keeps address, key and model. Call it straight from a click,
   * on a page that the browser's question does not close.
   */
  save(id: string, draft: ServiceDraft): Promise<SetupOutcome>;
  /** Translates two words of ours, to see whether all is well. */
  test(id: string): Promise<SetupOutcome>;
  /** Names of the models of a service that is allowed. */
  models(id: string): Promise<{ ok: true; models: string[] } | (SetupOutcome & { ok: false })>;
  /** Gives the permission for the host back; address and key stay. */
  withdraw(id: string): Promise<void>;
  removeKey(id: string): Promise<void>;
}

export interface SetupOptions {
  environment: Omit<TranslationEnvironment, 'settings'>;
  /** The settings as they are now. */
  settings(): TranslationSettings;
  saveSettings(settings: TranslationSettings): Promise<void>;
}

/** A sentence of ours, so that a test sends nothing of the reader's. */
const SAMPLE = { id: 'sample', text: 'Good morning.', html: '' };
const SAMPLE_PAIR = { from: 'en', to: 'vi' };

function serviceOf(id: string): TranslationService {
  const service = translationServices.find((candidate) => candidate.id === id);
  if (!service) throw new RangeError(`No translation service '${id}'.`);
  return service;
}

function endpointOf(service: TranslationService, draft: ServiceDraft): URL | null {
  const { address, ownAddress, key } = draft;
  const own = key === '' ? ownAddress : service.address?.({ key });
  return parseEndpoint(address || (own ?? ''));
}

/** Does something and says how it went. */
export async function attempt(work: () => Promise<unknown>): Promise<SetupOutcome> {
  try {
    await work();
    return { ok: true };
  } catch (error) {
    return { ok: false, problem: problemOf(asTranslationError(error)) };
  }
}

function check(id: string, draft: ServiceDraft, hasKey: boolean): DraftCheck {
  const service = serviceOf(id);
  const endpoint = endpointOf(service, draft);
  const sendsKey = service.needs.key !== 'none' && (draft.key !== '' || hasKey);
  const exposed = endpoint !== null && sendsKey && exposesKey(endpoint);
  const missing: DraftCheck['missing'] = [];
  if (!endpoint) missing.push('address');
  if (service.needs.key === 'required' && !sendsKey) missing.push('key');
  if (exposed && !draft.plainHttpAccepted) missing.push('plain-http');
  return { host: endpoint?.host ?? null, exposesKey: exposed, missing };
}

/** Makes the setup; `environment` as for translators, without the settings it changes. */
export function createTranslationSetup(options: SetupOptions): TranslationSetup {
  const { keys, permissions } = options.environment;
  const environment = (): TranslationEnvironment => ({
    ...options.environment,
    settings: options.settings(),
  });

  async function keep(id: string, draft: ServiceDraft, endpoint: URL): Promise<void> {
    const kept = await keys.get(id);
    const key = draft.key || kept?.key;
    if (key !== undefined) {
      const credential: Credential = { key };
      if (draft.region.trim() !== '') credential.region = draft.region.trim();
      if (exposesKey(endpoint) && draft.plainHttpAccepted) {
        credential.plainHttpOrigin = endpoint.origin;
      }
      await keys.set(id, credential);
    }
    const settings = options.settings();
    await options.saveSettings({
      ...settings,
      endpoints: { ...settings.endpoints, [id]: draft.address.trim() },
      models: { ...settings.models, [id]: draft.model.trim() },
    });
  }

  return {
    check,
    services: () =>
      Promise.all(
        translationServices.map(async (service): Promise<ServiceSetup> => {
          const { id, name, needs, addressExample = '' } = service;
          const { endpoints, models } = options.settings();
          const credential = await ifReadable(keys.get(id));
          const endpoint = addressOf(service, environment(), credential);
          return {
            id,
            name,
            needs,
            addressExample,
            languages: service.languages,
            draft: {
              address: endpoints[id] ?? '',
              ownAddress: service.address?.(credential) ?? '',
              key: '',
              region: credential?.region ?? '',
              model: models[id] ?? '',
              plainHttpAccepted:
                endpoint !== null && credential?.plainHttpOrigin === endpoint.origin,
            },
            hasKey: credential !== undefined,
            allowed: endpoint !== null && (await permissions.has(endpoint.origin)),
          };
        }),
      ),
    save(id, draft) {
      const trimmed = { ...draft, address: draft.address.trim(), key: draft.key.trim() };
      const endpoint = endpointOf(serviceOf(id), trimmed);
      if (!endpoint) return Promise.resolve({ ok: false, problem: 'not-set-up' });
      // Before anything is waited for: browsers count the click only until then.
      const asked = permissions.request(endpoint.origin);
      return attempt(async () => {
        if (!(await asked)) throw new TranslationError('no-permission', 'Not allowed.');
        await keep(id, trimmed, endpoint);
      });
    },
    test: (id) =>
      attempt(() =>
        createServiceTranslator(serviceOf(id), environment()).translate([SAMPLE], SAMPLE_PAIR),
      ),
    async models(id) {
      let models: string[] = [];
      const outcome = await attempt(async () => {
        models = await listModels(serviceOf(id), environment());
      });
      return outcome.ok ? { ok: true, models } : outcome;
    },
    async withdraw(id) {
      const endpoint = addressOf(serviceOf(id), environment(), await keys.get(id));
      if (endpoint) await permissions.withdraw(endpoint.origin);
    },
    removeKey: (id) => keys.remove(id),
  };
}
