import { FUNCTION_WORDS, SCRIPTS } from './function-words.ts';
import type { LanguageCode } from './language.ts';
import { looksVietnamese } from './vietnamese-syllable.ts';

/** A language with how sure it is, from 0 to 1. */
export interface IdentifiedLanguage {
  /** A primary language subtag; `und` when the text is too short or fits nothing. */
  language: LanguageCode;
  confidence: number;
}

/** Text beyond this many code units adds nothing. */
const SAMPLE = 6000;

/** A declared language counts like this much of a score, so it decides only between close rivals. */
const DECLARED_BONUS = 0.06;

/** A declared primary subtag in our spelling: `vi-VN` and `VI_vn` become `vi`; old codes are renewed. */
export function primarySubtag(tag: string | null | undefined): LanguageCode | undefined {
  const code = /^\s*([a-z]{2,3})(?=[-_\s,]|$)/i.exec(tag ?? '')?.[1]?.toLowerCase();
  if (code === undefined) return undefined;
  const renewed: Record<string, string> = { nb: 'no', nn: 'no', iw: 'he', in: 'id', ms: 'id' };
  return renewed[code] ?? code;
}

const wordSets = new Map(
  Object.entries(FUNCTION_WORDS).map(([code, words]) => [code, new Set(words.split(' '))]),
);

/** Letters that occur in Vietnamese and hardly anywhere else. */
const VIETNAMESE_LETTERS = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u;

/** A value from 0 to 1 with two decimals. */
function confidenceOf(value: number): number {
  return Math.round(Math.min(1, value) * 100) / 100;
}

function byScript(text: string, letters: number): IdentifiedLanguage | undefined {
  const counts = SCRIPTS.map(([code, letter]) => ({
    code,
    share: (text.match(letter)?.length ?? 0) / letters,
  }));
  const share = (code: string) => counts.find((c) => c.code === code)?.share ?? 0;
  // Japanese mixes kana with Han: a tenth of kana is enough.
  if (share('ja') > 0.1 && share('ja') + share('zh') > 0.4) {
    return { language: 'ja', confidence: confidenceOf(share('ja') + share('zh')) };
  }
  const best = counts.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share < 0.4) return undefined;
  if (best.code === 'ar')
    return { language: arabicScript(text), confidence: confidenceOf(best.share) };
  return { language: best.code, confidence: confidenceOf(best.share) };
}

/** Persian and Urdu write letters that Arabic does not have. */
function arabicScript(text: string): LanguageCode {
  if (/[ٹڈڑےں]/u.test(text)) return 'ur';
  return (text.match(/[پچژگ]/gu)?.length ?? 0) > text.length / 200 ? 'fa' : 'ar';
}

/**
 * Says which language a text is in, by its script and, for Latin and Cyrillic, by the share of its
 * words that are function words of each language; Vietnamese also by its letters and syllables.
 *
 * @param text running text; the first 6,000 code units are read.
 * @param declared a language tag the source gives (`<html lang>`), believed only between close rivals.
 */
export function identifyLanguage(text: string, declared?: string | null): IdentifiedLanguage {
  const sample = text.slice(0, SAMPLE).normalize('NFC');
  const hint = primarySubtag(declared);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return { language: hint ?? 'und', confidence: hint ? 0.1 : 0 };
  const script = byScript(sample, letters);
  if (script) return script;
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const scores = [...wordSets].map(([code, set]) => {
    const share = words.filter((word) => set.has(word)).length / words.length;
    return { code, score: share + (code === hint ? DECLARED_BONUS : 0) };
  });
  const marked = words.filter((word) => VIETNAMESE_LETTERS.test(word) && looksVietnamese(word));
  const vietnamese = scores.find(({ code }) => code === 'vi');
  if (vietnamese) vietnamese.score += (marked.length / words.length) * 0.8;
  scores.sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (!best || best.score < 0.05) {
    return hint ? { language: hint, confidence: 0.2 } : { language: 'und', confidence: 0 };
  }
  const lead = (best.score - (second?.score ?? 0)) / best.score;
  // Few words are weak evidence however well they fit.
  const evidence = Math.min(1, words.length / 12);
  const confidence = confidenceOf(lead * 1.5) * evidence;
  if (confidence < 0.15 && hint !== undefined) {
    return { language: hint, confidence: Math.max(confidence, 0.3) };
  }
  return { language: best.code, confidence: Math.round(confidence * 100) / 100 };
}
