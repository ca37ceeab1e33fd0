import { describe, expect, it, vi } from 'vitest';
import { type ChosenEngine, createSummarySession } from '../../../src/platform/summary-session.ts';
import type { SummaryEngine, SummaryRequest } from '../../../src/summary/engines/engine.ts';
import { SummaryError } from '../../../src/summary/engines/errors.ts';
import type { WritingState } from '../../../src/summary/engines/writing.ts';
import { eventually } from '../../support/eventually.ts';

const request: SummaryRequest = {
  text: 'Vinh opened its market on Monday. It cost 40 million dollars.',
  title: 'Vinh has a market again',
  language: 'en',
  sentences: 3,
};

/** An engine that does what a test wants, and the states its session goes through. */
function setUp(engine: Partial<SummaryEngine>, chosen: Partial<ChosenEngine> = {}) {
  const states: WritingState[] = [];
  const opened: SummaryEngine = {
    id: 'chat-completions',
    availability: async () => 'available',
    summarize: async () => ({ text: 'Vinh opened its market.' }),
    ...engine,
  };
  const session = createSummarySession({
    engine: {
      id: 'chat-completions',
      model: 'small-model',
      destination: { host: 'localhost:11434' },
      isAllowed: async () => true,
      open: async () => opened,
      ...chosen,
    },
    request,
    entities: () => [],
    onChange: () => states.push(session.view().state),
  });
  return { session, states };
}

describe('a summary session', () => {
  it('finds out whether the engine is ready, and writes nothing by itself', async () => {
    const summarize = vi.fn();
    const { session, states } = setUp({ summarize });
    expect(session.view()).toEqual({
      engine: 'chat-completions',
      model: 'small-model',
      destination: { host: 'localhost:11434' },
      state: { status: 'loading' },
    });
    await session.load();
    expect(states).toEqual([{ status: 'idle', downloads: false }]);
    expect(summarize).not.toHaveBeenCalled();
  });

  it('says that the browser would fetch a model first', async () => {
    const { session, states } = setUp({ availability: async () => 'downloadable' });
    await session.load();
    expect(states).toEqual([{ status: 'idle', downloads: true }]);
  });

  it.each(['unavailable', 'not-set-up'] as const)(
    'does not ask an engine that is %s',
    async (problem) => {
      const summarize = vi.fn();
      const { session } = setUp({ availability: async () => problem, summarize });
      await session.load();
      expect(session.view().state).toEqual({ status: 'failed', problem });
      await session.start();
      expect(session.view().state).toEqual({ status: 'failed', problem });
      expect(summarize).not.toHaveBeenCalled();
    },
  );

  it('sends nothing to a host that is not allowed, and tries again when it is', async () => {
    let allowed = false;
    const summarize = vi.fn(async () => ({ text: 'Vinh opened its market.' }));
    const { session } = setUp({ summarize }, { isAllowed: async () => allowed });
    await session.start();
    expect(session.view().state).toEqual({ status: 'failed', problem: 'no-permission' });
    expect(summarize).not.toHaveBeenCalled();
    allowed = true;
    await session.start();
    expect(session.view().state.status).toBe('done');
  });

  it('tells of the download, then of the words as they come', async () => {
    const { session, states } = setUp({
      async summarize(_request, run) {
        run?.onProgress?.({ type: 'download', fraction: 0.5 });
        run?.onProgress?.({ type: 'text', text: 'Vinh' });
        return { text: 'Vinh opened.' };
      },
    });
    await session.start();
    expect(states).toEqual([
      { status: 'waiting' },
      { status: 'downloading', fraction: 0.5 },
      { status: 'writing', text: 'Vinh' },
      { status: 'done', text: 'Vinh opened.', unsupported: [] },
    ]);
  });

  it('marks what neither article nor title has', async () => {
    const text = 'In Vinh, Peter Long said that it cost 50 million dollars.';
    const { session } = setUp({ summarize: async () => ({ text }) });
    await session.start();
    const { state } = session.view();
    const marked = state.status === 'done' ? state.unsupported : [];
    expect(marked.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['name', 'Peter Long'],
      ['number', '50 million'],
    ]);
  });

  it('keeps what had come when the reader stops, and hears no more of that run', async () => {
    const late = Promise.withResolvers<{ text: string }>();
    let stopped: AbortSignal | undefined;
    let tell: ((text: string) => void) | undefined;
    const { session, states } = setUp({
      async summarize(_request, run) {
        stopped = run?.signal;
        tell = (text) => run?.onProgress?.({ type: 'text', text });
        tell('Vinh opened 7');
        return late.promise;
      },
    });
    const writing = session.start();
    await eventually(() => expect(session.view().state.status).toBe('writing'));
    session.stop();
    const { state } = session.view();
    expect(state).toMatchObject({ status: 'stopped', text: 'Vinh opened 7' });
    expect(state).toMatchObject({ unsupported: [{ kind: 'number', start: 12, end: 13 }] });
    expect(stopped?.aborted).toBe(true);
    tell?.('Vinh opened 7 markets');
    late.resolve({ text: 'Too late.' });
    await writing;
    expect(states.at(-1)).toBe(state);
  });

  it('can be started again at once after a stop', async () => {
    let run = 0;
    const { session } = setUp({
      summarize: () => {
        run += 1;
        return run === 1 ? new Promise(() => undefined) : Promise.resolve({ text: 'Vinh.' });
      },
    });
    void session.start();
    await eventually(() => expect(run).toBe(1));
    session.stop();
    expect(session.view().state).toEqual({ status: 'stopped', text: '', unsupported: [] });
    await session.start();
    expect(session.view().state).toMatchObject({ status: 'done', text: 'Vinh.' });
  });

  it('runs once, however often the button is pressed', async () => {
    const summarize = vi.fn(async () => ({ text: 'Vinh.' }));
    const { session } = setUp({ summarize });
    await Promise.all([session.start(), session.start()]);
    expect(summarize).toHaveBeenCalledTimes(1);
  });

  it('says why the engine failed, and when to try again', async () => {
    const { session } = setUp({
      summarize: () => Promise.reject(new SummaryError('quota', 'Slow down', { retryAfter: 7000 })),
    });
    await session.start();
    expect(session.view().state).toEqual({
      status: 'failed',
      problem: 'quota',
      retryAfter: 7000,
    });
  });

  it('calls a fault of ours unexpected, and writes it to the console', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const cause = new Error('No database.');
    const { session } = setUp({}, { open: () => Promise.reject(cause) });
    await session.load();
    expect(session.view().state).toEqual({ status: 'failed', problem: 'unexpected' });
    expect(error).toHaveBeenCalledWith(expect.any(String), cause);
    error.mockRestore();
  });
});
