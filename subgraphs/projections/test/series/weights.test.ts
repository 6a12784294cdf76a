import { describe, expect, it } from 'vitest';
import { decodeNetwork, encodeNetwork } from '../../src/domain/series/encoded-network.js';
import { FEATURE_COUNT } from '../../src/domain/series/features.js';
import { memberWeights } from '../../src/domain/series/member-weights.js';
import { runNetwork } from '../../src/domain/series/network.js';
import { WEIGHED } from '../../src/domain/series/pool.js';
import { CORRECTION_INPUTS, NETWORK_STEPS } from '../../src/domain/series/pool-inputs.js';
import { checksumOf, decodeSeriesWeights } from '../../src/domain/series/series-weights.js';
import { ENCODED_SERIES_WEIGHTS } from '../../src/domain/series/weights/pool-weights.js';

describe('the trained weights', () => {
  it('are the ones their checksum was taken of, and fit the code around them', () => {
    expect(checksumOf(ENCODED_SERIES_WEIGHTS)).toBe(ENCODED_SERIES_WEIGHTS.sha256);
    const { correction, weighting, bands } = decodeSeriesWeights(ENCODED_SERIES_WEIGHTS);
    for (const network of correction) {
      expect(network[0]?.inputs).toBe(CORRECTION_INPUTS);
      expect(network.at(-1)?.outputs).toBe(NETWORK_STEPS);
    }
    for (const network of weighting) {
      expect(network[0]?.inputs).toBe(FEATURE_COUNT);
      expect(network.at(-1)?.outputs).toBe(2 * WEIGHED.length);
    }
    expect(bands.networks.every((network) => network[0]?.inputs === FEATURE_COUNT + 2)).toBe(true);
    expect(bands.factors.flat(2).every((factor) => factor > 0)).toBe(true);
  });

  it('are refused when a single one was changed', () => {
    const [first, ...others] = ENCODED_SERIES_WEIGHTS.weighting;
    const changed = { ...first!, data: `${first!.data.startsWith('A') ? 'B' : 'A'}${first!.data.slice(1)}` };
    expect(() => decodeSeriesWeights({ ...ENCODED_SERIES_WEIGHTS, weighting: [changed, ...others] })).toThrow(
      RangeError,
    );
    const factors = ENCODED_SERIES_WEIGHTS.factors.map((group) =>
      group.map((stretch) => stretch.map((factor) => factor * 1.01)),
    );
    expect(() => decodeSeriesWeights({ ...ENCODED_SERIES_WEIGHTS, factors })).toThrow(RangeError);
  });

  it('survive being written and read, to a 32767th of the largest', () => {
    const network = [
      { inputs: 2, outputs: 2, weights: Float64Array.of(1, -0.5, 0.25, 2), biases: Float64Array.of(0.1, -0.2) },
      { inputs: 2, outputs: 1, weights: Float64Array.of(3, -1), biases: Float64Array.of(0) },
    ];
    const read = decodeNetwork(encodeNetwork(network));
    read.forEach((layer, depth) =>
      layer.weights.forEach((weight, at) => expect(weight).toBeCloseTo(network[depth]!.weights[at]!, 3)),
    );
    // By hand: (1·1 − 0.5·2 + 0.1, 0.25·1 + 2·2 − 0.2) = (0.1, 4.05); 3·0.1 − 4.05 = −3.75.
    expect(runNetwork(network, Float64Array.of(1, 2))[0]).toBeCloseTo(-3.75, 12);
    expect(() => decodeNetwork({ ...encodeNetwork(network), sizes: [2, 2] })).toThrow();
  });

  it('become shares that sum to one and move from the first step to the last', () => {
    const answer = Float64Array.of(2, 0, 0, 2);
    const [first, last] = [memberWeights(answer, 2, 0), memberWeights(answer, 2, NETWORK_STEPS + 30)];
    expect(first.weights[0]).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
    expect(last.weights[1]).toBeCloseTo(first.weights[0]!, 12);
    expect(first.weights[0]! + first.weights[1]!).toBeCloseTo(1, 12);
  });
});
