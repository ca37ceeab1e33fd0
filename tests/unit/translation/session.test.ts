import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createCacheStore } from '../../../src/translation/cache-store.ts';
import { TranslationError } from '../../../src/translation/errors.ts';
import {
  type TranslationSessionOptions,
  createTranslationSession,
} from '../../../src/translation/session.ts';
import type {
  TranslationState,
  TranslationView,
} from '../../../src/translation/translation-state.ts';
import type { Availability, Segment, Translator } from '../../../src/translation/translator.ts';
import type { TranslationState as PanelState } from '../../../src/ui/translation-view/translation-props.ts';

const segments: Segment[] = ['one', 'two', 'three', 'four'].map((text, i) => ({
  id: `b${i}`,
  text,
  html: '',
}));

/** A translator that tells one paragraph at a time and fails, once each, before these texts. */
function translatorThat({
  id = 'test',
  failures = {} as Record<string, TranslationError>,
  availability = 'available' as Availability,
  onText = (_text: string) => {},
} = {}) {
  const asked: string[] = [];
  const translator: Translator = {
    id,
    name: id,
    destination: { host: 'localhost:5000' },
    variant: () => Promise.resolve(''),
    languages: () => Promise.resolve(['en', 'vi', 'ar']),
    availability: () => Promise.resolve(availability),
    async translate(list, _pair, { signal, onProgress } = {}) {
      const translations = [];
      for (const { id, text } of list) {
        await Promise.resolve();
        if (signal?.aborted) throw new TranslationError('aborted', 'Stopped.');
        const failure = failures[text];
        delete failures[text];
        if (failure) throw failure;
        asked.push(text);
        const translation = { id, text: text.toUpperCase(), html: text.toUpperCase() };
        translations.push(translation);
        onProgress?.({ type: 'translated', translations: [translation] });
        onText(text);
      }
      return translations;
    },
  };
  return { translator, asked };
}

function sessionOf(options: Partial<TranslationSessionOptions>) {
  const views: TranslationView[] = [];
  const session = createTranslationSession({
    segments,
    language: 'en',
    translators: [],
    provider: '',
    targets: ['en', 'vi'],
    onChange: (view) => views.push(view),
    ...options,
  });
  return { session, views };
}

const broken = () => Promise.reject(new Error('No room.'));

const translated = (state: TranslationState) =>
  'paragraphs' in state ? state.paragraphs.map(({ translated }) => translated) : null;

describe('a translation session', () => {
  it('has a state that the panel takes as it is', () => {
    const state: PanelState = sessionOf({}).session.view().state;
    expect(state).toEqual({ status: 'idle' });
  });

  it('is not set up where no translator is', async () => {
    const { translator } = translatorThat({ availability: 'not-set-up' });
    const { session } = sessionOf({ translators: [translator] });
    await session.load();
    expect(session.view()).toMatchObject({ state: { status: 'not-set-up' }, providers: [] });
    await session.start();
    expect(session.result()).toBeNull();
  });

  it('does without a translator that cannot be asked', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const { translator } = translatorThat();
    const sick = { ...translator, id: 'sick', availability: broken };
    const { session } = sessionOf({ translators: [sick, translator] });
    await session.load();
    expect(session.view()).toMatchObject({ provider: 'test', providers: [{ id: 'test' }] });
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  it('offers the chosen service though it lacks something, so that starting it says what', async () => {
    const { translator } = translatorThat({ availability: 'not-set-up' });
    const lacking: Translator = {
      ...translator,
      translate: () => Promise.reject(new TranslationError('not-set-up', 'No key.')),
    };
    const { session } = sessionOf({ translators: [lacking], provider: 'test' });
    await session.load();
    await session.start();
    expect(session.view().state).toMatchObject({ status: 'failed', problem: 'not-set-up' });
  });

  it('translates into the first wanted language that is not the text’s own', async () => {
    const { translator } = translatorThat();
    const { session, views } = sessionOf({ translators: [translator] });
    await session.load();
    expect(session.view()).toMatchObject({ provider: 'test', target: 'vi', targets: ['vi', 'ar'] });
    await session.start();
    const running = views.map(({ state }) => state).filter(({ status }) => status === 'running');
    expect(running.map((state) => state.status === 'running' && state.done)).toEqual([
      0, 1, 2, 3, 4,
    ]);
    expect(session.view().state.status).toBe('done');
    expect(translated(session.view().state)).toEqual(['ONE', 'TWO', 'THREE', 'FOUR']);
    expect(session.result()).toMatchObject({ complete: true, target: 'vi', provider: 'test' });
  });

  it('keeps what came before a failure and goes on there', async () => {
    const failures = { three: new TranslationError('quota', 'No more.') };
    const { translator, asked } = translatorThat({ failures });
    const { session } = sessionOf({ translators: [translator] });
    await session.load();
    await session.start();
    expect(session.view().state).toMatchObject({ status: 'failed', problem: 'quota' });
    expect(translated(session.view().state)).toEqual(['ONE', 'TWO', undefined, undefined]);
    expect(session.result()?.complete).toBe(false);
    await session.start();
    expect(session.view().state.status).toBe('done');
    expect(asked).toEqual(['one', 'two', 'three', 'four']);
  });

  it('stops at once, hears nothing more of the old run, and resumes', async () => {
    const { translator, asked } = translatorThat({
      onText: (text) => {
        if (text === 'two') session.stop();
      },
    });
    const { session } = sessionOf({ translators: [translator] });
    await session.load();
    await session.start();
    expect(session.view().state.status).toBe('stopped');
    expect(translated(session.view().state)).toEqual(['ONE', 'TWO', undefined, undefined]);
    await session.start();
    expect(session.view().state.status).toBe('done');
    expect(asked).toEqual(['one', 'two', 'three', 'four']);
  });

  it('starts over in another language, right to left where it is written so', async () => {
    const { translator, asked } = translatorThat();
    const { session } = sessionOf({ translators: [translator] });
    await session.load();
    await session.start();
    await session.chooseTarget('ar');
    expect(session.view()).toMatchObject({ state: { status: 'idle' }, target: 'ar', dir: 'rtl' });
    await session.start();
    expect(session.result()).toMatchObject({ target: 'ar' });
    expect(asked).toHaveLength(8);
  });

  it('takes from the cache what another session has translated', async () => {
    const indexedDB = new IDBFactory();
    const cache = createCacheStore({ indexedDB, IDBKeyRange, now: () => 0 });
    const { translator, asked } = translatorThat();
    for (const [list, count] of [
      [segments.slice(0, 3), 3],
      [segments, 4],
      [segments, 4],
    ] as const) {
      const { session } = sessionOf({ translators: [translator], segments: list, cache });
      await session.load();
      await session.start();
      expect(session.view().state.status).toBe('done');
      expect(asked).toHaveLength(count);
    }
  });

  it('sends the same words once', async () => {
    const { translator, asked } = translatorThat();
    const twice = ['x', 'y', 'x'].map((text, i) => ({ id: `b${i}`, text, html: '' }));
    const { session } = sessionOf({ translators: [translator], segments: twice });
    await session.load();
    await session.start();
    expect(translated(session.view().state)).toEqual(['X', 'Y', 'X']);
    expect(asked).toEqual(['x', 'y']);
  });

  it('works on when the cache fails, and says so once', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const { translator } = translatorThat();
    const cache = { get: broken, put: broken };
    const { session } = sessionOf({ translators: [translator], cache });
    await session.load();
    await session.start();
    expect(session.view().state.status).toBe('done');
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  it('goes on with a saved translation', async () => {
    const { translator, asked } = translatorThat();
    const first = sessionOf({ translators: [translator], segments: segments.slice(0, 2) }).session;
    await first.load();
    await first.start();
    const saved = first.result() ?? undefined;
    const { session } = sessionOf({ translators: [translator], saved });
    expect(session.view().state.status).toBe('stopped');
    await session.load();
    await session.start();
    expect(translated(session.view().state)).toEqual(['ONE', 'TWO', 'THREE', 'FOUR']);
    expect(asked).toEqual(['one', 'two', 'three', 'four']);
  });

  it('marks figures and names that are missing', async () => {
    const { translator } = translatorThat();
    const lossy: Translator = {
      ...translator,
      translate(list, _pair, options) {
        const all = list.map(({ id }) => ({ id, text: 'Hôm qua có 5 người.', html: '' }));
        options?.onProgress?.({ type: 'translated', translations: all });
        return Promise.resolve(all);
      },
    };
    const { session } = sessionOf({
      translators: [lossy],
      segments: [{ id: 'b0', text: 'Jane Doe counted 5 of 3,370 people.', html: '' }],
    });
    await session.load();
    await session.start();
    expect(session.view().state).toMatchObject({ paragraphs: [{ missing: ['3,370'] }] });
    session.setNames([{ type: 'person', forms: ['Jane Doe', 'Doe'] }]);
    expect(session.view().state).toMatchObject({
      paragraphs: [{ missing: ['3,370', 'Jane Doe'] }],
    });
  });
});
