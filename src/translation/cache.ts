import type { RichText } from '../article/article.ts';
import { escapeHtml } from './markup/entities.ts';
import type { LanguagePair, Segment, Translator } from './translator.ts';

/** Translations by what was translated; see `cacheKey`. Losing one costs time and nothing else. */
export interface TranslationCache {
  /** What is there of these keys. */
  get(keys: readonly string[]): Promise<Map<string, RichText>>;
  put(entries: ReadonlyMap<string, RichText>): Promise<void>;
}

/**
 * The key of a translation: a SHA-256 over service, address, model, languages and the segment with
 * its markup, so that the cache tells nobody what was read unless they have the text.
 *
 * @param variant of the translator for this pair, see `Translator.variant`
 */
export async function cacheKey(
  translator: Pick<Translator, 'id'>,
  variant: string,
  pair: LanguagePair,
  { text, html }: Pick<Segment, 'text' | 'html'>,
): Promise<string> {
  // No more than the text: a sentence of the brief that is a whole paragraph is asked for once.
  const markup = html === escapeHtml(text) ? '' : html;
  const parts = JSON.stringify([translator.id, variant, pair.from, pair.to, text, markup]);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parts));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
