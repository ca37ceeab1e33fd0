import type { LanguageCode } from '../../language/language.ts';
import type { OptionalEngineId, WritingProblem } from './writing.ts';

/** An engine as options show it. */
export interface EngineOffer {
  id: OptionalEngineId;
  /** Whether the browser has it at all. */
  exists: boolean;
  /** Languages of articles it can summarise on this machine, of those that are read here. */
  languages: LanguageCode[];
}

/** What a reader has typed for a service. */
export interface ServiceDraft {
  address: string;
  /** Empty: the key that is kept, if any. */
  key: string;
  model: string;
}

/** A service as it is kept now. */
export interface KeptService {
  address: string;
  model: string;
  /** A key for that address; the key itself never leaves its store. */
  hasKey: boolean;
  /** Whether the reader has allowed its host. */
  allowed: boolean;
}

/** What a draft would mean; found without asking anybody. */
export interface DraftCheck {
  /** Where the article will go; null where the address is none. */
  host: string | null;
  /** The article could be read on its way there. */
  plainHttp: boolean;
  /** The key that is kept belongs to this address. */
  keepsKey: boolean;
  /** What is wrong: no address, or a key that would be sent unencrypted to another machine. */
  missing: ('address' | 'https')[];
}

export type SetupOutcome = { ok: true } | { ok: false; problem: WritingProblem };

/** Sets summary engines up: what the summary section of options does. */
export interface SummarySetup {
  /** The engines beside the built-in one; no server is asked. */
  engines(): Promise<EngineOffer[]>;
  service(): Promise<KeptService>;
  check(draft: ServiceDraft, kept: KeptService): DraftCheck;
  /**
   * Asks for the host's permission, then keeps address, key and model. Call it straight from a click,
   * on a page that the browser's question does not close.
   */
  save(draft: ServiceDraft): Promise<SetupOutcome>;
  /** Has a text of ours summarised by the service that is kept, to see whether all is well. */
  test(): Promise<SetupOutcome>;
  /** Names of the models of the service that is kept. */
  models(): Promise<{ ok: true; models: string[] } | { ok: false; problem: WritingProblem }>;
  /** Gives the permission for the host back; address, key and model stay. */
  withdraw(): Promise<void>;
  removeKey(): Promise<void>;
}
