import {
  buildFederatedSchema,
  openDataSource,
  postgresBlobStore,
  postgresDocumentStore,
  serviceFields,
  startService,
  type DocumentStore,
  type RequestContext,
  type Subgraph,
  type SubgraphDeps,
} from '@parfinanciero/kit';
import type { LanguageModelSource } from '@parfinanciero/kit/language-model';
import { ledgerSettingsConsumer } from './events/ledger-settings.js';
import { fileDoor } from './files/file-door.js';
import { entities } from './persistence/index.js';
import type { ExpensesPorts } from './ports.js';
import { modelReader } from './readers/model-reader.js';
import { createReceiptReader } from './readers/receipt-reader.js';
import { AccountResolver } from './resolvers/account-resolver.js';
import { BudgetResolver } from './resolvers/budget-resolver.js';
import { ImportResolver } from './resolvers/import-resolver.js';
import { LedgerResolver } from './resolvers/ledger-resolver.js';
import { ReceiptResolver } from './resolvers/receipt-resolver.js';
import { references } from './resolvers/references.js';
import { TransactionResolver } from './resolvers/transaction-resolver.js';
import { Account } from './schema/account.js';
import { Budget } from './schema/budget.js';
import { Category } from './schema/category.js';
import { ImportBatch } from './schema/import.js';
import { Ledger } from './schema/ledger.js';
import { Receipt } from './schema/receipt.js';
import { Transaction } from './schema/transaction.js';
import { importStream, type StreamedImport } from './use-cases/import-stream.js';
import { bookHistory, hasOwnEntries, type History } from './use-cases/book-history.js';
import { planBudgets, type PlannedBudget } from './use-cases/plan-budgets.js';
import { SCAN_JOB, scanJob } from './use-cases/finish-scan.js';

export interface ExpensesDeps extends SubgraphDeps {
  /** Where documents live; absent = in the service's own database. */
  readonly documents?: DocumentStore;
  /** Looks at receipts a second time; absent = nobody does. */
  readonly languageModel?: LanguageModelSource | undefined;
}

const fields = serviceFields('expenses');

export const expensesSchema = () =>
  buildFederatedSchema({
    resolvers: [
      LedgerResolver,
      AccountResolver,
      TransactionResolver,
      BudgetResolver,
      ImportResolver,
      ReceiptResolver,
      ...fields.resolvers,
    ],
    entities: [Ledger, Account, Budget, Category, Transaction, ImportBatch, Receipt, ...fields.entities],
    references: { ...references, ...fields.references },
  });

/** Expenses beside its graph: what only the installation itself may do. */
export interface ExpensesSubgraph extends Subgraph {
  /** Books a made history; what is already there is left alone. @returns how many entries were new */
  bookHistory(history: History): Promise<number>;
  hasOwnEntries(ledgerId: string, keyPrefix: string): Promise<boolean>;
  /** Sets budgets, as the person of the request, unless one of their months has any. @returns how many were set */
  planBudgets(request: RequestContext, ledgerId: string, planned: readonly PlannedBudget[]): Promise<number>;
  /** Brings in a file that is on this machine, as the person of the request. */
  importFile(request: RequestContext, given: StreamedImport): Promise<ImportBatch>;
}

/** Starts the service: accounts, transactions, categories, imports, receipts. */
export async function createExpensesSubgraph(deps: ExpensesDeps): Promise<ExpensesSubgraph> {
  const { schema, sdl } = await expensesSchema();
  const dataSource = await openDataSource({ url: deps.databaseUrl, entities, poolSize: 20 });
  // Bytes have connections of their own: an import reads its file while its transaction holds one of the others.
  const byteSource = await openDataSource({ url: deps.databaseUrl, entities: [], poolSize: 5 });
  const reader = createReceiptReader();
  const documents = deps.documents ?? postgresDocumentStore(dataSource);
  const model = deps.languageModel?.(documents);
  const ports: ExpensesPorts = {
    blobs: postgresBlobStore(byteSource),
    documents,
    reader,
    secondReader: model && modelReader(model),
  };
  const running = await startService({
    name: 'expenses',
    dataSource,
    deps,
    ports,
    consumers: [ledgerSettingsConsumer],
    // Not by the connections that the eraser's own transaction holds one of.
    erasure: { documents: deps.documents ?? postgresDocumentStore(byteSource), blobs: ports.blobs },
    jobs: (service) => ({ [SCAN_JOB]: scanJob(service) }),
  });
  return {
    name: 'expenses',
    schema,
    sdl,
    dataSource,
    contextOf: running.contextOf,
    files: fileDoor({ blobs: ports.blobs, logger: deps.logger, contextOf: running.contextFor }),
    settle: running.settle,
    bookHistory: (history) => bookHistory(running.service, history),
    importFile: (request, given) => importStream(running.contextFor(request), given),
    planBudgets: (request, ledgerId, planned) => planBudgets(running.contextFor(request), ledgerId, planned),
    hasOwnEntries: (ledgerId, keyPrefix) => hasOwnEntries(running.service, ledgerId, keyPrefix),
    async stop() {
      await running.stop();
      await byteSource.destroy();
      await reader.close();
    },
  };
}
