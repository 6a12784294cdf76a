import {
  decodeOpaqueId,
  liveValues,
  notFound,
  opaqueId,
  personOf,
  permissionIn,
  type Context,
  type MoneyType as Money,
} from '@parfinanciero/kit';
import { MoneyType } from '@parfinanciero/kit';
import { BigIntScalar } from '@parfinanciero/kit';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { DashboardPorts } from '../registry.js';
import { Available, BudgetStatus } from '../schema/budgets.js';
import {
  Account,
  AccountBalance,
  CategorySlice,
  Comparison,
  Dashboard,
  Flow,
  Ledger,
  NetWorthPoint,
  PacePoint,
  PeriodInput,
  TrendPoint,
} from '../schema/dashboard.js';
import { readBalances } from '../use-cases/read-balances.js';
import { readCategorySlices } from '../use-cases/read-categories.js';
import { readComparison } from '../use-cases/read-comparison.js';
import { readDashboard } from '../use-cases/read-dashboard.js';
import { readPace } from '../use-cases/read-pace.js';
import { readNetWorth, readTrend } from '../use-cases/read-trend.js';
import { budgetsOf } from './budgets-of.js';

type Request = Context<DashboardPorts>;

@ArgsType()
export class DashboardChangedArgs {
  @Field(() => ID) ledgerId!: string;
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'The revision that the client has; the present state comes first all the same.',
  })
  since?: string;
  @Field(() => PeriodInput, { nullable: true }) period?: PeriodInput;
}

/** The present dashboard first, then one after each change. Ends in an error where the ledger is not the caller's. */
function changes(args: DashboardChangedArgs, context: Request): AsyncIterableIterator<Dashboard> {
  const decoded = decodeOpaqueId(args.ledgerId);
  if (decoded?.kind !== 'Ledger' || !permissionIn(personOf(context), decoded.ledgerId)) throw notFound();
  return liveValues({
    channel: context.service.live,
    topic: decoded.ledgerId,
    // A fresh memory for each event: what the last one read must not answer for this one.
    read: () =>
      readDashboard.execute(
        { ...context, memory: new Map() },
        { ledgerId: args.ledgerId, period: args.period ?? null },
      ),
  });
}

@Resolver(() => Dashboard)
export class DashboardResolver {
  @Subscription(() => Dashboard, {
    nullable: true,
    subscribe: ({ args, context }) => changes(args as DashboardChangedArgs, context as Request),
    description: 'The present state first, then every change; bursts coalesce.',
  })
  dashboardChanged(
    @Root() dashboard: Dashboard,
    @Args(() => DashboardChangedArgs) _args: DashboardChangedArgs,
  ): Dashboard {
    return dashboard;
  }

  @FieldResolver(() => Comparison, { nullable: true })
  previous(@Root() { ledgerId, period }: Dashboard, @Ctx() context: Request): Promise<Comparison> {
    return readComparison.execute(context, { ledgerId, period });
  }

  @FieldResolver(() => [TrendPoint], { nullable: true, description: 'Twelve months to the period’s end.' })
  trend(@Root() { ledgerId, period }: Dashboard, @Ctx() context: Request): Promise<TrendPoint[]> {
    return readTrend.execute(context, { ledgerId, period });
  }

  @FieldResolver(() => [CategorySlice], { nullable: true, description: 'Largest first.' })
  categories(
    @Root() { ledgerId, period }: Dashboard,
    @Arg('flow', () => Flow, { nullable: true }) flow: Flow | undefined,
    @Ctx() context: Request,
  ): Promise<CategorySlice[]> {
    return readCategorySlices.execute(context, { ledgerId, period, flow });
  }

  @FieldResolver(() => Available, {
    nullable: true,
    description:
      'Null for a period that is no whole month, and while that month has no budget in the reference currency.',
  })
  async available(@Root() dashboard: Dashboard, @Ctx() context: Request): Promise<Available | null> {
    return (await budgetsOf(dashboard, context)).available;
  }

  @FieldResolver(() => [BudgetStatus], {
    nullable: true,
    description: 'Tightest first; null for a period that is no whole month.',
  })
  async budgets(@Root() dashboard: Dashboard, @Ctx() context: Request): Promise<BudgetStatus[] | null> {
    return (await budgetsOf(dashboard, context)).budgets;
  }

  @FieldResolver(() => [PacePoint], { nullable: true })
  pace(@Root() { ledgerId, period }: Dashboard, @Ctx() context: Request): Promise<PacePoint[]> {
    return readPace.execute(context, { ledgerId, period });
  }

  @FieldResolver(() => [AccountBalance], { nullable: true })
  balances(@Root() { ledgerId }: Dashboard, @Ctx() context: Request): Promise<AccountBalance[]> {
    return readBalances.execute(context, { ledgerId });
  }

  @FieldResolver(() => [NetWorthPoint], { nullable: true, description: 'Twelve months to the period’s end.' })
  netWorth(@Root() { ledgerId, period }: Dashboard, @Ctx() context: Request): Promise<NetWorthPoint[]> {
    return readNetWorth.execute(context, { ledgerId, period });
  }
}

@Resolver(() => Ledger)
export class LedgerResolver {
  @FieldResolver(() => Dashboard, { nullable: true })
  dashboard(
    @Root() { id }: Ledger,
    @Arg('period', () => PeriodInput, { nullable: true }) period: PeriodInput | undefined,
    @Ctx() context: Request,
  ): Promise<Dashboard> {
    return readDashboard.execute(context, { ledgerId: id, period: period ?? null });
  }
}

@Resolver(() => Account)
export class AccountResolver {
  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'What it holds today; null until something is booked on it.',
  })
  async balance(@Root() { id }: Account, @Ctx() context: Request): Promise<Money | null> {
    const decoded = decodeOpaqueId(id);
    if (!decoded) return null;
    const key = `balances ${decoded.ledgerId}`;
    // Every account of a list asks: one read answers them all.
    const known = context.memory.get(key) as Promise<AccountBalance[]> | undefined;
    const balances = known ?? readBalances.execute(context, { ledgerId: opaqueId('Ledger', { id: decoded.ledgerId }) });
    context.memory.set(key, balances);
    return (await balances).find(({ account }) => account?.id === id)?.balance ?? null;
  }
}
