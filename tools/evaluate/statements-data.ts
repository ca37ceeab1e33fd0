import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entity, EntityType } from '../../src/entities/entity.ts';

/** What a reader labelled: who said what stands at `[start, end)` of the document's text. */
export interface LabelledStatement {
  speaker: string;
  start: number;
  end: number;
  /** A border case: found or not, it counts neither way. */
  optional?: true;
  /** The first characters of the slice, for people who read the file. */
  text: string;
}

/** A labelled document of the name corpora, its sentences joined with newlines. */
export interface LabelledDocument {
  doc: string;
  language: 'vi' | 'en';
  text: string;
  /** From the corpus' own name labels. */
  entities: Entity[];
  statements: LabelledStatement[];
  /** Not looked at while the rules were written. */
  setAside: boolean;
}

interface LabelLine {
  file: string;
  doc: string;
  part: 'development' | 'set aside';
  statements: LabelledStatement[];
}

interface NamedSentence {
  text: string;
  entities: { start: number; end: number; type: EntityType; text: string }[];
}

const LABELS = path.join(import.meta.dirname, '../../tests/corpora/statements/labels.jsonl');

/** Reads the labels and joins them with the texts in `folder`, the shared corpora. */
export function readLabelledDocuments(folder: string): LabelledDocument[] {
  const corpora = new Map<string, Map<string, NamedSentence[]>>();
  return jsonLines<LabelLine>(LABELS).map(({ file, doc, part, statements }) => {
    const corpus = corpora.get(file) ?? readCorpus(path.join(folder, 'names', `${file}.jsonl`));
    corpora.set(file, corpus);
    const sentences = corpus.get(doc);
    if (!sentences) throw new Error(`${file} has no document ${doc}.`);
    return {
      doc: `${file} ${doc}`,
      language: file.startsWith('vi') ? 'vi' : 'en',
      text: sentences.map(({ text }) => text).join('\n'),
      entities: goldEntities(sentences),
      statements,
      setAside: part === 'set aside',
    };
  });
}

function readCorpus(file: string): Map<string, NamedSentence[]> {
  const documents = jsonLines<{ doc: string; sentences: NamedSentence[] }>(file);
  return new Map(documents.map(({ doc, sentences }) => [doc, sentences]));
}

function jsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/**
 * Entities from labelled mentions: the same words are the same entity, and a person named with some
 * of the words of a longer name is the one with that name.
 */
function goldEntities(sentences: readonly NamedSentence[]): Entity[] {
  let offset = 0;
  const mentions = sentences.flatMap(({ text, entities }) => {
    const here = entities.map((mention) => ({
      name: mention.text,
      type: mention.type,
      start: offset + mention.start,
      end: offset + mention.end,
    }));
    offset += text.length + 1;
    return here;
  });
  const grouped: Entity[] = [];
  for (const { name, type, start, end } of mentions) {
    const known = grouped.find((entity) => isSameName(entity, name, type));
    if (!known) grouped.push({ name, type, salience: 0.5, mentions: [{ start, end }] });
    else {
      known.mentions.push({ start, end });
      if (name.length > known.name.length) known.name = name;
    }
  }
  return grouped;
}

function isSameName(entity: Entity, name: string, type: EntityType): boolean {
  if (entity.type !== type) return false;
  if (entity.name.toLowerCase() === name.toLowerCase()) return true;
  return type === 'person' && (isShortForm(name, entity.name) || isShortForm(entity.name, name));
}

/** Whether every word of `short` is a word of `long`, whatever their case. */
export function isShortForm(short: string, long: string): boolean {
  const words = new Set(long.toLowerCase().split(/[\s,.]+/u));
  return short
    .toLowerCase()
    .split(/[\s,.]+/u)
    .every((word) => words.has(word));
}
