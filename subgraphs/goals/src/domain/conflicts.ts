import { formatMoney } from '@parfinanciero/kit';

/** What a goal asks for. Minor units of `currency`. */
export interface GoalDemand {
  readonly id: string;
  readonly title: string;
  readonly currency: string;
  /** A month from now on; null when nothing is. */
  readonly needed: bigint | null;
  /** What it has so far. */
  readonly progress: bigint;
  readonly accountId: string | null;
}

/** What there is for goals. Minor units. */
export interface GoalMeans {
  /** What is left a month, on average of the last three whole months; null when unknown. Negative = more goes than comes. */
  readonly monthly: { readonly amount: bigint; readonly currency: string } | null;
  readonly accounts: readonly { readonly id: string; readonly name: string; readonly balance: bigint }[];
}

/** Goals that want the same money: `needed` of it, of which `available` is there. Minor units of `currency`. */
export interface Conflict {
  readonly goals: readonly { readonly id: string; readonly title: string }[];
  readonly needed: bigint;
  readonly available: bigint;
  readonly currency: string;
  /** The account that is meant for several goals; null where it is what is left a month. */
  readonly account: { readonly id: string; readonly name: string } | null;
}

const named = (goals: readonly GoalDemand[]) => goals.map(({ id, title }) => ({ id, title }));

/** Two goals or more that together need more a month than is left a month. */
function monthlyConflict(goals: readonly GoalDemand[], monthly: GoalMeans['monthly']): Conflict[] {
  if (monthly === null) return [];
  const { amount, currency } = monthly;
  const asking = goals.filter((goal) => goal.currency === currency && goal.needed !== null && goal.needed > 0n);
  const needed = asking.reduce((sum, goal) => sum + (goal.needed ?? 0n), 0n);
  if (asking.length < 2 || needed <= amount) return [];
  return [{ goals: named(asking), needed, available: amount, currency, account: null }];
}

/** An account whose balance several goals count as theirs, and which holds less than they do together. */
function accountConflicts(goals: readonly GoalDemand[], accounts: GoalMeans['accounts']): Conflict[] {
  return accounts.flatMap(({ id, name, balance }) => {
    const linked = goals.filter((goal) => goal.accountId === id && goal.progress > 0n);
    const needed = linked.reduce((sum, goal) => sum + goal.progress, 0n);
    const [first] = linked;
    if (!first || linked.length < 2 || needed <= balance) return [];
    return [{ goals: named(linked), needed, available: balance, currency: first.currency, account: { id, name } }];
  });
}

/**
 * Where goals want the same money. Give it the active ones only; a goal with an account is in that account's currency.
 * One goal alone that asks for too much is no conflict between goals: its pace says so.
 */
export const findConflicts = (goals: readonly GoalDemand[], means: GoalMeans): Conflict[] => [
  ...monthlyConflict(goals, means.monthly),
  ...accountConflicts(goals, means.accounts),
];

const QUOTES = { es: ['«', '»'], en: ['“', '”'] } as const;

/** The conflict in a sentence. */
export function conflictText({ goals, needed, available, currency, account }: Conflict, language: 'es' | 'en'): string {
  const [open, close] = QUOTES[language];
  const quoted = (text: string) => `${open}${text}${close}`;
  const titles = new Intl.ListFormat(language, { type: 'conjunction' }).format(goals.map(({ title }) => quoted(title)));
  const locale = language === 'es' ? 'es-CO' : 'en';
  const [wanted, there] = [formatMoney(needed, currency, locale), formatMoney(available, currency, locale)];
  if (account) {
    const name = quoted(account.name);
    return language === 'es'
      ? `${titles} cuentan con ${wanted} de la cuenta ${name}, que tiene ${there}.`
      : `${titles} count on ${wanted} of the account ${name}, which holds ${there}.`;
  }
  if (available <= 0n) {
    return language === 'es'
      ? `${titles} necesitan ${wanted} al mes, y en los últimos meses no ha quedado dinero.`
      : `${titles} need ${wanted} a month, and no money was left in the last months.`;
  }
  return language === 'es'
    ? `${titles} necesitan ${wanted} al mes, y al mes quedan ${there}.`
    : `${titles} need ${wanted} a month, and ${there} a month is left.`;
}
