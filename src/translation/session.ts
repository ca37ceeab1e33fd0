import type { LanguageCode } from '../language/language.ts';
import type { TranslationCache } from './cache.ts';
import { translateCached } from './cached-translation.ts';
import { TranslationError, asTranslationError } from './errors.ts';
import { acceptsPair, textDirection } from './languages.ts';
import { missingTerms } from './protection/missing-terms.ts';
import type { ProtectedName } from './protection/names.ts';
import { closestTarget, firstTarget } from './target-language.ts';
import {
  type TranslatedRun,
  type TranslationState,
  type TranslationView,
  problemOf,
} from './translation-state.ts';
import type { Segment, Translation, TranslationProgress, Translator } from './translator.ts';
import { usableTranslators } from './usable-translators.ts';

/** A translation as the library keeps it with an article. */
export interface KeptTranslation {
  target: LanguageCode;
  /** Name of the translator, as the reader knows it. */
  provider: string;
  segments: Translation[];
}

export interface TranslationSessionOptions {
  segments: readonly Segment[];
  /** Language of the segments; `und` where it is not known. */
  language: LanguageCode;
  /** All there are; those not set up are not offered. */
  translators: readonly Translator[];
  /** Id of the translator in settings; the first usable one where it is empty or not usable. */
  provider: string;
  /** Wanted target languages, best first: the first that is not the language of the text. */
  targets: readonly LanguageCode[];
  /** Names of the article, looked for in the translation; see `protectedNames`. */
  names?: readonly ProtectedName[];
  /** Absent in private windows: nothing is kept then. */
  cache?: TranslationCache | undefined;
  /** A translation saved with the article; shown at once, and gone on with where it stopped. */
  saved?: KeptTranslation | undefined;
  /** Called with every change, also before `load` resolves. */
  onChange(view: TranslationView): void;
}

/** The translation of one article, brief or selection, as a view needs it. */
export interface TranslationSession {
  view(): TranslationView;
  /** Finds out which translators are set up. Call it once, and after settings have changed. */
  load(): Promise<void>;
  chooseProvider(id: string): Promise<void>;
  chooseTarget(target: LanguageCode): Promise<void>;
  /**
   * Starts, or goes on where it stopped; does nothing while it runs. Call it from the reader's click:
   * the browser's own translator downloads its model only then. Resolves when it is over, whether
   * done, stopped or failed: the view says which.
   */
  start(): Promise<void>;
  stop(): void;
  /** Takes the article's names when they are known later, and looks for them in what has come. */
  setNames(names: readonly ProtectedName[]): void;
  /**
   * What has come so far, to be kept with the article; null when nothing has. It is not `complete`
   * where the translation was stopped, or failed, on its way.
   */
  result(): (KeptTranslation & { complete: boolean }) | null;
}

/** Makes a session; it asks nobody for anything before `load` and sends no text before `start`. */
export function createTranslationSession(options: TranslationSessionOptions): TranslationSession {
  const { segments, language: from } = options;
  let names = options.names ?? [];
  const done = new Map<string, TranslatedRun & { html: string; translated: string }>();
  let usable: Translator[] = [];
  let languages: LanguageCode[] = [];
  let translator: Translator | undefined;
  let target = firstTarget(options.targets, from);
  let phase: TranslationState['status'] = 'idle';
  let fraction = 0;
  let problem: (TranslationState & { status: 'failed' })['problem'] = 'unexpected';
  let run: AbortController | undefined;

  function paragraphs(): TranslatedRun[] {
    return segments.map(({ id, text }) => done.get(id) ?? { id, original: text });
  }

  function state(): TranslationState {
    switch (phase) {
      case 'not-set-up':
      case 'idle':
        return { status: phase };
      case 'downloading':
        return { status: 'downloading', fraction };
      case 'running':
        return {
          status: phase,
          done: done.size,
          total: segments.length,
          paragraphs: paragraphs(),
        };
      case 'failed':
        return { status: phase, problem, paragraphs: paragraphs() };
      case 'stopped':
      case 'done':
        return { status: phase, paragraphs: paragraphs() };
    }
  }

  function view(): TranslationView {
    return {
      state: state(),
      providers: usable.flatMap(({ id, name, destination }) =>
        destination === null ? [] : { id, name, destination },
      ),
      provider: translator?.id ?? '',
      targets: languages.length > 0 ? languages : [target],
      target,
      dir: textDirection(target),
    };
  }

  function enter(next: TranslationState['status']): void {
    phase = next;
    options.onChange(view());
  }

  /** Another service or language: what has come belongs to the old one. */
  function startOver(): void {
    run?.abort();
    run = undefined;
    done.clear();
    phase = usable.length === 0 ? 'not-set-up' : 'idle';
  }

  async function choose(next: Translator | undefined): Promise<void> {
    translator = next;
    const all = next ? await next.languages() : [];
    // Another has been chosen meanwhile.
    if (translator !== next) return;
    languages = all.filter((to) => acceptsPair({ languages: all, sources: [from] }, { from, to }));
    // What has come already, or is on its way, is in this language.
    if (done.size > 0 || run) return;
    if (!languages.includes(target) && !acceptsPair({ languages }, { from: 'und', to: target })) {
      target = firstTarget([...options.targets, ...languages], from, languages);
    } else {
      target = languages.find((to) => to === target) ?? closestTarget(languages, target);
    }
  }

  function record(translations: readonly Translation[]): void {
    const originals = new Map(segments.map(({ id, text }) => [id, text]));
    for (const { id, text, html } of translations) {
      const original = originals.get(id);
      if (original === undefined) continue;
      const missing = missingTerms(original, text, names, { from, to: target });
      const marks = missing.length > 0 ? { missing } : {};
      done.set(id, { id, original, translated: text, html, ...marks });
    }
  }

  function restore(saved: KeptTranslation): void {
    target = saved.target;
    record(saved.segments);
    if (done.size > 0) phase = done.size === segments.length ? 'done' : 'stopped';
  }

  async function load(): Promise<void> {
    const pair = { from, to: target };
    const found = await usableTranslators(options.translators, pair, options.provider);
    ({ usable } = found);
    if (phase === 'running' || phase === 'downloading') return;
    const wanted =
      usable.find(({ name }) => name === options.saved?.provider) ??
      usable.find(({ id }) => id === options.provider);
    await choose(wanted ?? found.ready ?? usable[0]);
    if (usable.length === 0 && done.size === 0) phase = 'not-set-up';
    else if (phase === 'not-set-up') phase = 'idle';
    options.onChange(view());
  }

  async function start(): Promise<void> {
    if (run || !translator) return;
    const controller = new AbortController();
    const isCurrent = () => run === controller;
    run = controller;
    enter('running');
    const onProgress = (progress: TranslationProgress) => {
      if (!isCurrent()) return;
      if (progress.type === 'download') {
        fraction = progress.fraction;
        enter(fraction < 1 ? 'downloading' : 'running');
      } else {
        record(progress.translations);
        enter('running');
      }
    };
    const rest = segments.filter(({ id }) => !done.has(id));
    const pair = { from, to: target };
    try {
      const { signal } = controller;
      await translateCached(translator, rest, pair, options.cache, { signal, onProgress });
      if (!isCurrent()) return;
      if (segments.some(({ id }) => !done.has(id))) {
        throw new TranslationError('bad-answer', 'Some segments have no translation.');
      }
      run = undefined;
      enter('done');
    } catch (error) {
      if (!isCurrent()) return;
      run = undefined;
      const failure = asTranslationError(error, controller.signal);
      if (failure.code === 'aborted') {
        enter('stopped');
        return;
      }
      if (failure.code === 'bad-answer') console.warn('Translation failed.', failure);
      problem = problemOf(failure);
      enter('failed');
    }
  }

  if (options.saved) restore(options.saved);

  return {
    view,
    load,
    async chooseProvider(id) {
      const next = usable.find((candidate) => candidate.id === id);
      if (!next || next === translator) return;
      startOver();
      await choose(next);
      options.onChange(view());
    },
    chooseTarget(next) {
      if (next !== target && languages.includes(next)) {
        startOver();
        target = next;
        options.onChange(view());
      }
      return Promise.resolve();
    },
    start,
    stop() {
      if (!run) return;
      run.abort();
      // At once: a service that is slow to give up must not hold the button down.
      run = undefined;
      enter('stopped');
    },
    setNames(next) {
      names = next;
      record(
        [...done.values()].map(({ id, translated, html }) => ({ id, text: translated, html })),
      );
      options.onChange(view());
    },
    result() {
      if (done.size === 0) return null;
      return {
        target,
        provider: translator?.name ?? options.saved?.provider ?? '',
        complete: done.size === segments.length,
        segments: segments.flatMap(({ id }) => {
          const entry = done.get(id);
          return entry ? { id, text: entry.translated, html: entry.html } : [];
        }),
      };
    },
  };
}
