/** Features of each token as 32-bit hashes, one after another; `offsets[i]` to `offsets[i+1]` is token i. */
export interface FeatureTable {
  values: Uint32Array;
  offsets: Uint32Array;
}

/** Collects features token by token into one growing array. */
export class FeatureWriter {
  private values = new Uint32Array(1 << 14);
  private length = 0;
  private readonly offsets: Uint32Array;
  private token = 0;

  constructor(tokens: number) {
    this.offsets = new Uint32Array(tokens + 1);
  }

  add(feature: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = feature;
  }

  /** Closes the features of one token and goes on to the next. */
  endToken(): void {
    this.offsets[++this.token] = this.length;
  }

  table(): FeatureTable {
    return { values: this.values.subarray(0, this.length), offsets: this.offsets };
  }
}
