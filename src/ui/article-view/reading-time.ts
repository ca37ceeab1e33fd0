import type { Article } from '../../article/article.ts';

/**
 * Words a minute of silent reading: the mean of adults reading English non-fiction (M. Brysbaert,
 * 'How many words do we read per minute?', Journal of Memory and Language 109, 2019).
 */
const WORDS_A_MINUTE = 238;

/**
 * In Vietnamese a space stands between syllables, not words; at about 1.4 syllables a word the same
 * speed is more of what `wordCount` counts there.
 */
const SYLLABLES_A_MINUTE = 330;

/** Minutes it takes to read an article, rounded, at least 1. */
export function readingMinutes(article: Pick<Article, 'wordCount' | 'language'>): number {
  const speed = article.language === 'vi' ? SYLLABLES_A_MINUTE : WORDS_A_MINUTE;
  return Math.max(1, Math.round(article.wordCount / speed));
}
