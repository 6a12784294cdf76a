import type { Executable, ServiceRuntime } from '@parfinanciero/kit';
import type { z } from 'zod';
import type { ExpensesPorts } from '../ports.js';
import type { Receipt } from '../schema/receipt.js';

/** What a ledger's receipt streams listen to. */
export const receiptTopic = (ledgerId: string): string => `receipts ${ledgerId}`;

/** Wakes a ledger's receipt streams. Called after a commit. */
export const wakeReceipts = (service: Pick<ServiceRuntime, 'live'>, ledgerId: string): void =>
  service.live.emit(receiptTopic(ledgerId));

/** The same use case, waking the streams once it has committed, through whichever door it was called. */
export const wakingReceipts = <Input extends z.ZodType>(
  useCase: Executable<ExpensesPorts, Input, Receipt>,
): Executable<ExpensesPorts, Input, Receipt> => ({
  ...useCase,
  async execute(context, input) {
    const receipt = await useCase.execute(context, input);
    wakeReceipts(context.service, receipt.ledgerId);
    return receipt;
  },
});
