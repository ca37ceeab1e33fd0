import type { LanguageCode } from '../../language/language.ts';
import type { Credential } from '../environment.ts';
import type { TranslationErrorCode } from '../errors.ts';
import type { LanguagePair } from '../translator.ts';
import type { BatchLimits } from './batches.ts';
import type { ServiceAnswer, ServiceRequest } from './http.ts';

/** Address, key and model of a service that may be talked to. */
export interface Connection {
  /** Address of the service, as the reader gave it or the service's own. */
  endpoint: URL;
  credential?: Credential;
  /** Empty where none is set. */
  model: string;
}

/** One request's worth of work. */
export interface ServiceBatch extends Connection {
  texts: string[];
  /** Whether `texts` are HTML (tags with an `id`, entities) or plain. */
  html: boolean;
  pair: LanguagePair;
  /** Whether this is the second, simpler way of asking; see `asksSimplerAfter`. */
  simpler?: boolean;
}

/** What the reader has to give, so that options can ask for it. */
export interface ServiceNeeds {
  /** `own`: the service has an address, another may be set; `required`: the reader gives one. */
  address: 'own' | 'required';
  key: 'none' | 'optional' | 'required';
  /** Whether the key may belong to a region. */
  region?: boolean;
  model?: boolean;
}

/** One service over HTTP: what it takes and how it answers; `createServiceTranslator` does the rest. */
export interface TranslationService {
  id: string;
  name: string;
  needs: ServiceNeeds;
  /** The service's own address; it may depend on the key. */
  address?(credential: Credential | undefined): string;
  /** An example for the field of the address. */
  addressExample?: string;
  /**
   * `plain`: knows no markup. `html`: takes either; HTML is sent only where a batch has markup.
   * `html-only`: always HTML.
   */
  format: 'plain' | 'html' | 'html-only';
  limits: BatchLimits;
  /** Milliseconds for one request; a minute unless told otherwise. */
  timeout?: number;
  /** Languages it translates into; from them too, unless `sources` says otherwise. */
  languages: readonly LanguageCode[];
  sources?: readonly LanguageCode[];
  request(batch: ServiceBatch): ServiceRequest;
  /**
   * Takes the translations out of an answer with a 2xx status, in the order of the texts.
   *
   * @throws TranslationError `bad-answer` when the answer has another shape
   */
  read(json: unknown, batch: ServiceBatch): string[];
  /** What an answer with another status means, where this service differs from the usual. */
  meaningOf?(answer: ServiceAnswer): TranslationErrorCode | undefined;
  /** Whether an answer says that the server lacks what `simpler` does without. */
  asksSimplerAfter?(answer: ServiceAnswer): boolean;
  /** Whether a batch whose answer makes no sense is worth trying again in halves. */
  halvesOnBadAnswer?: boolean;
  /** Where the service has models to choose from: how to ask for their names, and to read them. */
  models?: {
    request(connection: Connection): ServiceRequest;
    read(json: unknown): string[];
  };
}
