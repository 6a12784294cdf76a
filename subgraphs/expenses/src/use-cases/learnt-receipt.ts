import { Rows, type ServiceRuntime } from '@parfinanciero/kit';
import { learntReading, merchantKey } from '../domain/receipt-proposal/index.js';
import type { ReceiptReading } from '../domain/receipt/reading.js';
import { ReceiptLessons } from '../persistence/receipt-lessons.js';
import type { ExpensesPorts } from '../ports.js';

export interface LearntReceipt {
  readonly reading: ReceiptReading;
  /** Under what the ledger remembers the merchant. */
  readonly merchantKey: string | null;
  /** The printed name, where it became another one. */
  readonly printedCompany: string | null;
}

const LONGEST_KEY = 200;

/** A reading as the ledger's earlier receipts of this merchant say it has to be understood. */
export async function learntReceipt(
  service: ServiceRuntime<ExpensesPorts>,
  ledgerId: string,
  read: ReceiptReading,
): Promise<LearntReceipt> {
  const lessons = new ReceiptLessons(new Rows(service.dataSource.manager), { ledgerId });
  const nit = read.fields.find(({ name }) => name === 'nit')?.value ?? null;
  const key = merchantKey({ nit, company: read.company })?.slice(0, LONGEST_KEY).toWellFormed() ?? null;
  const habits = await lessons.habits(key === null ? [] : [key]);
  const habit = key === null ? null : (habits.get(key) ?? null);
  const reading = learntReading(read, habit, await lessons.namesUsed());
  const renamed = read.company !== null && read.company !== reading.company;
  return {
    reading,
    merchantKey: key,
    printedCompany: renamed ? (read.company?.slice(0, LONGEST_KEY).toWellFormed() ?? null) : null,
  };
}
