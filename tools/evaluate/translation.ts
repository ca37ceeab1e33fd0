import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntityType } from '../../src/entities/entity.ts';
import { missingFigures } from '../../src/translation/protection/figures.ts';
import { type ProtectedName, missingNames } from '../../src/translation/protection/names.ts';

interface Sentence {
  text: string;
  entities: { type: EntityType; text: string }[];
}

/** The sentences of a file of the names corpus, in order. */
function sentencesOf(file: string): Sentence[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { sentences: Sentence[] }).sentences);
}

function namesOf({ entities }: Sentence): ProtectedName[] {
  const seen = new Map(entities.map(({ type, text }) => [text, { type, forms: [text] }]));
  return [...seen.values()];
}

/** Puts another number for each figure of a text, of the same length. */
function withOtherFigures(text: string): string {
  return text.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10));
}

/** Takes the words of names out of a text, whichever way they are written there. */
function withoutNames(text: string): string {
  return text.replace(/\p{Lu}[\p{L}\p{M}]*/gu, 'x');
}

const share = (part: number, all: number) =>
  `${part} of ${all} (${((100 * part) / all).toFixed(1)}%)`;

/**
 * How well losses are marked, on translations by people (the two sides of `names/*-world.jsonl`): what
 * is marked there is marked wrongly; what is not marked once figures are changed and names are taken
 * out is missed. `npm run evaluate -- translation [CORPORA] [--show]`
 */
export async function run(args: string[]): Promise<void> {
  const show = args.includes('--show');
  const corpora = args.find((arg) => !arg.startsWith('--')) ?? '../shared/corpora';
  const sides = { vi: 'vi-world.jsonl', en: 'en-world.jsonl' };
  const read = (side: 'vi' | 'en') => sentencesOf(path.join(corpora, 'names', sides[side]));
  const texts = { vi: read('vi'), en: read('en') };
  for (const [from, to] of [
    ['vi', 'en'],
    ['en', 'vi'],
  ] as const) {
    const counts = { figures: 0, wrong: 0, found: 0, names: 0, wrongNames: 0, foundNames: 0 };
    for (const [index, original] of texts[from].entries()) {
      const translation = texts[to][index]?.text ?? '';
      const pair = { from, to };
      counts.figures += new Set(original.text.match(/\d+(?:[.,]\d+)*/g)).size;
      const wrong = missingFigures(original.text, translation, pair);
      counts.wrong += wrong.length;
      counts.found += missingFigures(original.text, withOtherFigures(translation), pair).length;
      const names = namesOf(original);
      counts.names += names.length;
      const wrongNames = missingNames(original.text, translation, names, pair);
      counts.wrongNames += wrongNames.length;
      counts.foundNames += missingNames(
        original.text,
        withoutNames(translation),
        names,
        pair,
      ).length;
      if (show && wrong.length + wrongNames.length > 0) {
        console.log(
          `${[...wrong, ...wrongNames].join(' | ')}\n  ${original.text}\n  ${translation}`,
        );
      }
    }
    console.log(`${from} to ${to}, ${texts[from].length} sentences`);
    console.log(`  figures: wrongly marked ${share(counts.wrong, counts.figures)}`);
    console.log(`  figures: marked once changed ${share(counts.found, counts.figures)}`);
    console.log(`  names: wrongly marked ${share(counts.wrongNames, counts.names)}`);
    console.log(`  names: marked once taken out ${share(counts.foundNames, counts.names)}`);
  }
}
