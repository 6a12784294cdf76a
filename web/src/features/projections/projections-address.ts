import type { ScenarioChangeInput } from '../../generated/graphql';
import { changeFromUrl, changeToUrl, mostChanges } from './scenario/scenario-address';

export const horizons = [3, 6, 12] as const;
export type Horizon = (typeof horizons)[number];
export type MonthFigure = 'spending' | 'income' | 'net';

const inAddress: Record<MonthFigure, string> = { spending: 'gastos', income: 'ingresos', net: 'neto' };
export const figures = Object.keys(inAddress) as MonthFigure[];
const usual = { months: 6, figure: 'spending' } as const;

/** What the projections show, as the address keeps it. */
export interface ProjectionsView {
  months: Horizon;
  figure: MonthFigure;
  /** Null = the reference currency. */
  currency: string | null;
  /** The scenario: what would be otherwise, at most three at once. */
  changes: readonly ScenarioChangeInput[];
}

/** Reads the view from the address. What doesn't read is left out. */
export function projectionsViewFromUrl(params: URLSearchParams): ProjectionsView {
  const currency = params.get('moneda') ?? '';
  return {
    months: horizons.find((months) => String(months) === params.get('meses')) ?? usual.months,
    figure: figures.find((figure) => inAddress[figure] === params.get('ver')) ?? usual.figure,
    currency: /^[A-Z]{3}$/u.test(currency) ? currency : null,
    changes: params
      .getAll('si')
      .map(changeFromUrl)
      .filter((change) => change !== null)
      .slice(0, mostChanges),
  };
}

/** The view as search parameters; what is as usual leaves no trace. */
export function projectionsViewToUrl(view: ProjectionsView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.months !== usual.months) params.set('meses', String(view.months));
  if (view.figure !== usual.figure) params.set('ver', inAddress[view.figure]);
  if (view.currency) params.set('moneda', view.currency);
  for (const change of view.changes) params.append('si', changeToUrl(change));
  return params;
}

/** The variables that the page's query and its fragments read the cache with. */
export const forecastVariables = ({ months, currency }: Pick<ProjectionsView, 'months' | 'currency'>) => ({
  horizon: months,
  ...(currency ? { currency } : {}),
});
