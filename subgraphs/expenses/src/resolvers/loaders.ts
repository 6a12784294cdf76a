import { loaderOf, Rows, type Context, type Loader } from '@parfinanciero/kit';
import { AccountRepository } from '../persistence/account-repository.js';
import type { AccountRow } from '../persistence/account-row.js';
import { CategoryRepository } from '../persistence/category-repository.js';
import type { CategoryRow } from '../persistence/category-row.js';
import type { PostingRow } from '../persistence/posting-row.js';
import { SettingsRepository } from '../persistence/settings-repository.js';
import { TransactionRepository } from '../persistence/transaction-repository.js';
import type { TransactionRow } from '../persistence/transaction-row.js';
import type { ExpensesPorts } from '../ports.js';

type Request = Context<ExpensesPorts>;

/** Loaders of one ledger: whoever asks has been let into it by the use case that found the row they start from. */
const rowsOf = (context: Request): Rows => new Rows(context.service.dataSource.manager);

export const accountLoader = (context: Request, ledgerId: string): Loader<AccountRow> =>
  loaderOf<ExpensesPorts, AccountRow>(context, `accounts ${ledgerId}`, (ids) =>
    new AccountRepository(rowsOf(context), { ledgerId }).byIds(ids),
  );

export const postingLoader = (context: Request, ledgerId: string): Loader<PostingRow[]> =>
  loaderOf<ExpensesPorts, PostingRow[]>(context, `postings ${ledgerId}`, (ids) =>
    new TransactionRepository(rowsOf(context), { ledgerId }).postingsOf(ids),
  );

export const transactionLoader = (context: Request, ledgerId: string): Loader<TransactionRow> =>
  loaderOf<ExpensesPorts, TransactionRow>(context, `transactions ${ledgerId}`, (ids) =>
    new TransactionRepository(rowsOf(context), { ledgerId }).byIds(ids),
  );

/** A ledger's categories are few: all are read once for a request. */
export const categoryLoader = (context: Request, ledgerId: string): Loader<CategoryRow> =>
  loaderOf<ExpensesPorts, CategoryRow>(context, `categories ${ledgerId}`, async () => {
    const all = await new CategoryRepository(rowsOf(context), { ledgerId }).all();
    return new Map(all.map((row) => [row.id, row]));
  });

export const languageLoader = (context: Request): Loader<'es' | 'en'> =>
  loaderOf<ExpensesPorts, 'es' | 'en'>(context, 'languages', async (ledgerIds) => {
    const languages = await Promise.all(
      ledgerIds.map(
        async (ledgerId) =>
          [ledgerId, (await new SettingsRepository(rowsOf(context), { ledgerId }).get()).language] as const,
      ),
    );
    return new Map(languages);
  });
