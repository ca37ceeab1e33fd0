import path from 'node:path';
import { parseArgs } from 'node:util';
import { groupOf, halfOf, readCorpus, readHtml } from './article-corpus.ts';
import { faults } from './article-faults.ts';
import { scorePage } from './article-score.ts';
import { readWith, type System, SYSTEMS } from './article-systems.ts';
import { strippables } from './article-strip.ts';
import { header, markdown, row, type ScoredPage } from './article-table.ts';

const USAGE = `Usage: npm run evaluate -- article [--corpus DIR] [--no-baselines] [--worst N] [--only TEXT] [--half tune|check] [--strip KINDS]

Prints how well articles are read, against Readability and Defuddle, for both halves of a corpus.
  --corpus DIR     a folder with gold.jsonl and the pages it names; ../shared/corpora/extraction-dev
  --no-baselines   only our own extractor
  --worst N        for the N worst pages: what is missing (-) and what is too much (+)
  --only TEXT      only pages whose id contains TEXT
  --half HALF      only pages of that half
  --strip KINDS    takes help off the pages first: linked-data, meta, classes, ids, with commas between, or all`;

/** `npm run evaluate -- article`: see USAGE. Site rules are off. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string', default: path.resolve('../shared/corpora/extraction-dev') },
      'no-baselines': { type: 'boolean', default: false },
      worst: { type: 'string' },
      only: { type: 'string', default: '' },
      half: { type: 'string' },
      strip: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const corpus = readCorpus(values.corpus)
    .filter((page) => page.id.includes(values.only))
    .filter((page) => values.half === undefined || halfOf(page.id) === values.half);
  const systems: readonly System[] = values['no-baselines'] ? ['luoc'] : SYSTEMS;
  const without = strippables(values.strip);
  const scored = new Map<System, ScoredPage[]>(systems.map((system) => [system, []]));
  const reports: { rank: number; text: string }[] = [];
  for (const gold of corpus) {
    const html = readHtml(values.corpus, gold);
    for (const system of systems) {
      const { detected, found } = readWith(system, html, gold.url, without);
      const page: ScoredPage = { id: gold.id, ...(detected !== undefined && { detected }) };
      if (gold.kind === 'article') {
        const score = scorePage(gold, found);
        page.score = score;
        const rank = (2 * score.precision * score.recall) / (score.precision + score.recall || 1);
        if (system === 'luoc') reports.push({ rank, text: faults(gold, found, score) });
      }
      scored.get(system)?.push(page);
    }
    // Lets the timers of closed pages run, and so their memory go.
    await new Promise(setImmediate);
  }
  if (values.worst !== undefined) {
    reports.sort((a, b) => a.rank - b.rank);
    for (const { text } of reports.slice(0, Number(values.worst))) console.log(`${text}\n`);
  }
  const rows = (['vi', 'world', 'all'] as const).flatMap((group) =>
    (['tune', 'check', 'both'] as const).flatMap((half) =>
      systems.flatMap((system) => {
        const pages = (scored.get(system) ?? []).filter(
          ({ id }) =>
            (group === 'all' || groupOf(id) === group) && (half === 'both' || halfOf(id) === half),
        );
        if (!pages.some((page) => page.score !== undefined)) return [];
        return [row(`${group}, ${half}`, system, pages)];
      }),
    ),
  );
  console.log(markdown([header(), ...rows]));
}
