import type { Entity } from '../entities/entity.ts';
import { checkGeneratedSummary } from '../summary/check-generated-summary.ts';
import type { SummaryEngine, SummaryProgress, SummaryRequest } from '../summary/engines/engine.ts';
import { SummaryError } from '../summary/engines/errors.ts';
import type {
  OptionalEngineId,
  SummaryDestination,
  SummaryWriting,
  WritingState,
} from '../summary/engines/writing.ts';

/** An engine that the reader has chosen, and how to reach it. */
export interface ChosenEngine {
  id: OptionalEngineId;
  model: string;
  destination: SummaryDestination;
  /** Whether the reader has allowed the host; always true on the device. */
  isAllowed(): Promise<boolean>;
  /** Builds it with the key as it is kept now. */
  open(): Promise<SummaryEngine>;
}

export interface SummarySessionOptions {
  engine: ChosenEngine;
  request: SummaryRequest;
  /** The article's names as far as they are known, which a summary may use. */
  entities(): readonly Pick<Entity, 'name'>[];
  /** Called with every new view. */
  onChange(): void;
}

/**
 * The generated summary of one article. It stands beside the built-in summary and never in its place:
 * whatever happens here, that one stays.
 */
export interface SummarySession {
  view(): SummaryWriting;
  /** Finds out whether the engine is ready; nothing is sent. */
  load(): Promise<void>;
  /** Has it written, at the reader's click only; again after it was stopped, failed or done. */
  start(): Promise<void>;
  /** Stops writing; what has come stays. */
  stop(): void;
}

/** Starts in `loading`. */
export function createSummarySession(options: SummarySessionOptions): SummarySession {
  const { engine, request } = options;
  const { id, model, destination } = engine;
  let state: WritingState = { status: 'loading' };
  let running: AbortController | undefined;

  const set = (next: WritingState) => {
    state = next;
    options.onChange();
  };
  const finished = (status: 'stopped' | 'done', text: string): WritingState => {
    const source = `${request.title ?? ''}\n${request.text}`;
    const entities = options.entities();
    const unsupported = checkGeneratedSummary(text, source, entities, request.language);
    return { status, text, unsupported };
  };
  /** Whether the engine is ready, as far as it can be known without asking a server. */
  const look = async (opened: SummaryEngine): Promise<WritingState> => {
    const availability = await opened.availability(request);
    if (availability === 'unavailable' || availability === 'not-set-up') {
      return { status: 'failed', problem: availability };
    }
    if (!(await engine.isAllowed())) return { status: 'failed', problem: 'no-permission' };
    return { status: 'idle', downloads: availability === 'downloadable' };
  };
  const write = async (signal: AbortSignal): Promise<WritingState> => {
    const opened = await engine.open();
    const ready = await look(opened);
    if (ready.status === 'failed') return ready;
    const onProgress = (progress: SummaryProgress) => {
      if (signal.aborted) return;
      set(
        progress.type === 'text'
          ? { status: 'writing', text: progress.text }
          : { status: 'downloading', fraction: progress.fraction },
      );
    };
    const { text } = await opened.summarize(request, { signal, onProgress });
    return finished('done', text);
  };

  return {
    view: () => ({ engine: id, model, destination, state }),
    async load() {
      const next = await engine.open().then(look).catch(failure);
      // The reader may have been quicker.
      if (state.status === 'loading') set(next);
    },
    async start() {
      if (running) return;
      const controller = new AbortController();
      running = controller;
      set({ status: 'waiting' });
      const next = await write(controller.signal).catch(failure);
      // After a stop the state is set already, and another run may be on its way.
      if (running !== controller) return;
      running = undefined;
      set(next);
    },
    stop() {
      if (!running) return;
      running.abort();
      running = undefined;
      set(finished('stopped', state.status === 'writing' ? state.text : ''));
    },
  };
}

/** The state that an error leads to. */
function failure(error: unknown): WritingState {
  if (!(error instanceof SummaryError) || error.code === 'aborted') {
    console.error('A summary could not be written.', error);
    return { status: 'failed', problem: 'unexpected' };
  }
  const { code: problem, retryAfter } = error;
  return { status: 'failed', problem, ...(retryAfter !== undefined && { retryAfter }) };
}
