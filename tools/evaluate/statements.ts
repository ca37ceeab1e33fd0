/**
 * `npm run evaluate -- statements [CORPORA] [--errors] [--gold-only]`: precision and recall of
 * statements on the labelled documents, with the names as labelled and as our own tagger finds them,
 * each for the part the rules were written with and the part set aside. `--errors` lists the errors
 * of the first part only.
 *
 * A statement found is right when a label with the same speaker overlaps it; a label is found when a
 * right statement overlaps it. Optional labels count neither way.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entity } from '../../src/entities/entity.ts';
import { loadEntityModel, recognizeEntities } from '../../src/entities/recognize.ts';
import type { StatementFact } from '../../src/facts/fact.ts';
import { extractStatements } from '../../src/facts/statements/extract-statements.ts';
import { segmentText, type SegmentedText } from '../../src/language/sentences.ts';
import { overlaps } from '../../src/language/span.ts';
import {
  isShortForm,
  type LabelledDocument,
  type LabelledStatement,
  readLabelledDocuments,
} from './statements-data.ts';

type Namer = (document: LabelledDocument, segmented: SegmentedText) => Entity[];

interface Counts {
  found: number;
  right: number;
  labelled: number;
  recalled: number;
}

export async function run(args: string[]): Promise<void> {
  const errors = args.includes('--errors');
  const folder = args.find((arg) => !arg.startsWith('--')) ?? '../shared/corpora';
  const documents = readLabelledDocuments(folder);
  const namers: [string, Namer][] = [['labelled names', ({ entities }) => entities]];
  if (!args.includes('--gold-only')) namers.push(['recognised names', ourNames()]);
  for (const [namer, entities] of namers) {
    for (const setAside of [false, true]) {
      const half = documents.filter((document) => document.setAside === setAside);
      for (const language of ['vi', 'en', 'both'] as const) {
        const counts = { found: 0, right: 0, labelled: 0, recalled: 0 };
        for (const document of half) {
          if (language !== 'both' && document.language !== language) continue;
          score(document, entities, counts, errors && !setAside && language !== 'both');
        }
        print(`${namer}, ${setAside ? 'set aside' : 'development'}, ${language}`, counts);
      }
    }
  }
}

/** Our own tagger with the models of the checkout. */
function ourNames(): Namer {
  const models = {
    vi: loadEntityModel('vi', modelBytes('vi')),
    en: loadEntityModel('en', modelBytes('en')),
  };
  return ({ language }, segmented) => recognizeEntities(segmented, models[language]);
}

function modelBytes(language: 'vi' | 'en'): Uint8Array {
  return readFileSync(path.join(import.meta.dirname, `../../models/entities-${language}.bin`));
}

function score(document: LabelledDocument, namer: Namer, counts: Counts, verbose: boolean): void {
  const segmented = segmentText(document.text, document.language);
  const entities = namer(document, segmented);
  const found = extractStatements(segmented, { entities });
  for (const statement of found) {
    const matching = document.statements.filter((label) => isMatch(statement, label));
    if (matching.length > 0 && matching.every(({ optional }) => optional)) continue;
    counts.found += 1;
    if (matching.length > 0) counts.right += 1;
    else if (verbose) report('wrong', document, statement);
  }
  for (const label of document.statements) {
    if (label.optional) continue;
    counts.labelled += 1;
    if (found.some((statement) => isMatch(statement, label))) counts.recalled += 1;
    else if (verbose) report('missed', document, label);
  }
}

function isMatch(statement: StatementFact, label: LabelledStatement): boolean {
  return overlaps(statement, label) && isSameSpeaker(statement.speaker, label.speaker);
}

function isSameSpeaker(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.replaceAll(/['’]s$/gu, '').replaceAll('-', ' '));
  if (one === undefined || other === undefined) return false;
  return isShortForm(one, other) || isShortForm(other, one);
}

function report(
  kind: string,
  { doc, text }: LabelledDocument,
  { speaker, start, end }: { speaker: string; start: number; end: number },
): void {
  const before = text.slice(Math.max(0, start - 70), start).replaceAll('\n', '⏎');
  const after = text.slice(end, end + 60).replaceAll('\n', '⏎');
  console.log(
    `  ${kind} ${doc} [${speaker}] ${before}«${text.slice(start, Math.min(end, start + 70))}»${after}`,
  );
}

function print(name: string, { found, right, labelled, recalled }: Counts): void {
  console.log(
    `${name.padEnd(36)} P ${ratio(right, found)} (${right}/${found})  R ${ratio(recalled, labelled)} (${recalled}/${labelled})`,
  );
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}
