import { gzipSync } from 'node:zlib';
import type { Network } from './network.ts';

/**
 * Rounds a network to 8 bits, with a scale for each part of it.
 *
 * @param features the hashes behind the rows of the embedding table, to be shipped too.
 * @returns the rounded network, and the gzipped size of its numbers and of the hashes in bytes.
 */
export function quantizeNetwork(
  network: Network,
  features: Uint32Array,
): { network: Network; bytes: number } {
  const starts = Object.values(network.at);
  const parameters = new Float64Array(network.parameters.length);
  const rounded = new Int8Array(parameters.length);
  for (const [k, start] of starts.entries()) {
    const end = starts[k + 1] ?? parameters.length;
    let largest = 0;
    for (let i = start; i < end; i++) {
      largest = Math.max(largest, Math.abs(network.parameters[i] ?? 0));
    }
    const scale = largest / 127 || 1;
    for (let i = start; i < end; i++) {
      rounded[i] = Math.round((network.parameters[i] ?? 0) / scale);
      parameters[i] = (rounded[i] ?? 0) * scale;
    }
  }
  const sorted = features.slice().sort();
  const differences = sorted.map((hash, k) => hash - (k > 0 ? (sorted[k - 1] ?? 0) : 0));
  // Rows are in order of first sight here and would be in that of the hashes in a file: the same size.
  const bytes =
    gzipSync(new Uint8Array(rounded.buffer), { level: 9 }).length +
    gzipSync(new Uint8Array(differences.buffer), { level: 9 }).length;
  return { network: { ...network, parameters }, bytes };
}
