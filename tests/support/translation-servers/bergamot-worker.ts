import type { EngineWorker } from '../../../src/translation/bergamot/engine.ts';
import { capitalize } from './local-server.ts';

interface Call {
  id: number;
  name: string;
  args: unknown[];
}

export interface BergamotStandIn {
  create: () => EngineWorker;
  /** Names of the calls with the pairs of languages they were about. */
  calls: string[];
  started: number;
  ended: number;
}

/** A network that the stand-in takes for a good one. */
export const GOOD_NETWORK = new Uint8Array([1, 0, 0, 0, 0, 0, 0, 0]).buffer;

/**
 * A stand-in for the worker of `@browsermt/bergamot-translator`: it answers the same messages, refuses
 * a network that does not begin like one, and says each text in capitals with the pairs it went
 * through.
 *
 * @param options.hangs whether `translate` never answers
 * @param options.broken whether the module does not load
 */
export function bergamotWorker(
  options: { hangs?: boolean; broken?: boolean } = {},
): BergamotStandIn {
  const record: BergamotStandIn = { create: undefined as never, calls: [], started: 0, ended: 0 };
  record.create = () => {
    record.started++;
    const listeners: ((event: { data: unknown }) => void)[] = [];
    const work = ({ name, args }: Call): unknown => {
      if (name === 'initialize') {
        if (options.broken) throw new Error('WebAssembly.instantiate(): blocked');
        return undefined;
      }
      if (name === 'loadTranslationModel') {
        const [pair, buffers] = args as [{ from: string; to: string }, { model: ArrayBuffer }];
        record.calls.push(`load ${pair.from}-${pair.to}`);
        if (new Uint8Array(buffers.model)[0] !== 1) throw new Error('Aborted()');
        return undefined;
      }
      const [{ models, texts }] = args as [
        { models: { from: string; to: string }[]; texts: { text: string }[] },
      ];
      const way = models.map(({ from, to }) => `${from}-${to}`).join(' ');
      record.calls.push(`translate ${way}`);
      return texts.map(({ text }) => ({ target: { text: `${capitalize(text)} (${way})` } }));
    };
    return {
      addEventListener(type: string, listener: (event: never) => void) {
        if (type === 'message') listeners.push(listener as (event: { data: unknown }) => void);
      },
      postMessage(message) {
        const call = message as Call;
        if (options.hangs && call.name === 'translate') return;
        queueMicrotask(() => {
          let data: unknown;
          try {
            data = { id: call.id, result: work(call) };
          } catch (error) {
            data = { id: call.id, error: { message: (error as Error).message } };
          }
          for (const listener of listeners) listener({ data });
        });
      },
      terminate: () => void record.ended++,
    };
  };
  return record;
}
