/** Chosen by Kingma and Ba (2015) for Adam; the last is how long the running average remembers. */
const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;
const AVERAGE = 0.99;

/** Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019), and an average of the parameters. */
export class Adam {
  /** The running average of the parameters, which generalises better than the last ones. */
  readonly average: Float64Array;
  private readonly parameters: Float64Array;
  private readonly decay: number;
  private readonly mean: Float64Array;
  private readonly square: Float64Array;
  private steps = 0;

  constructor(parameters: Float64Array, decay: number) {
    this.parameters = parameters;
    this.decay = decay;
    this.average = parameters.slice();
    this.mean = new Float64Array(parameters.length);
    this.square = new Float64Array(parameters.length);
  }

  /** Takes one step down the gradient, at most `norm` long, and sets the gradient to zero. */
  step(gradient: Float64Array, rate: number, norm: number): void {
    this.steps++;
    let length = 0;
    for (const value of gradient) length += value * value;
    const scale = Math.min(1, norm / Math.sqrt(length || 1));
    const correction1 = 1 - BETA1 ** this.steps;
    const correction2 = 1 - BETA2 ** this.steps;
    const keep = Math.min(AVERAGE, this.steps / (this.steps + 9));
    const { parameters, mean, square, average } = this;
    for (let k = 0; k < parameters.length; k++) {
      const g = (gradient[k] as number) * scale;
      const m = BETA1 * (mean[k] as number) + (1 - BETA1) * g;
      const v = BETA2 * (square[k] as number) + (1 - BETA2) * g * g;
      mean[k] = m;
      square[k] = v;
      const old = parameters[k] as number;
      const value =
        old - rate * (m / correction1 / (Math.sqrt(v / correction2) + EPSILON) + this.decay * old);
      parameters[k] = value;
      average[k] = keep * (average[k] as number) + (1 - keep) * value;
    }
    gradient.fill(0);
  }
}
