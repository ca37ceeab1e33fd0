import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A labelled or predicted figure; offsets are into the text of its article. */
export interface LabelledFigure {
  kind: string;
  start: number;
  end: number;
  text: string;
  /** A number, `LOW..HIGH`, an ISO 8601 date or a clock time; '' for a relative date. */
  value: string;
  qualifier: string;
}

/** An article of the corpus: its sentences one a line, its figures in text order. */
export interface LabelledArticle {
  id: string;
  language: 'vi' | 'en';
  /** 'tune' may be looked at while rules are written, 'check' only counts. */
  half: 'tune' | 'check';
  text: string;
  figures: LabelledFigure[];
}

interface CorpusLine {
  doc: string;
  sentences: {
    text: string;
    facts: {
      kind: string;
      start: number;
      end: number;
      text: string;
      value: string;
      qualifier?: string;
    }[];
  }[];
}

/** The half of a document: the first eight hexadecimal digits of its SHA-256, odd for 'check'. */
export function halfOf(doc: string): 'tune' | 'check' {
  const digest = createHash('sha256').update(doc).digest('hex').slice(0, 8);
  return Number.parseInt(digest, 16) % 2 === 0 ? 'tune' : 'check';
}

/** Reads `LANGUAGE-world.jsonl` of a folder in the form that its README describes. */
export function readArticles(folder: string, language: 'vi' | 'en'): LabelledArticle[] {
  const lines = readFileSync(path.join(folder, `${language}-world.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const { doc, sentences } = JSON.parse(line) as CorpusLine;
    const figures: LabelledFigure[] = [];
    let offset = 0;
    for (const sentence of sentences) {
      for (const { kind, start, end, text, value, qualifier = '' } of sentence.facts ?? []) {
        figures.push({ kind, start: start + offset, end: end + offset, text, value, qualifier });
      }
      offset += sentence.text.length + 1;
    }
    const text = sentences.map((sentence) => sentence.text).join('\n');
    return { id: doc, language, half: halfOf(doc), text, figures };
  });
}
