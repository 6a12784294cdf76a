import { addDays, isPlainDay } from '../../days/plain-day';
import type { AuditFilter } from '../../generated/graphql';

/** Reads the filter of a trail from the address; days are half-open inside, `hasta` is inclusive in the address. */
export function trailFromUrl(params: URLSearchParams): AuditFilter {
  const filter: AuditFilter = {};
  const text = (name: string) => params.get(name)?.trim() ?? '';
  if (isPlainDay(text('desde'))) filter.from = text('desde');
  if (isPlainDay(text('hasta'))) filter.to = addDays(text('hasta'), 1);
  if (text('persona')) filter.userId = text('persona');
  if (/^[a-z-]+$/u.test(text('accion'))) filter.action = text('accion');
  return filter;
}

/** Puts the filter into the address and leaves what else stands there. */
export function trailToUrl(params: URLSearchParams, filter: AuditFilter): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (name: string, value: string | null | undefined) => {
    if (value) next.set(name, value);
    else next.delete(name);
  };
  put('desde', filter.from);
  put('hasta', filter.to ? addDays(filter.to, -1) : null);
  put('persona', filter.userId);
  put('accion', filter.action);
  return next;
}
