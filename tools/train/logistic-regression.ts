/** One example: features, whether it is of the class, and how much it counts. */
export interface Example {
  features: readonly number[];
  positive: boolean;
  weight: number;
}

const ROUNDS = 15;

/**
 * Fits a logistic regression by Newton's method with an L2 penalty; deterministic.
 *
 * @param l2 penalty on the squared weights, the bias included.
 * @returns a weight for each feature.
 */
export function fitLogistic(examples: readonly Example[], features: number, l2 = 1): number[] {
  let weights = Array.from({ length: features }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((w) => -l2 * w);
    const hessian = weights.map((_, i) => weights.map((_w, j) => (i === j ? l2 : 0)));
    for (const { features: x, positive, weight } of examples) {
      const sum = x.reduce((total, value, i) => total + value * (weights[i] ?? 0), 0);
      const chance = 1 / (1 + Math.exp(-sum));
      const error = weight * (Number(positive) - chance);
      const curvature = weight * chance * (1 - chance);
      for (const [i, value] of x.entries()) {
        gradient[i] = (gradient[i] ?? 0) + error * value;
        const row = hessian[i] ?? [];
        for (const [j, other] of x.entries()) row[j] = (row[j] ?? 0) + curvature * value * other;
      }
    }
    const step = solve(hessian, gradient);
    weights = weights.map((w, i) => w + (step[i] ?? 0));
  }
  return weights;
}

/** Solves a linear system by Gauss-Jordan elimination with partial pivoting. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (const column of rows.keys()) {
    let pivot = column;
    for (let i = column + 1; i < rows.length; i += 1) {
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i;
    }
    const top = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = top;
    const divisor = top[column] ?? 0;
    if (divisor === 0) throw new Error('The examples do not determine the weights.');
    for (const [i, row] of rows.entries()) {
      if (i === column) continue;
      const factor = (row[column] ?? 0) / divisor;
      for (const [j, value] of top.entries()) row[j] = (row[j] ?? 0) - factor * value;
    }
  }
  return rows.map((row, i) => (row[rows.length] ?? 0) / (row[i] ?? 1));
}
