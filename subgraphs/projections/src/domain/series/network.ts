/** A fully connected layer; `weights` by output: out × in, row after row. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float64Array;
  readonly biases: Float64Array;
}

/** Layers with a leaky rectifier (slope 0.1 below zero) between them. */
export type Network = readonly Layer[];

export const LEAK = 0.1;

/** What the network answers to `input`, which is as long as its first layer's `inputs`. */
export function runNetwork(network: Network, input: Float64Array): Float64Array {
  let signal = input;
  network.forEach((layer, depth) => {
    const output = new Float64Array(layer.outputs);
    for (let row = 0; row < layer.outputs; row += 1) {
      let sum = layer.biases[row]!;
      const offset = row * layer.inputs;
      for (let column = 0; column < layer.inputs; column += 1) sum += layer.weights[offset + column]! * signal[column]!;
      output[row] = depth < network.length - 1 && sum < 0 ? LEAK * sum : sum;
    }
    signal = output;
  });
  return signal;
}
