import { globalId, invalid, moneyView, notFound, type RowId } from '@parfinanciero/kit';
import { z } from 'zod';
import type { CategoryRow } from '../persistence/category-row.js';
import { TransactionList, type ListCursor, type ListFilter } from '../persistence/transaction-list.js';
import { query } from '../registry.js';
import { minorOf } from '../schema/money-input.js';
import { transactionView, type TransactionConnection } from '../schema/transaction.js';
import { CurrencyCode, Day, DecimalText, FlowName, maybe } from './input-shapes.js';
import { bookingRepositories } from './repositories.js';

const Filter = z.object({
  search: maybe(z.string().max(200)),
  from: maybe(Day),
  until: maybe(Day),
  accountIds: maybe(z.array(globalId('Account')).max(200)),
  categoryIds: maybe(z.array(globalId('Category')).max(500)),
  includeDescendants: maybe(z.boolean()),
  kinds: maybe(z.array(z.enum(['PURCHASE', 'INCOME', 'REFUND', 'TRANSFER', 'EXCHANGE', 'OPENING'])).min(1)),
  flow: maybe(FlowName),
  currency: maybe(CurrencyCode),
  minAmount: maybe(DecimalText),
  maxAmount: maybe(DecimalText),
  importId: maybe(globalId('ImportBatch')),
  uncategorized: maybe(z.boolean()),
  trash: maybe(z.boolean()),
});

const encodeCursor = ({ bookedOn, id }: ListCursor): string => Buffer.from(`${bookedOn} ${id}`).toString('base64url');

function decodeCursor(text: string): ListCursor {
  const match = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36})$/u.exec(Buffer.from(text, 'base64url').toString());
  if (!match) throw invalid('after', 'not a cursor');
  return { bookedOn: match[1]!, id: match[2]! };
}

/** The named categories, with all that lie below them where asked. */
function withDescendants(ids: readonly string[], all: readonly CategoryRow[]): string[] {
  const wanted = new Set(ids);
  // Children come after their parents in the list, but a person's own may not: repeat until nothing is added.
  for (let size = -1; size !== wanted.size;) {
    size = wanted.size;
    for (const { id, parentId } of all) if (parentId !== null && wanted.has(parentId)) wanted.add(id);
  }
  return [...wanted];
}

const ownIds = (ids: readonly RowId[] | undefined, ledgerId: string): string[] | undefined => {
  if (ids?.some((id) => id.ledgerId !== ledgerId)) throw notFound();
  return ids?.map(({ id }) => id);
};

/** A page of transactions, newest first, with count and sums of the whole filter when they are asked for. */
export const readTransactions = query({
  name: 'read-transactions',
  input: z.object({
    ledgerId: globalId('Ledger'),
    first: z.int().min(0).max(200).default(50),
    after: maybe(z.string().max(200)),
    filter: maybe(Filter),
    wants: z.object({ edges: z.boolean(), count: z.boolean(), sums: z.boolean() }),
  }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: (rows, scope) => ({ ...bookingRepositories(rows, scope), list: new TransactionList(rows, scope) }),

  async run(
    { first, after, filter = {} as z.output<typeof Filter>, wants },
    { list, categories, settings, scope },
  ): Promise<TransactionConnection> {
    const named = ownIds(filter.categoryIds, scope.ledgerId);
    const [batchId] = ownIds(filter.importId && [filter.importId], scope.ledgerId) ?? [];
    const needsTree = filter.uncategorized === true || (named !== undefined && filter.includeDescendants === true);
    const tree = needsTree ? await categories.ensured() : [];
    const uncategorized = filter.uncategorized
      ? tree.filter(({ key }) => key === 'UNCATEGORIZED').map(({ id }) => id)
      : undefined;
    const currency =
      filter.currency ?? (filter.minAmount || filter.maxAmount ? (await settings.get()).referenceCurrency : 'COP');
    const narrowed: ListFilter = {
      search: filter.search,
      from: filter.from,
      until: filter.until,
      kinds: filter.kinds,
      flow: filter.flow,
      currency: filter.currency,
      trash: filter.trash,
      batchId,
      accountIds: ownIds(filter.accountIds, scope.ledgerId),
      categoryIds: uncategorized ?? (named && filter.includeDescendants ? withDescendants(named, tree) : named),
      minAmount: filter.minAmount === undefined ? undefined : minorOf(filter.minAmount, currency, 'filter.minAmount'),
      maxAmount: filter.maxAmount === undefined ? undefined : minorOf(filter.maxAmount, currency, 'filter.maxAmount'),
    };
    const rows = wants.edges
      ? await list.page(narrowed, after === undefined ? null : decodeCursor(after), first + 1)
      : [];
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    const sums = wants.sums ? await list.sums(narrowed) : [];
    return {
      edges: shown.map((row) => ({ cursor: encodeCursor(row), node: transactionView(row) })),
      pageInfo: { endCursor: last ? encodeCursor(last) : null, hasNextPage: rows.length > first },
      totalCount: wants.count ? await list.count(narrowed) : 0,
      sums: sums.map((sum) => ({
        currency: sum.currency,
        income: moneyView(sum.income, sum.currency),
        spending: moneyView(sum.spending, sum.currency),
        count: sum.count,
      })),
    };
  },
});

/** One transaction, in the trash or not. */
export const readTransaction = query({
  name: 'read-transaction',
  input: z.object({ transactionId: globalId('Transaction') }),
  ledgerOf: ({ transactionId }) => transactionId.ledgerId,
  permission: 'viewer',
  repositories: bookingRepositories,
  run: async ({ transactionId }, { transactions }) => transactionView(await transactions.get(transactionId.id)),
});
