import type { TransactionFilter, TransactionKind } from '../../generated/graphql';
import { addDays, isPlainDay } from '../../days/plain-day';

/** What the list shows, as the address keeps it. Days are half-open inside, `hasta` is inclusive in the address. */
export type ListFilter = TransactionFilter;

const kinds: readonly TransactionKind[] = ['PURCHASE', 'INCOME', 'REFUND', 'TRANSFER', 'EXCHANGE', 'OPENING'];
const decimal = /^\d{1,15}(\.\d{1,4})?$/u;
const many = (params: URLSearchParams, name: string) => params.getAll(name).filter((value) => value !== '');

/** Reads the filter from the address. What doesn't read is left out. */
export function filterFromUrl(params: URLSearchParams): ListFilter {
  const filter: ListFilter = {};
  const text = (name: string) => params.get(name)?.trim() ?? '';
  if (text('buscar')) filter.search = text('buscar');
  if (isPlainDay(text('desde'))) filter.from = text('desde');
  if (isPlainDay(text('hasta'))) filter.until = addDays(text('hasta'), 1);
  if (many(params, 'cuenta').length) filter.accountIds = many(params, 'cuenta');
  if (many(params, 'categoria').length) {
    filter.categoryIds = many(params, 'categoria');
    filter.includeDescendants = params.get('exacta') !== '1';
  }
  const chosen = kinds.filter((kind) => many(params, 'tipo').includes(kind));
  if (chosen.length) filter.kinds = chosen;
  if (text('flujo') === 'INCOME' || text('flujo') === 'SPENDING')
    filter.flow = text('flujo') === 'INCOME' ? 'INCOME' : 'SPENDING';
  if (/^[A-Z]{3}$/u.test(text('moneda'))) filter.currency = text('moneda');
  if (decimal.test(text('min'))) filter.minAmount = text('min');
  if (decimal.test(text('max'))) filter.maxAmount = text('max');
  if (text('importacion')) filter.importId = text('importacion');
  if (params.get('sincategoria') === '1') filter.uncategorized = true;
  if (params.get('papelera') === '1') filter.trash = true;
  return filter;
}

/** The filter as search parameters; empty parts leave no trace. */
export function filterToUrl(filter: ListFilter): URLSearchParams {
  const params = new URLSearchParams();
  const put = (name: string, value: string | null | undefined) => {
    if (value) params.append(name, value);
  };
  put('buscar', filter.search);
  put('desde', filter.from);
  put('hasta', filter.until ? addDays(filter.until, -1) : null);
  for (const id of filter.accountIds ?? []) put('cuenta', id);
  for (const id of filter.categoryIds ?? []) put('categoria', id);
  if (filter.categoryIds?.length && filter.includeDescendants === false) put('exacta', '1');
  for (const kind of filter.kinds ?? []) put('tipo', kind);
  put('flujo', filter.flow);
  put('moneda', filter.currency);
  put('min', filter.minAmount);
  put('max', filter.maxAmount);
  put('importacion', filter.importId);
  put('sincategoria', filter.uncategorized ? '1' : null);
  put('papelera', filter.trash ? '1' : null);
  return params;
}

/** A link to the list, filtered so that its sum equals the figure that was clicked. */
export function transactionsAddress(filter: ListFilter): string {
  const query = filterToUrl(filter).toString();
  return query ? `/movimientos?${query}` : '/movimientos';
}
