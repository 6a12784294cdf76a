import type { Executable } from '@parfinanciero/kit';
import type { z } from 'zod';
import type { GoalsPorts } from '../ports.js';

/**
 * The same use case, waking the ledger's goal streams once it has committed. The topic is the ledger itself, as it is for what
 * comes by events.
 */
export const wakingGoals = <Input extends z.ZodType, Output>(
  useCase: Executable<GoalsPorts, Input, Output>,
  ledgerOf: (output: Output) => string,
): Executable<GoalsPorts, Input, Output> => ({
  ...useCase,
  async execute(context, input) {
    const output = await useCase.execute(context, input);
    context.service.live.emit(ledgerOf(output));
    return output;
  },
});
