import { comparable } from '../categories/index.js';

/** The parts that a column can play. */
export type Role =
  | 'date'
  | 'time'
  | 'amount'
  | 'debit'
  | 'credit'
  | 'balance'
  | 'type'
  | 'currency'
  | 'bankId'
  | 'account'
  | 'category'
  | 'subcategory'
  | 'payee'
  | 'counterparty'
  | 'note';

type Names = { whole: string; words: string };

/** Folded names that banks and apps give their columns: `whole` names (`/` between them), and single telling `words`. */
const NAMES: Readonly<Record<Role, Names>> = {
  date: {
    whole:
      'fecha/date/datum/dia/fecha transaccion/fecha de transaccion/fecha operacion/fecha de operacion/fecha movimiento/' +
      'fecha del movimiento/transaction date/booking date/posted date/posting date/completed date/booked on/data/period',
    words: 'fecha date datum',
  },
  time: { whole: 'hora/time/hour/hora transaccion/transaction time', words: 'hora' },
  amount: {
    whole:
      'valor/monto/importe/amount/valor transaccion/valor de la transaccion/valor total/value/suma/total/betrag/cantidad/' +
      'valor movimiento/transaction amount/price',
    words: 'valor monto importe amount',
  },
  debit: {
    whole:
      'debito/debitos/debit/debits/cargo/cargos/retiro/retiros/egreso/egresos/salida/salidas/gasto/gastos/withdrawal/' +
      'withdrawals/paid out/money out/debe/outflow/pagos/spent',
    words: 'debito debitos debit cargos retiros egresos withdrawal withdrawals salidas',
  },
  credit: {
    whole:
      'credito/creditos/credit/credits/abono/abonos/consignacion/consignaciones/deposito/depositos/deposit/deposits/' +
      'ingreso/ingresos/entrada/entradas/paid in/money in/haber/inflow/received',
    words: 'credito creditos credit abonos consignaciones depositos deposits ingresos entradas',
  },
  balance: {
    whole: 'saldo/balance/saldo disponible/running balance/available balance/saldo final/saldo contable',
    words: 'saldo balance',
  },
  type: {
    whole:
      'tipo/type/income expense/tipo de movimiento/tipo movimiento/tipo transaccion/tipo de transaccion/transaction type/' +
      'naturaleza/d c/db cr/cr dr/dr cr/c d/debito credito/debit credit/signo/sign/ingreso gasto/ingreso egreso/flow/flujo',
    words: 'tipo type naturaleza',
  },
  currency: { whole: 'currency/moneda/divisa/ccy/currency code/codigo moneda', words: 'currency moneda divisa' },
  bankId: {
    whole:
      'id/trans id/transaction id/id transaccion/id de transaccion/reference/referencia/numero de referencia/ref/fitid/' +
      'no documento/documento/numero de documento/numero de operacion/uuid/comprobante/numero de aprobacion/no de operacion',
    words: 'id referencia reference documento comprobante',
  },
  account: {
    whole:
      'account id/account name/account/account number/cuenta/nombre de la cuenta/numero de cuenta/no cuenta/producto/mode/' +
      'payment mode/payment method/modo/medio de pago/forma de pago/metodo de pago/wallet/billetera/from account/' +
      'cuenta origen/cuenta de origen/tarjeta/card/source account/konto',
    words: 'account cuenta wallet',
  },
  category: {
    whole: 'category/categoria/categorias/rubro/clasificacion/main category/grupo/envelope',
    words: 'category categoria',
  },
  subcategory: {
    whole: 'subcategory/sub category/subcategoria/sub categoria/category detail',
    words: 'subcategory subcategoria',
  },
  payee: {
    whole:
      'payee/description/descripcion/comercio/establecimiento/merchant/beneficiario/concepto/detalle/detalles/details/' +
      'transaccion/transaction/movimiento/name/nombre/title/titulo/narration/particulars/narrative/contact/destinatario/' +
      'descripcion de la transaccion/descripcion motivo/quien',
    words: 'descripcion description concepto comercio payee merchant beneficiario detalle',
  },
  counterparty: {
    whole:
      'counterparty/counterparty account/cuenta destino/cuenta de destino/beneficiary account/to account/iban/account/' +
      'cuenta contraparte/counter account/partner account',
    words: 'counterparty contraparte destino iban',
  },
  note: {
    whole:
      'note/notes/nota/notas/memo/comment/comments/comentario/comentarios/observacion/observaciones/k symbol/operation/' +
      'operacion/mensaje/message/motivo/canal',
    words: 'note nota notas memo comentario observaciones',
  },
};

const lists = Object.fromEntries(
  Object.entries(NAMES).map(([role, { whole, words }]) => [role, { whole: whole.split('/'), words: words.split(' ') }]),
) as Record<Role, { whole: string[]; words: string[] }>;

/** Second dates of a row: when it was due, valued or cut off, not when it happened. */
const LESSER_DATE = /\b(?:valor|value|corte|vencimiento|due|created|creacion)\b/u;

/**
 * How surely a column's name means a role: 3–2 for a whole name (the first listed surest), 1 for a telling word, 0.5 for
 * a date of lesser rank, 0 for none.
 */
export const nameScore = (name: string, role: Role): number => {
  const folded = comparable(name);
  if (folded === '') return 0;
  const { whole, words } = lists[role];
  const at = whole.indexOf(folded);
  if (at >= 0) return 3 - at / whole.length;
  const told = folded.split(' ').some((word) => words.includes(word));
  if (!told) return 0;
  return role === 'date' && LESSER_DATE.test(folded) ? 0.5 : 1;
};

/** Whether the text names a column of some role. A label before a value (`Cuenta:`) doesn't. */
export const isColumnName = (text: string): boolean =>
  !text.trim().endsWith(':') && Object.keys(lists).some((role) => nameScore(text, role as Role) > 0);
