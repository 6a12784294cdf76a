import { notFound, type RowId } from '@parfinanciero/kit';
import { checkLines, type Flow, type Line } from '../domain/ledger/postings.js';
import { minorOf } from '../schema/money-input.js';
import type { CategoryRepository } from '../persistence/category-repository.js';

export interface LineInput {
  readonly categoryId: RowId;
  readonly amount: string;
  readonly flow: Flow;
}

/**
 * Lines as a person sent them, in minor units, with categories of this ledger.
 * @throws NOT_FOUND for a category of another ledger, AMOUNT_FORMAT, BAD_USER_INPUT
 */
export async function readLines(
  lines: readonly LineInput[],
  currency: string,
  ledgerId: string,
  categories: CategoryRepository,
): Promise<Line[]> {
  if (lines.some(({ categoryId }) => categoryId.ledgerId !== ledgerId)) throw notFound();
  const read = lines.map(({ categoryId, amount, flow }, index) => ({
    categoryId: categoryId.id,
    flow,
    amount: minorOf(amount, currency, `lines.${index}.amount`),
  }));
  checkLines(read);
  await categories.requireAll(read.map(({ categoryId }) => categoryId));
  return read;
}
