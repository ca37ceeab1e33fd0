/** Longer answers are no summaries. */
const LONGEST = 6_000;

/** Text that a reasoning model thinks aloud, closed or still open at the end of what has come. */
const THOUGHTS = /<think(?:ing)?>[^]*?(?:<\/think(?:ing)?>|$)/giu;
/** 'Summary:', 'Here is a summary of the article in three sentences:' and their kin. */
const PREAMBLE =
  /^(?:(?:sure|certainly|of course)[,!.]?\s*)?(?:here(?:'s| is| are)[^\n:]{0,80}:|(?:summary|tóm tắt|bản tóm tắt|dưới đây là[^\n:]{0,80})\s*:)\s*/iu;
/** Control and directional characters, which could make a text look like another one; joiners stay. */
const INVISIBLE = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/**
 * The summary in a model's answer, as plain text on one line a paragraph: without thoughts, preamble,
 * Markdown marks and invisible characters. Whatever looks like HTML stays as the characters it is.
 *
 * @returns at most 6,000 characters, maybe none.
 */
export function generatedText(answer: string): string {
  return answer
    .replace(THOUGHTS, '')
    .replace(INVISIBLE, '')
    .trim()
    .replace(PREAMBLE, '')
    .split(/\s*\n\s*/u)
    .map((line) =>
      line
        .replace(/^(?:#{1,6}\s+|>\s+|[-*•]\s+|\d{1,2}[.)]\s+)/u, '')
        .replace(/\*\*([^*]+)\*\*|__([^_]+)__/gu, '$1$2')
        .trim(),
    )
    .filter((line) => line !== '' && !/^[-*_=`]{3,}\w*$/u.test(line))
    .join('\n')
    .slice(0, LONGEST);
}
