import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mutate } from './mutate.ts';
import { createRandom } from './random.ts';

const GOLDEN = path.resolve(import.meta.dirname, '../../tests/golden');

/** A golden page after its mutations. */
export interface FuzzPage {
  seed: number;
  /** Path of the golden page it was made of. */
  name: string;
  html: string;
  /** What was done to it, in order. */
  steps: string[];
}

/** Reads every golden page, in the order of its name; returns what makes the page of a seed of them. */
export function fuzzPages(): (seed: number) => FuzzPage {
  const golden = readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && existsSync(path.join(GOLDEN, name)))
    .sort()
    .map((name) => ({ name, html: readFileSync(path.join(GOLDEN, name), 'utf8') }));
  return (seed) => {
    const random = createRandom(seed);
    const page = golden[random.below(golden.length)];
    if (!page) throw new Error(`No pages in ${GOLDEN}`);
    return { seed, name: page.name, ...mutate(page.html, random) };
  };
}
