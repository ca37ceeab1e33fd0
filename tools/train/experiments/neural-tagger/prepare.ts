import { isCapitalized } from '../../../../src/entities/tagger/document.ts';
import type { FeatureTable } from '../../../../src/entities/tagger/feature-writer.ts';
import { encodeSpans } from '../../../../src/entities/tagger/labels.ts';
import type { GoldDocument } from '../../entities/corpus.ts';
import type { LabelledNetworkDocument } from './train-network.ts';

/** A feature must be seen so often to have a row of its own; others have none. */
const SEEN = 2;

/** Rows of the embedding table, in the order of first sight, for the features seen often enough. */
export function featureRows(tables: readonly FeatureTable[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { values } of tables) {
    for (const feature of values) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= SEEN);
  return new Map(kept.map(([feature], row) => [feature, row]));
}

/** Groups of tokens that are the same capitalised word. */
function sameWords({ document }: GoldDocument): Uint32Array[] {
  const places = new Map<number, number[]>();
  for (let i = 0; i < document.tokens.length; i++) {
    if (!isCapitalized(document.shape[i])) continue;
    const hash = document.lowerHash[i] ?? 0;
    const group = places.get(hash);
    if (group) group.push(i);
    else places.set(hash, [i]);
  }
  return [...places.values()]
    .filter((group) => group.length > 1)
    .map((group) => Uint32Array.from(group));
}

/** A document as the network reads it, with its right labels. */
export function networkDocument(
  gold: GoldDocument,
  table: FeatureTable,
  rows: ReadonlyMap<number, number>,
): LabelledNetworkDocument {
  const features: number[] = [];
  const offsets = new Uint32Array(table.offsets.length);
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (const feature of table.values.subarray(table.offsets[i], table.offsets[i + 1])) {
      const row = rows.get(feature);
      if (row !== undefined) features.push(row);
    }
    offsets[i + 1] = features.length;
  }
  const { sentences, tokens } = gold.document;
  const labels = new Uint8Array(tokens.length);
  for (const [k, { start, end }] of sentences.entries()) {
    labels.set(encodeSpans(gold.names[k] ?? [], end - start), start);
  }
  return {
    features: Uint32Array.from(features),
    offsets,
    sentences,
    groups: sameWords(gold),
    labels,
  };
}
