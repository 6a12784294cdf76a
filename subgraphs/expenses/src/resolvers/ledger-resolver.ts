import type { Context } from '@parfinanciero/kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { ExpensesPorts } from '../ports.js';
import { Account } from '../schema/account.js';
import { Budget } from '../schema/budget.js';
import { Category } from '../schema/category.js';
import { ImportBatch } from '../schema/import.js';
import { Ledger } from '../schema/ledger.js';
import { ReceiptConnection, ReceiptStatus } from '../schema/receipt.js';
import { TransactionConnection, TransactionFilter } from '../schema/transaction.js';
import { readAccounts, readCategories } from '../use-cases/read-accounts.js';
import { readBudgets } from '../use-cases/read-budgets.js';
import { readImports } from '../use-cases/read-imports.js';
import { readReceipts } from '../use-cases/read-receipts.js';
import { readTransactions } from '../use-cases/read-transactions.js';
import { asksFor } from './selection.js';

type Request = Context<ExpensesPorts>;

@ArgsType()
class TransactionsArgs {
  @Field(() => Int, { nullable: true, description: '1–200, default 50.' }) first?: number;
  @Field(() => String, { nullable: true }) after?: string;
  @Field(() => TransactionFilter, { nullable: true }) filter?: TransactionFilter;
}

@ArgsType()
class ReceiptsArgs {
  @Field(() => Int, { nullable: true, description: '0–200, default 50.' }) first?: number;
  @Field(() => String, { nullable: true }) after?: string;
  @Field(() => [ReceiptStatus], { nullable: true, description: 'Absent: all.' }) status?: ReceiptStatus[];
}

@Resolver(() => Ledger)
export class LedgerResolver {
  @FieldResolver(() => [Account], { nullable: true })
  accounts(
    @Root() { id }: Ledger,
    @Arg('includeArchived', () => Boolean, { nullable: true }) includeArchived: boolean | undefined,
    @Ctx() context: Request,
  ): Promise<Account[]> {
    return readAccounts.execute(context, { ledgerId: id, includeArchived: includeArchived ?? false });
  }

  @FieldResolver(() => [Category], { nullable: true })
  categories(@Root() { id }: Ledger, @Ctx() context: Request): Promise<Category[]> {
    return readCategories.execute(context, { ledgerId: id });
  }

  @FieldResolver(() => [Budget], { nullable: true, description: 'By the order of categories.' })
  budgets(
    @Root() { id }: Ledger,
    @Arg('month', () => String, {
      nullable: true,
      description: '"2026-11"; absent: the present one in the ledger’s zone.',
    })
    month: string | undefined,
    @Ctx() context: Request,
  ): Promise<Budget[]> {
    return readBudgets.execute(context, { ledgerId: id, month });
  }

  @FieldResolver(() => [ImportBatch], { nullable: true, description: 'Newest first.' })
  imports(
    @Root() { id }: Ledger,
    @Arg('first', () => Int, { nullable: true, description: '0–200, default 50.' }) first: number | undefined,
    @Ctx() context: Request,
  ): Promise<ImportBatch[]> {
    return readImports.execute(context, { ledgerId: id, first: first ?? undefined });
  }

  @FieldResolver(() => ReceiptConnection, { nullable: true, description: 'Newest first.' })
  receipts(
    @Root() { id }: Ledger,
    @Args(() => ReceiptsArgs) { first, after, status }: ReceiptsArgs,
    @Ctx() context: Request,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReceiptConnection> {
    const asked = asksFor(info);
    const wants = { edges: asked('edges') || asked('pageInfo'), count: asked('totalCount') };
    return readReceipts.execute(context, { ledgerId: id, first: first ?? undefined, after, status, wants });
  }

  @FieldResolver(() => TransactionConnection, { nullable: true })
  transactions(
    @Root() { id }: Ledger,
    @Args(() => TransactionsArgs) { first, after, filter }: TransactionsArgs,
    @Ctx() context: Request,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TransactionConnection> {
    const asked = asksFor(info);
    const wants = { edges: asked('edges') || asked('pageInfo'), count: asked('totalCount'), sums: asked('sums') };
    return readTransactions.execute(context, { ledgerId: id, first: first ?? undefined, after, filter, wants });
  }
}
