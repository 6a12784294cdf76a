import type { GoalStatus } from '../../generated/graphql';

/** The groups that the list can be narrowed to, and what each means. */
export const groups = {
  active: ['CREATED', 'IN_PROGRESS'],
  suspended: ['SUSPENDED'],
  completed: ['COMPLETED'],
  cancelled: ['CANCELLED'],
} as const satisfies Record<string, readonly GoalStatus[]>;
export type GoalGroup = keyof typeof groups;

const inAddress: Record<GoalGroup, string> = {
  active: 'en-curso',
  suspended: 'suspendidas',
  completed: 'cumplidas',
  cancelled: 'canceladas',
};
export const groupNames = Object.keys(inAddress) as GoalGroup[];

/** What the goals screen shows, as the address keeps it. */
export interface GoalsView {
  group: GoalGroup | null;
  archived: boolean;
  /** The comparison of debts instead of the list. */
  debts: boolean;
  /** A month for all debts, an exact decimal; null until one was chosen. */
  budget: string | null;
}

/** Reads the view from the address. What doesn't read is left out. */
export function goalsViewFromUrl(params: URLSearchParams): GoalsView {
  const budget = params.get('cuota') ?? '';
  return {
    group: groupNames.find((group) => inAddress[group] === params.get('estado')) ?? null,
    archived: params.get('archivadas') === '1',
    debts: params.get('vista') === 'deudas',
    budget: /^\d{1,15}(\.\d{1,4})?$/u.test(budget) && /[1-9]/u.test(budget) ? budget : null,
  };
}

/** A link to the goals; what is as usual leaves no trace. */
export function goalsAddress(view: Partial<GoalsView>): string {
  const params = new URLSearchParams();
  if (view.debts) params.set('vista', 'deudas');
  if (view.debts && view.budget) params.set('cuota', view.budget);
  if (view.group) params.set('estado', inAddress[view.group]);
  if (view.archived) params.set('archivadas', '1');
  const query = params.toString();
  return query ? `/metas?${query}` : '/metas';
}

/** A link to one goal. */
export const goalAddress = (id: string): string => `/metas/${encodeURIComponent(id)}`;

/** Whether a goal is still being worked on. */
export const isActive = (status: GoalStatus): boolean => (groups.active as readonly GoalStatus[]).includes(status);
