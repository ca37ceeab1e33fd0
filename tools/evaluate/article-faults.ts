import type { GoldPage } from './article-corpus.ts';
import { normalize, type Extraction, type PageScore } from './article-score.ts';

const key = (line: string) => normalize(line).toLowerCase();

/** A line of one text counts as missing when the other text, read as one run, does not hold it. */
function missing(from: string, inText: string): string[] {
  const whole = key(inText.replaceAll('\n', ' '));
  return from.split('\n').filter((line) => line.trim() !== '' && !whole.includes(key(line)));
}

const clip = (line: string) =>
  line.length > 220 ? `${line.slice(0, 200)}… (${line.length})` : line;

/** What differs between gold and extraction of one page, line by line, for a person to read. */
export function faults(gold: GoldPage, found: Extraction, score: PageScore): string {
  const lines = [
    `== ${gold.id}  P ${score.precision.toFixed(3)}  R ${score.recall.toFixed(3)}  ${gold.url}`,
    ...missing(gold.text ?? '', found.text).map((line) => `  - ${clip(line)}`),
    ...missing(found.text, gold.text ?? '').map((line) => `  + ${clip(line)}`),
  ];
  if (!score.title) lines.push(`  title    ${gold.title ?? ''}\n   found   ${found.title}`);
  if (!score.authors) {
    lines.push(
      `  authors  ${(gold.authors ?? []).join(' | ')}\n   found   ${found.authors.join(' | ')}`,
    );
  }
  if (score.published === false) {
    lines.push(`  date     ${gold.published ?? ''}\n   found   ${found.published ?? '(none)'}`);
  }
  if (score.lead === false) lines.push(`  lead     ${clip([gold.lead ?? []].flat().join(' // '))}`);
  if (score.captionsKept < score.captions) {
    const known = found.captions.map(key);
    for (const caption of gold.captions ?? []) {
      if (!known.some((text) => text.includes(key(caption))))
        lines.push(`  caption  ${clip(caption)}`);
    }
    for (const caption of found.captions) lines.push(`   found   ${clip(caption)}`);
  }
  return lines.join('\n');
}
