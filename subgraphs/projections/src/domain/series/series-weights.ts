import { createHash } from 'node:crypto';
import type { BandFactors, BandModel } from './bands.js';
import { decodeNetwork, type EncodedNetwork } from './encoded-network.js';
import type { Network } from './network.js';

/** Everything of the pool that was trained. */
export interface SeriesWeights {
  readonly correction: readonly Network[];
  readonly weighting: readonly Network[];
  readonly bands: BandModel;
}

/** The same as it is kept in a file. */
export interface EncodedSeriesWeights {
  readonly sha256: string;
  readonly correction: readonly EncodedNetwork[];
  readonly weighting: readonly EncodedNetwork[];
  readonly bands: readonly EncodedNetwork[];
  readonly factors: BandFactors;
}

/** SHA-256, in hexadecimal, of everything that a forecast depends on. */
export function checksumOf({ correction, weighting, bands, factors }: Omit<EncodedSeriesWeights, 'sha256'>): string {
  const networks = [correction, weighting, bands].map((group) =>
    group.map(({ sizes, scales, data }) => [sizes, scales, data]),
  );
  return createHash('sha256')
    .update(JSON.stringify([networks, factors]))
    .digest('hex');
}

/** Throws RangeError when the weights are not those that the checksum was taken of. */
export function decodeSeriesWeights(encoded: EncodedSeriesWeights): SeriesWeights {
  if (checksumOf(encoded) !== encoded.sha256) throw new RangeError('the weights do not match their checksum');
  return {
    correction: encoded.correction.map(decodeNetwork),
    weighting: encoded.weighting.map(decodeNetwork),
    bands: { networks: encoded.bands.map(decodeNetwork), factors: encoded.factors },
  };
}
