import type { PersonStatus, Role } from '../../../generated/graphql';

export interface PeopleFilter {
  search: string;
  role: Role | null;
  status: PersonStatus | null;
}
const roles: readonly Role[] = ['CLIENT', 'ADMIN'];
const statuses: readonly PersonStatus[] = ['ACTIVE', 'DISABLED'];

/** Reads who is looked for from the address. */
export const peopleFromUrl = (params: URLSearchParams): PeopleFilter => ({
  search: params.get('buscar')?.trim() ?? '',
  role: roles.find((role) => role === params.get('rol')) ?? null,
  status: statuses.find((status) => status === params.get('estado')) ?? null,
});

/** Puts it there, and leaves the tab as it is. */
export function peopleToUrl(params: URLSearchParams, filter: PeopleFilter): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (name: string, value: string | null) => {
    if (value) next.set(name, value);
    else next.delete(name);
  };
  put('buscar', filter.search);
  put('rol', filter.role);
  put('estado', filter.status);
  return next;
}
