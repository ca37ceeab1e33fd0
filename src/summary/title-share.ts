/**
 * How much of a title each sentence has: the share of the title's words, each weighed by how rare it is
 * among the sentences (the logarithm of 1 + sentences / sentences that have it).
 *
 * @param sentences the tokens of each.
 * @returns 0 to 1 each; 0 without a title, and words that no sentence has do not count.
 */
export function titleShares(sentences: readonly string[][], title: readonly string[]): number[] {
  const sets = sentences.map((words) => new Set(words));
  const weights = new Map<string, number>();
  for (const word of new Set(title)) {
    const having = sets.filter((words) => words.has(word)).length;
    if (having > 0) weights.set(word, Math.log(1 + sentences.length / having));
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return sets.map((words) => {
    let share = 0;
    for (const [word, weight] of weights) if (words.has(word)) share += weight;
    return total === 0 ? 0 : share / total;
  });
}
