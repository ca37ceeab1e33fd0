/**
 * `npm run train -- summary [CORPORA]`: learns `src/summary/weights.json` from the leads of the
 * extraction corpus and the openings of world news. Deterministic: the same corpora give the same file.
 */
import { writeFileSync } from 'node:fs';
import { CORPORA, leads, openings } from '../evaluate/summary-data.ts';
import { trainSummaryModel } from './summary-model.ts';

const FILE = new URL('../../src/summary/weights.json', import.meta.url);

export async function run(args: string[]): Promise<void> {
  const corpora = args[0] ?? CORPORA;
  const pairs = [...leads(corpora), ...openings(corpora, 'vi'), ...openings(corpora, 'en')];
  const model = trainSummaryModel(pairs);
  writeFileSync(
    FILE,
    `${JSON.stringify({ learnt: `npm run train -- summary, ${pairs.length} articles; see docs/summary.md`, ...model }, null, 2)}\n`,
  );
  console.log(`${pairs.length} articles`, model);
}
