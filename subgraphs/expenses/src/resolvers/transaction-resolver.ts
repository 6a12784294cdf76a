import { moneyView, type Context } from '@parfinanciero/kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ExpensesPorts } from '../ports.js';
import { Account, accountView } from '../schema/account.js';
import { categoryView, type Flow } from '../schema/category.js';
import { Transaction, TransactionLine } from '../schema/transaction.js';
import {
  EditTransactionInput,
  RecordTransactionInput,
  RecordTransferInput,
  TransactionRefInput,
} from '../schema/transaction-inputs.js';
import { deleteTransaction } from '../use-cases/delete-transaction.js';
import { editTransaction } from '../use-cases/edit-transaction.js';
import { readTransaction } from '../use-cases/read-transactions.js';
import { recordTransaction } from '../use-cases/record-transaction.js';
import { recordTransfer } from '../use-cases/record-transfer.js';
import { restoreTransaction } from '../use-cases/restore-transaction.js';
import { accountLoader, categoryLoader, languageLoader, postingLoader } from './loaders.js';

type Request = Context<ExpensesPorts>;

@Resolver(() => Transaction)
export class TransactionResolver {
  @Query(() => Transaction, { nullable: true })
  transaction(@Arg('id', () => ID) transactionId: string, @Ctx() context: Request): Promise<Transaction> {
    return readTransaction.execute(context, { transactionId });
  }

  @Mutation(() => Transaction, { nullable: true, description: 'A purchase, an income, a refund or a split.' })
  recordTransaction(
    @Arg('input', () => RecordTransactionInput) input: RecordTransactionInput,
    @Ctx() context: Request,
  ): Promise<Transaction> {
    return recordTransaction.execute(context, input);
  }

  @Mutation(() => Transaction, { nullable: true, description: 'Between two currencies it is an exchange.' })
  recordTransfer(
    @Arg('input', () => RecordTransferInput) input: RecordTransferInput,
    @Ctx() context: Request,
  ): Promise<Transaction> {
    return recordTransfer.execute(context, input);
  }

  @Mutation(() => Transaction, { nullable: true })
  editTransaction(
    @Arg('input', () => EditTransactionInput) input: EditTransactionInput,
    @Ctx() context: Request,
  ): Promise<Transaction> {
    return editTransaction.execute(context, input);
  }

  @Mutation(() => Transaction, { nullable: true, description: 'To the trash, for 30 days.' })
  deleteTransaction(
    @Arg('input', () => TransactionRefInput) input: TransactionRefInput,
    @Ctx() context: Request,
  ): Promise<Transaction> {
    return deleteTransaction.execute(context, input);
  }

  @Mutation(() => Transaction, { nullable: true })
  restoreTransaction(
    @Arg('input', () => TransactionRefInput) input: TransactionRefInput,
    @Ctx() context: Request,
  ): Promise<Transaction> {
    return restoreTransaction.execute(context, input);
  }

  @FieldResolver(() => Account, { description: 'Of a transfer: where it leaves.' })
  async account(@Root() row: Transaction, @Ctx() context: Request): Promise<Account> {
    const account = await accountLoader(context, row.ledgerId).load(row.accountRowId);
    if (!account) throw new Error('a transaction without its account');
    return accountView(account);
  }

  @FieldResolver(() => Account, { nullable: true })
  async toAccount(@Root() row: Transaction, @Ctx() context: Request): Promise<Account | null> {
    const account =
      row.toAccountRowId === null ? null : await accountLoader(context, row.ledgerId).load(row.toAccountRowId);
    return account && accountView(account);
  }

  @FieldResolver(() => [TransactionLine], {
    description: 'Empty for a transfer and an exchange; more than one is a split.',
  })
  async lines(@Root() row: Transaction, @Ctx() context: Request): Promise<TransactionLine[]> {
    const postings = (await postingLoader(context, row.ledgerId).load(row.rowId)) ?? [];
    const language = (await languageLoader(context).load(row.ledgerId)) ?? 'es';
    const categories = categoryLoader(context, row.ledgerId);
    const lines = postings.map(async ({ categoryId, flow, amount, currency }): Promise<TransactionLine[]> => {
      const category = categoryId === null ? null : await categories.load(categoryId);
      if (!category || flow === null) return [];
      const said = flow === 'SPENDING' ? amount : -amount;
      return [{ category: categoryView(category, language), flow: flow as Flow, amount: moneyView(said, currency) }];
    });
    return (await Promise.all(lines)).flat();
  }
}
