import type { Network } from '@parfinanciero/projections/domain/series/network';
import { CORRECTION_INPUTS, NETWORK_STEPS } from '@parfinanciero/projections/domain/series/pool-inputs';
import { correctionExample, trainCorrection, type CorrectionExample } from './correction-training.js';
import { draws } from './draws.js';
import type { Example } from './examples.js';
import { freshNetwork } from './gradient-network.js';
import { FOLDS, type RealExample } from './real-examples.js';
import { syntheticExamples } from './synthetic-examples.js';

const HIDDEN = 48;
const SYNTHETIC = 20_000;

/** The correcting network before it has seen anything real: trained on made-up series only. */
export function pretrainedCorrection(): Network {
  const draw = draws(7);
  const examples = usable(syntheticExamples(draw, SYNTHETIC, 10));
  const network = freshNetwork([CORRECTION_INPUTS, HIDDEN, HIDDEN, NETWORK_STEPS], draw);
  trainCorrection(network, examples, draw, { epochs: 8, rate: 2e-3 });
  return network;
}

/**
 * One network per fold, trained on from `pretrained` with what lies within the training parts of the other folds' series
 * and as many made-up ones. No test value of any fold goes in; network k has seen nothing at all of fold k.
 */
export function crossFittedCorrection(
  pretrained: Network,
  real: readonly RealExample[],
  synthetic: readonly Example[],
): Network[] {
  const made = usable(synthetic);
  return Array.from({ length: FOLDS }, (_, fold) => {
    const own = usable(real.filter((row) => row.kind === 'past' && row.fold !== fold).map((row) => row.example));
    const network = pretrained.map((layer) => ({
      ...layer,
      weights: layer.weights.slice(),
      biases: layer.biases.slice(),
    }));
    trainCorrection(network, [...own, ...made.slice(0, own.length)], draws(100 + fold), { epochs: 4, rate: 5e-4 });
    return network;
  });
}

function usable(examples: readonly Example[]): CorrectionExample[] {
  return examples.map(correctionExample).filter((example) => example !== null);
}
