import { type TranslationCache, cacheKey } from './cache.ts';
import { throwIfAborted } from './errors.ts';
import type {
  LanguagePair,
  Segment,
  TranslateOptions,
  Translation,
  Translator,
} from './translator.ts';

/**
 * Translates segments, taking from the cache what it has and putting into it what comes, paragraph by
 * paragraph, so that a stopped translation is not asked for again. Segments of the same words are
 * sent once.
 *
 * @param options as for `Translator.translate`; what the cache has is told first, at once
 * @throws TranslationError; a cache that fails is reported on the console and done without
 */
export async function translateCached(
  translator: Translator,
  segments: readonly Segment[],
  pair: LanguagePair,
  cache: TranslationCache | undefined,
  options: TranslateOptions = {},
): Promise<void> {
  throwIfAborted(options.signal);
  const variant = await translator.variant(pair);
  const keys = await Promise.all(
    segments.map((segment) => cacheKey(translator, variant, pair, segment)),
  );
  let working = cache;
  /** The cache is a convenience: where it fails (no room, a private window) the work goes on. */
  async function optional<Result>(work: Promise<Result> | undefined): Promise<Result | undefined> {
    try {
      return await work;
    } catch (error) {
      if (working) console.warn('The translation cache failed.', error);
      working = undefined;
      return undefined;
    }
  }
  const known = await optional(working?.get(keys));
  const waiting = new Map<string, Segment[]>();
  const found: Translation[] = [];
  for (const [index, segment] of segments.entries()) {
    const key = keys[index] ?? '';
    const entry = known?.get(key);
    if (entry) found.push({ id: segment.id, text: entry.text, html: entry.html });
    else waiting.set(key, [...(waiting.get(key) ?? []), segment]);
  }
  if (found.length > 0) options.onProgress?.({ type: 'translated', translations: found });
  const asked = [...waiting.values()].flatMap(([first]) => first ?? []);
  if (asked.length === 0) return;
  const keyOf = new Map([...waiting].map(([key, [first]]) => [first?.id ?? '', key]));
  const stores: Promise<unknown>[] = [];
  try {
    await translator.translate(asked, pair, {
      ...options,
      onProgress(progress) {
        if (progress.type !== 'translated') {
          options.onProgress?.(progress);
          return;
        }
        const { translations } = progress;
        const entries = translations.flatMap(({ id, text, html }): [string, Translation][] => {
          const key = keyOf.get(id);
          // Nobody asked for anything else.
          return key === undefined ? [] : [[key, { id, text, html }]];
        });
        const kept = new Map(entries.map(([key, { text, html }]) => [key, { text, html }]));
        stores.push(optional(working?.put(kept)));
        const all = entries.flatMap(([key, { text, html }]) =>
          (waiting.get(key) ?? []).map(({ id }) => ({ id, text, html })),
        );
        options.onProgress?.({ type: 'translated', translations: all });
      },
    });
  } finally {
    await Promise.all(stores);
  }
}
