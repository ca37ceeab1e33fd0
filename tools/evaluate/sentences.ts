/**
 * `npm run evaluate -- sentences [CORPORA]`: joins the sentences of each document of the name corpora
 * with spaces, splits the text again and compares the boundaries; `Intl.Segmenter` beside it. Some of
 * the corpora's own 'sentences' have no end mark (headlines, halves of a quotation): no splitter can
 * find those, so they are also left out in a second count.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { segmentText } from '../../src/language/sentences.ts';

const FILES = [
  ['vi-press', 'vi'],
  ['vi-world', 'vi'],
  ['en-world', 'en'],
] as const;

type Splitter = (text: string, language: string) => number[];

const SPLITTERS: [string, Splitter][] = [
  ['Lược', (text, language) => segmentText(text, language).sentences.map(({ end }) => end)],
  [
    'Intl.Segmenter',
    (text, language) =>
      [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
        ({ index, segment }) => index + segment.trimEnd().length,
      ),
  ],
];

/** Whether a sentence ends in a mark, so that a boundary after it can be known. */
const MARKED = /[.!?…]["'”’»)\]]*$/u;

export async function run(args: string[]): Promise<void> {
  const verbose = args.includes('--errors');
  const folder = args.find((arg) => !arg.startsWith('--')) ?? '../shared/corpora';
  for (const [name, language] of FILES) {
    const documents = readFileSync(path.join(folder, 'names', `${name}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { sentences: { text: string }[] })
      .map(({ sentences }) => sentences.map(({ text }) => text.trim()));
    for (const [splitter, split] of SPLITTERS) {
      const all = { found: 0, right: 0, gold: 0, marked: 0, markedFound: 0 };
      for (const sentences of documents) {
        const text = sentences.join(' ');
        const gold = new Map<number, boolean>();
        let end = -1;
        for (const sentence of sentences) {
          end += sentence.length + 1;
          gold.set(end, MARKED.test(sentence));
        }
        gold.delete(text.length);
        const found = new Set(split(text, language).filter((offset) => offset < text.length));
        for (const offset of found) {
          all.found += 1;
          if (gold.has(offset)) all.right += 1;
          else if (verbose) report('split', splitter, text, offset);
        }
        for (const [offset, marked] of gold) {
          all.gold += 1;
          if (!marked) continue;
          all.marked += 1;
          if (found.has(offset)) all.markedFound += 1;
          else if (verbose) report('joined', splitter, text, offset);
        }
      }
      const precision = all.right / all.found;
      const recall = all.right / all.gold;
      const recallMarked = all.markedFound / all.marked;
      console.log(
        `${name.padEnd(9)} ${splitter.padEnd(15)} P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1(precision, recall)}` +
          `   with an end mark (${all.marked} of ${all.gold}): R ${recallMarked.toFixed(4)}  F1 ${f1(precision, recallMarked)}`,
      );
    }
  }
}

function f1(precision: number, recall: number): string {
  return ((2 * precision * recall) / (precision + recall)).toFixed(4);
}

function report(kind: string, splitter: string, text: string, offset: number): void {
  console.log(
    `  ${splitter} ${kind}: ${text.slice(Math.max(0, offset - 45), offset)} ⏐ ${text.slice(offset, offset + 40)}`,
  );
}
