import nlp from 'compromise';
import { loadEntityModel, recognizeEntities } from '../../src/entities/recognize.ts';
import { segmentText } from '../../src/language/sentences.ts';

/** Milliseconds: the median of several runs each. */
export interface Timings {
  load: number;
  recognize: number;
  /** `compromise` on the same text: people, organisations and places; it reads English only. */
  compromise?: number;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function time(runs: number, action: () => void): number {
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      action();
      return performance.now() - start;
    }),
  );
}

/** Times loading a model, and finding names in a text with it, after three runs to warm up. */
export function measure(language: 'vi' | 'en', base64: string, text: string): Timings {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const load = time(7, () => loadEntityModel(language, bytes));
  const model = loadEntityModel(language, bytes);
  const recognize = () => recognizeEntities(segmentText(text, language), model);
  for (let i = 0; i < 3; i++) recognize();
  const timings: Timings = { load, recognize: time(15, recognize) };
  if (language === 'vi') return timings;
  const compromise = () => {
    const read = nlp(text);
    read.people().out('array');
    read.organizations().out('array');
    read.places().out('array');
  };
  for (let i = 0; i < 3; i++) compromise();
  return { ...timings, compromise: time(15, compromise) };
}
