import type { Network } from './network.js';

/** A network as it is kept in a file: 16-bit whole numbers in base64, with the factor of each layer. */
export interface EncodedNetwork {
  readonly sizes: readonly number[];
  /** What a whole number of the layer stands for. */
  readonly scales: readonly number[];
  /** Layer after layer, weights row after row and then biases, little-endian. */
  readonly data: string;
}

export function decodeNetwork({ sizes, scales, data }: EncodedNetwork): Network {
  const bytes = Buffer.from(data, 'base64');
  let offset = 0;
  const take = (count: number, scale: number): Float64Array => {
    const values = new Float64Array(count).map((_, at) => bytes.readInt16LE(offset + 2 * at) * scale);
    offset += 2 * count;
    return values;
  };
  const network = sizes.slice(1).map((outputs, at) => {
    const inputs = sizes[at]!;
    const scale = scales[at]!;
    return { inputs, outputs, weights: take(inputs * outputs, scale), biases: take(outputs, scale) };
  });
  if (offset !== bytes.length) throw new RangeError('a network of another size than its file says');
  return network;
}

export function encodeNetwork(network: Network): EncodedNetwork {
  const scales = network.map(({ weights, biases }) => {
    let largest = 1e-9;
    for (const value of [...weights, ...biases]) largest = Math.max(largest, Math.abs(value));
    return largest / 32_767;
  });
  const whole = network.flatMap(({ weights, biases }, at) =>
    [...weights, ...biases].map((value) => Math.round(value / scales[at]!)),
  );
  const bytes = Buffer.alloc(2 * whole.length);
  whole.forEach((value, at) => bytes.writeInt16LE(value, 2 * at));
  return {
    sizes: [network[0]!.inputs, ...network.map(({ outputs }) => outputs)],
    scales,
    data: bytes.toString('base64'),
  };
}
