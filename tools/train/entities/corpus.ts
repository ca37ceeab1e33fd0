import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntityType } from '../../../src/entities/entity.ts';
import { ENTITY_TYPES, type TokenSpan } from '../../../src/entities/tagger/labels.ts';
import { tokenizeDocument, type TokenizedDocument } from '../../../src/entities/tagger/document.ts';
import type { Span } from '../../../src/language/span.ts';

/** A name in a sentence, with UTF-16 offsets into the sentence. */
export interface LabelledName extends Span {
  type: EntityType;
  text: string;
}

export interface LabelledSentence {
  text: string;
  entities: LabelledName[];
}

/** One line of a corpus file: sentences in document order. */
export interface LabelledDocument {
  doc: string;
  sentences: LabelledSentence[];
}

export type CorpusPart = 'train' | 'tune' | 'check';

/** The fixed part of a document: the first 32 bits of the SHA-256 of its name, modulo 10. */
export function corpusPart(doc: string): CorpusPart {
  const digest = createHash('sha256').update(doc).digest('hex');
  const bucket = Number.parseInt(digest.slice(0, 8), 16) % 10;
  if (bucket < 2) return 'check';
  return bucket === 2 ? 'tune' : 'train';
}

/** Reads a corpus: one JSON document a line, as described in `models/README.md`. */
export function readCorpus(file: string): LabelledDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledDocument);
}

const MARKS: Readonly<Record<string, EntityType>> = {
  p: 'person',
  o: 'organization',
  l: 'place',
  m: 'other',
};

/**
 * Reads sentences marked by hand, one a line, `[name|p]` for a person (`o`, `l`, `m` for the other
 * types); a blank line ends a document, `#` begins a comment.
 */
export function readMarkedCorpus(file: string): LabelledDocument[] {
  const paragraphs = readFileSync(file, 'utf8')
    .replace(/^#.*\n/gm, '')
    .trim()
    .split(/\n{2,}/);
  return paragraphs.map((paragraph, k) => ({
    doc: `${path.basename(file)}-${k}`,
    sentences: paragraph.split('\n').map(markedSentence),
  }));
}

function markedSentence(line: string): LabelledSentence {
  let text = '';
  const entities: LabelledName[] = [];
  let at = 0;
  for (const mark of line.matchAll(/\[([^|\]]+)\|(\w)\]/g)) {
    text += line.slice(at, mark.index);
    const [whole, name = '', letter = ''] = mark;
    const type = MARKS[letter];
    if (!type) throw new Error(`unknown mark in: ${line}`);
    entities.push({ start: text.length, end: text.length + name.length, type, text: name });
    text += name;
    at = mark.index + whole.length;
  }
  return { text: text + line.slice(at), entities };
}

/** A document ready for the tagger, with the names of each of its sentences as token ranges. */
export interface GoldDocument {
  doc: string;
  document: TokenizedDocument;
  /** For each sentence of `document`: names, as indices of tokens counted from the sentence's first. */
  names: TokenSpan[][];
  /** Names whose edges are not edges of tokens; the tagger cannot find them. */
  lost: number;
}

/** Joins the sentences of a document by newlines and puts its names on tokens. */
export function goldDocument({ doc, sentences }: LabelledDocument): GoldDocument {
  const spans: Span[] = [];
  let offset = 0;
  for (const { text } of sentences) {
    spans.push({ start: offset, end: offset + text.length });
    offset += text.length + 1;
  }
  const kept = sentences.flatMap((sentence, k) => {
    const span = spans[k];
    return span && sentence.text.trim() !== '' ? [{ sentence, span }] : [];
  });
  const document = tokenizeDocument(
    sentences.map(({ text }) => text).join('\n'),
    kept.map(({ span }) => span),
  );
  let lost = 0;
  const names = document.sentences.map((range, k) => {
    const { sentence, span } = kept[k] ?? { sentence: { entities: [] }, span: { start: 0 } };
    const found: TokenSpan[] = [];
    for (const { start, end, type } of sentence.entities) {
      let first = -1;
      let last = -1;
      for (let i = range.start; i < range.end; i++) {
        if (document.tokens[i]?.start === span.start + start) first = i - range.start;
        if (document.tokens[i]?.end === span.start + end) last = i - range.start;
      }
      const free = found.every((other) => other.end <= first || other.start > last);
      if (first < 0 || last < first || !free) lost++;
      else found.push({ start: first, end: last + 1, type: ENTITY_TYPES.indexOf(type) });
    }
    return found;
  });
  return { doc, document, names, lost };
}
