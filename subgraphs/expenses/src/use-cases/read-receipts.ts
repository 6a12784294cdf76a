import { globalId, invalid, isUuid, type RowId } from '@parfinanciero/kit';
import { z } from 'zod';
import { proposeAccount } from '../domain/receipt-proposal/index.js';
import type { ReceiptRow } from '../persistence/receipt-row.js';
import { query } from '../registry.js';
import { accountView } from '../schema/account.js';
import { categoryView, type Category } from '../schema/category.js';
import { receiptView, type AccountProposal, type ReceiptConnection } from '../schema/receipt.js';
import { maybe } from './input-shapes.js';
import { categoryOf, namesOf } from './receipt-category.js';
import { readFields } from './receipt-documents.js';
import { receiptRepositories } from './receipt-repositories.js';

const Status = z.enum(['QUEUED', 'READING', 'TO_REVIEW', 'CONFIRMED', 'FAILED', 'DISCARDED']);

const encodeCursor = ({ id }: ReceiptRow): string => Buffer.from(id).toString('base64url');

function decodeCursor(text: string): string {
  const id = Buffer.from(text, 'base64url').toString();
  if (!isUuid(id)) throw invalid('after', 'not a cursor');
  return id;
}

/** A page of receipts, newest first. */
export const readReceipts = query({
  name: 'read-receipts',
  input: z.object({
    ledgerId: globalId('Ledger'),
    first: z.int().min(0).max(200).default(50),
    after: maybe(z.string().max(200)),
    status: maybe(z.array(Status).max(6)),
    wants: z.object({ edges: z.boolean(), count: z.boolean() }),
  }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: receiptRepositories,

  async run({ first, after, status, wants }, { receipts }): Promise<ReceiptConnection> {
    const cursor = after === undefined ? null : decodeCursor(after);
    const rows = wants.edges ? await receipts.page(status ?? null, cursor, first + 1) : [];
    const shown = rows.slice(0, first);
    const last = shown.at(-1);
    return {
      edges: shown.map((row) => ({ cursor: encodeCursor(row), node: receiptView(row) })),
      pageInfo: { endCursor: last ? encodeCursor(last) : null, hasNextPage: rows.length > first },
      totalCount: wants.count ? await receipts.count(status ?? null) : 0,
    };
  },
});

/** One receipt, in whatever state. */
export const readReceipt = query({
  name: 'read-receipt',
  input: z.object({ receiptId: globalId('Receipt') }),
  ledgerOf: ({ receiptId }) => receiptId.ledgerId,
  permission: 'viewer',
  repositories: receiptRepositories,
  run: async ({ receiptId }, { receipts }) => receiptView(await receipts.get(receiptId.id)),
});

/** Receipts that a live stream may have to send: those that wait, and those that went on since an instant. Oldest first. */
export const readReceiptNews = query({
  name: 'read-receipt-news',
  input: z.object({ ledgerId: globalId('Ledger'), since: z.date() }),
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: receiptRepositories,
  run: async ({ since }, { receipts }) => (await receipts.unsettledOrChangedSince(since, 200)).map(receiptView),
});

const named = z.object({ ledgerId: globalId('Ledger'), receiptIds: z.array(globalId('Receipt')).max(200) });
const own = (ledgerId: string, ids: readonly RowId[]): string[] =>
  ids.filter((id) => id.ledgerId === ledgerId).map(({ id }) => id);

/** What was read on each receipt, field by field with its place on the image. By the receipts' row ids. */
export const readReceiptFields = query({
  name: 'read-receipt-fields',
  input: named,
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: receiptRepositories,
  async run({ receiptIds }, { receipts, ports, scope: { ledgerId } }) {
    const rows = await receipts.byIds(own(ledgerId, receiptIds));
    const read = rows.map(
      async ({ id, documentId }) =>
        [id, documentId === null ? [] : await readFields(ports.documents, ledgerId, documentId)] as const,
    );
    return new Map(await Promise.all(read));
  },
});

export interface ReceiptProposals {
  readonly proposal: AccountProposal;
  readonly category: Category | null;
}

/** Where each receipt would be booked: account and category. Of receipts that wait for a person only. By their row ids. */
export const readReceiptProposals = query({
  name: 'read-receipt-proposals',
  input: named,
  ledgerOf: ({ ledgerId }) => ledgerId.ledgerId,
  permission: 'viewer',
  repositories: receiptRepositories,

  async run(
    { receiptIds },
    { accounts, categories, lessons, payees, receipts, settings, scope },
  ): Promise<Map<string, ReceiptProposals>> {
    const rows = await receipts.byIds(own(scope.ledgerId, receiptIds));
    const waiting = rows.filter(({ status }) => status === 'TO_REVIEW' || status === 'FAILED');
    if (waiting.length === 0) return new Map();
    const ledger = await settings.get();
    const ownAccounts = await accounts.list(false);
    const ownCategories = await categories.ensured();
    const history = await payees.categoriesFor(waiting.flatMap(namesOf));
    const habits = await lessons.habits(waiting.flatMap(({ merchantKey }) => merchantKey ?? []));
    return new Map(
      waiting.map((row): [string, ReceiptProposals] => {
        const {
          account,
          newName,
          currency: proposed,
        } = proposeAccount(row.currency ?? ledger.referenceCurrency, ownAccounts, ledger);
        const category = categoryOf(row, { history, habits, categories: ownCategories });
        return [
          row.id,
          {
            proposal: { account: account && accountView(account), newName, currency: proposed },
            category: category && categoryView(category, ledger.language),
          },
        ];
      }),
    );
  },
});
