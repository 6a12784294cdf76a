import { comparable } from '../categories/index.js';
import type { TypeMeaning } from './import-mapping.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Whole values that say it alone, mostly abbreviations; too short to be looked for inside of others. */
const WHOLE: ReadonlyMap<string, TypeMeaning> = new Map([
  ...'c cr cre cred h ab abo in + i ing crd'.split(' ').map((word) => [word, 'INCOME'] as const),
  ...'d db dr deb out - e exp egr gto'.split(' ').map((word) => [word, 'SPENDING'] as const),
  ['t', 'TRANSFER_OUT'],
  ['tr', 'TRANSFER_OUT'],
]);

const INCOME = words(
  'income ingreso ingresos credit credito creditos abono abonos consignacion consignaciones deposito deposit deposits ' +
    'haber entrada entradas recarga recibido recibida recibiste received prijem inflow earning earnings payin refund ' +
    'devolucion reembolso receita einnahme gutschrift',
);
const SPENDING = words(
  'expense expenses gasto gastos egreso egresos debit debito debitos cargo cargos retiro retiros compra compras pago ' +
    'pagos withdrawal withdrawals withdraw vydaj vyber debe salida salidas payment purchase spending outflow charge ' +
    'enviado enviada enviaste sent despesa saida saque ausgabe lastschrift payout',
);
const TRANSFER = words('transfer transfers transferencia transferencias traslado traspaso prevod');
const IGNORED = words(
  'anulado anulada cancelled canceled reversed rechazado rechazada declined failed fallida pendiente pending',
);
const OUT = words('out enviada enviado enviaste sent salida saliente outgoing to a hacia');
const IN = words('in recibida recibido recibiste received entrada entrante incoming from de desde');

/** What a value of a type column means by its words, in Spanish, English, Portuguese or Czech; null when they say nothing. */
export const guessTypeMeaning = (value: string): TypeMeaning | null => {
  const folded = comparable(value);
  const whole = WHOLE.get(folded);
  if (whole) return whole;
  const parts = folded.split(' ');
  const has = (set: ReadonlySet<string>): boolean => parts.some((part) => set.has(part));
  if (has(IGNORED)) return 'IGNORE';
  if (has(TRANSFER)) return has(IN) && !has(OUT) ? 'TRANSFER_IN' : 'TRANSFER_OUT';
  const [income, spending] = [has(INCOME), has(SPENDING)];
  if (income === spending) return null;
  return income ? 'INCOME' : 'SPENDING';
};
