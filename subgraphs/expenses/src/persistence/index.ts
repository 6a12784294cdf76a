import { AccountRow } from './account-row.js';
import { BudgetRow } from './budget-row.js';
import { CategoryRow } from './category-row.js';
import { FileRow } from './file-row.js';
import { ImportBatchRow } from './import-batch-row.js';
import { LedgerSettingsRow } from './ledger-settings-row.js';
import { MerchantHabitRow } from './merchant-habit-row.js';
import { LedgerTables1700000000001 } from './migrations/1700000000001-ledger-tables.js';
import { FilesAndImports1700000000002 } from './migrations/1700000000002-files-and-imports.js';
import { Receipts1700000000003 } from './migrations/1700000000003-receipts.js';
import { Budgets1700000000004 } from './migrations/1700000000004-budgets.js';
import { ReceiptLearning1700000000005 } from './migrations/1700000000005-receipt-learning.js';
import { PostingRow } from './posting-row.js';
import { ReceiptRow } from './receipt-row.js';
import { TransactionRow } from './transaction-row.js';

export const entities = [
  AccountRow,
  BudgetRow,
  CategoryRow,
  FileRow,
  ImportBatchRow,
  LedgerSettingsRow,
  MerchantHabitRow,
  PostingRow,
  ReceiptRow,
  TransactionRow,
];
export const migrations = [
  LedgerTables1700000000001,
  FilesAndImports1700000000002,
  Receipts1700000000003,
  Budgets1700000000004,
  ReceiptLearning1700000000005,
];

/** Tables without a ledger in their keys, on purpose. */
export const localTables: readonly string[] = [];
