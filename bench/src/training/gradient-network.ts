import { LEAK, type Layer, type Network } from '@parfinanciero/projections/domain/series/network';
import type { Draws } from './draws.js';

interface Moments {
  readonly gradient: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** He's initialisation; the last layer starts small, so that an untrained network answers about nothing. */
export function freshNetwork(sizes: readonly number[], draw: Draws): Network {
  return sizes.slice(1).map((outputs, at): Layer => {
    const inputs = sizes[at]!;
    const spread = Math.sqrt(2 / inputs) * (at === sizes.length - 2 ? 0.1 : 1);
    return {
      inputs,
      outputs,
      weights: new Float64Array(inputs * outputs).map(() => spread * draw.normal()),
      biases: new Float64Array(outputs),
    };
  });
}

/** Adam (Kingma and Ba, 2015) with decoupled weight decay, in place. */
export class NetworkTrainer {
  readonly #moments: readonly { weights: Moments; biases: Moments }[];
  #signals: Float64Array[] = [];
  #updates = 0;
  #examples = 0;

  constructor(
    readonly network: Network,
    private readonly decay: number,
  ) {
    const moments = (size: number): Moments => ({
      gradient: new Float64Array(size),
      first: new Float64Array(size),
      second: new Float64Array(size),
    });
    this.#moments = network.map((layer) => ({
      weights: moments(layer.weights.length),
      biases: moments(layer.biases.length),
    }));
  }

  forward(input: Float64Array): Float64Array {
    this.#signals = [input];
    let signal = input;
    this.network.forEach(({ inputs, outputs, weights, biases }, depth) => {
      const output = new Float64Array(outputs);
      for (let row = 0; row < outputs; row += 1) {
        let sum = biases[row]!;
        const offset = row * inputs;
        for (let column = 0; column < inputs; column += 1) sum += weights[offset + column]! * signal[column]!;
        output[row] = depth < this.network.length - 1 && sum < 0 ? LEAK * sum : sum;
      }
      signal = output;
      this.#signals.push(output);
    });
    return signal;
  }

  /** Adds the gradient of the example last put forward, given that of the loss by its outputs. */
  backward(lossGradient: Float64Array): void {
    let upstream = lossGradient;
    for (let depth = this.network.length - 1; depth >= 0; depth -= 1) {
      const { inputs, outputs, weights } = this.network[depth]!;
      const { weights: weightMoments, biases } = this.#moments[depth]!;
      const signal = this.#signals[depth]!;
      const downstream = new Float64Array(inputs);
      for (let row = 0; row < outputs; row += 1) {
        const slope = upstream[row]!;
        if (slope === 0) continue;
        biases.gradient[row]! += slope;
        const offset = row * inputs;
        for (let column = 0; column < inputs; column += 1) {
          weightMoments.gradient[offset + column]! += slope * signal[column]!;
          downstream[column]! += slope * weights[offset + column]!;
        }
      }
      if (depth > 0) for (let at = 0; at < inputs; at += 1) if (signal[at]! < 0) downstream[at]! *= LEAK;
      upstream = downstream;
    }
    this.#examples += 1;
  }

  /** One step along the mean gradient of the examples since the last. */
  update(rate: number): void {
    this.#updates += 1;
    const scale = 1 / Math.max(this.#examples, 1);
    const warm1 = 1 - 0.9 ** this.#updates;
    const warm2 = 1 - 0.999 ** this.#updates;
    this.network.forEach((layer, depth) => {
      const { weights, biases } = this.#moments[depth]!;
      for (const [values, { gradient, first, second }, decay] of [
        [layer.weights, weights, this.decay],
        [layer.biases, biases, 0],
      ] as const)
        for (let at = 0; at < values.length; at += 1) {
          const slope = gradient[at]! * scale;
          gradient[at] = 0;
          first[at] = 0.9 * first[at]! + 0.1 * slope;
          second[at] = 0.999 * second[at]! + 0.001 * slope * slope;
          values[at]! -= rate * (first[at]! / warm1 / (Math.sqrt(second[at]! / warm2) + 1e-8) + decay * values[at]!);
        }
    });
    this.#examples = 0;
  }
}
