import { comparable } from '../categories/index.js';
import { matchAccountName } from '../import/index.js';
import { accountKey, type FileNames } from './file-names.js';
import { guessAccountKind, type GuessedKind } from './guess-account-kind.js';

/** An account that the ledger has. Archived ones are met by name too: what a revert archived comes back with its rows. */
export interface OwnAccount {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly kind: string;
  readonly archived: boolean;
  readonly batchId: string | null;
}

export interface AccountChoice {
  readonly name: string;
  readonly currency: string;
  readonly accountId?: string | undefined;
  readonly newName?: string | undefined;
  readonly newKind?: GuessedKind | undefined;
}

/** What one name of the file means. `make` is null for an account that exists; else it will be made with this `id`. */
export interface PlannedAccount {
  readonly name: string;
  readonly currency: string;
  readonly rows: number;
  readonly id: string;
  readonly make: { readonly name: string; readonly kind: GuessedKind } | null;
}

export interface AccountPlan {
  readonly accounts: readonly PlannedAccount[];
  /** The account of a transfer's text, by `accountKey`; null where only an account of another currency has that name. */
  readonly targets: Readonly<Record<string, string | null>>;
}

export interface AccountSituation {
  readonly names: Pick<FileNames, 'accounts' | 'targets'>;
  readonly own: readonly OwnAccount[];
  /** The person's own choices first, then those of an earlier import of the same columns. */
  readonly choices: readonly AccountChoice[];
  readonly remembered: readonly AccountChoice[];
  /** For rows that name no account. */
  readonly accountId: string | null;
  readonly referenceCurrency: string;
  readonly language: 'es' | 'en';
  /** The plan before this one: what is to be made keeps its id. */
  readonly before: readonly PlannedAccount[];
  readonly newId: () => string;
}

const LONGEST_NAME = 80;
const UNNAMED = { es: 'Cuenta importada', en: 'Imported account' };

/** The cash account that entries without an account go to: an import doesn't take it for one of its own. */
const defaultCash = (own: readonly OwnAccount[], reference: string): OwnAccount | undefined =>
  own.find(({ kind, currency, archived }) => kind === 'CASH' && currency === reference && !archived);

/** Finds what every account name of a file means. */
export function planAccounts(situation: AccountSituation): AccountPlan {
  const { names, own, choices, remembered, referenceCurrency } = situation;
  const byId = new Map(own.map((account) => [account.id, account]));
  const cash = defaultCash(own, referenceCurrency);
  const open = own.filter((account) => account !== cash || account.batchId !== null);
  const chosen = new Map(
    [...remembered, ...choices].map((choice) => [accountKey(choice.name, choice.currency), choice]),
  );
  const earlier = new Map(situation.before.map((planned) => [accountKey(planned.name, planned.currency), planned]));
  const taken = new Set(
    own.filter(({ archived }) => !archived).map(({ name, currency }) => accountKey(name, currency)),
  );
  const planned = new Map<string, PlannedAccount>();

  const same = (name: string, currency: string): OwnAccount | null => {
    const matches = open.filter(
      (account) => account.currency === currency && comparable(account.name) === comparable(name),
    );
    return matches.find(({ archived }) => !archived) ?? matches.at(-1) ?? null;
  };

  const proposedName = (name: string, currency: string): string => {
    const base = situation.accountId ? byId.get(situation.accountId)?.name : undefined;
    const plain = name === '' ? (base ?? UNNAMED[situation.language]) : name;
    const elsewhere = [...own, ...names.accounts].some(
      (other) => other.currency !== currency && comparable(other.name) === comparable(plain),
    );
    return elsewhere && currency !== referenceCurrency
      ? `${plain.slice(0, LONGEST_NAME - 4)} ${currency}`
      : plain.slice(0, LONGEST_NAME);
  };

  const freeName = (name: string, currency: string): string => {
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? name : `${name.slice(0, LONGEST_NAME - 5)} ${number}`;
      if (taken.has(accountKey(candidate, currency))) continue;
      taken.add(accountKey(candidate, currency));
      return candidate;
    }
  };

  const plan = (name: string, currency: string, rows: number): PlannedAccount => {
    const key = accountKey(name, currency);
    const known = planned.get(key);
    if (known) return known;
    const choice = chosen.get(key);
    const wanted = choice?.accountId === undefined ? undefined : byId.get(choice.accountId);
    const isNew = choice !== undefined && choice.accountId === undefined;
    const given = name === '' && situation.accountId ? byId.get(situation.accountId) : undefined;
    const usable = (account: OwnAccount | null | undefined) => (account?.currency === currency ? account : undefined);
    const match =
      usable(wanted) ?? (isNew ? undefined : (usable(given) ?? (name === '' ? undefined : same(name, currency))));
    const make = match
      ? null
      : {
          name: freeName(choice?.newName?.slice(0, LONGEST_NAME) ?? proposedName(name, currency), currency),
          kind: choice?.newKind ?? guessAccountKind(name),
        };
    const before = earlier.get(key);
    const id = match?.id ?? (before?.make ? before.id : situation.newId());
    const made = { name, currency, rows, id, make };
    planned.set(key, made);
    return made;
  };

  for (const { name, currency, rows } of names.accounts) plan(name, currency, rows);

  const targets: Record<string, string | null> = {};
  for (const { name, currency, rows } of names.targets) {
    const key = accountKey(name, currency);
    const inFile = names.accounts.filter((account) => account.name !== '');
    const here = matchAccountName(
      name,
      inFile.filter((account) => account.currency === currency),
    );
    const ours =
      matchAccountName(
        name,
        open.filter((account) => account.currency === currency && !account.archived),
      ) ?? same(name, currency);
    const abroad = matchAccountName(
      name,
      [...inFile, ...open].filter((account) => account.currency !== currency),
    );
    if (chosen.has(key)) targets[key] = plan(name, currency, rows).id;
    else if (here) targets[key] = plan(here.name, currency, 0).id;
    else if (ours) {
      planned.set(key, { name, currency, rows, id: ours.id, make: null });
      targets[key] = ours.id;
    } else if (abroad) targets[key] = null;
    else targets[key] = plan(name, currency, rows).id;
  }
  return { accounts: [...planned.values()], targets };
}
