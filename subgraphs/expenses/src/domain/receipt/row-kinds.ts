import { holds, holdsAny, letters } from './letters.js';
import { withoutAmounts } from './amounts.js';

/** What a row says about the amount in it. */
export type RowKind =
  | 'final-total'
  | 'total-with-tax'
  | 'total'
  | 'subtotal'
  | 'tax'
  | 'tip'
  | 'discount'
  | 'rounding'
  | 'cash'
  | 'card'
  | 'change'
  | 'count'
  | 'code'
  | 'summary'
  | 'other';

const SUMMARY = [
  'GSTSUMMARY',
  'TAXSUMMARY',
  'SSTSUMMARY',
  'VATSUMMARY',
  'GSTANALYSIS',
  'TAXANALYSIS',
  'TAXCODE',
  'RESUMENIVA',
  'RESUMENDEIVA',
  'RESUMENDEIMPUESTOS',
  'DETALLEDEIMPUESTOS',
  'DETALLEIMPUESTOS',
  'DISCRIMINACION',
  'INFORMACIONTRIBUTARIA',
  'TARIFASDEIVA',
  'DETALLEIVA',
  'DESGLOSE',
];
const CODE = [
  'GSTREG',
  'GSTID',
  'GSTNO',
  'COREG',
  'COMPANYREG',
  'INVOICENO',
  'RECEIPTNO',
  'CUFE',
  'RESOLUCION',
  'AUTORIZACION',
  'TELEFONO',
  'CELULAR',
  'CARDNO',
  'CARDNUMBER',
  'APPCODE',
  'REFERENCE',
  'APROBACION',
  'FACTURADEVENTA',
  'REGIMEN',
  'TERMINAL',
  'MEMBER',
  'POINTS',
  'PUNTOS',
  'VOUCHER',
];
const CHANGE = [
  'CHANGE',
  'CHARIGE',
  'CAMBIO',
  'VUELTO',
  'VUELTA',
  'VUELTAS',
  'DEVUELTA',
  'DEVOLUCION',
  'BAKI',
  'SUCAMBIO',
];
const ROUNDING = [
  'ROUNDING',
  'ROUNDADJ',
  'ROUNDDOWN',
  'ROUNDUP',
  'ROUNDOFF',
  'REDONDEO',
  'AJUSTEALPESO',
  'AJUSTEPESO',
  'PEMBUNDARAN',
  'PELARASAN',
  'ADJUSTMENT',
];
const CASH = [
  'CASH',
  'EFECTIVO',
  'TUNAI',
  'RECIBIDO',
  'RECEIVED',
  'TENDER',
  'PAGOCON',
  'ENTREGADO',
  'PAGADO',
  'AMOUNTPAID',
  'PAGO',
  'CONTADO',
  'PAYMENT',
  'PAID',
  'SUPAGO',
];
const CARD = [
  'VISA',
  'MASTERCARD',
  'MASTER',
  'AMEX',
  'DEBIT',
  'CREDITO',
  'CREDIT',
  'TARJETA',
  'BANKCARD',
  'DATAFONO',
  'NEQUI',
  'DAVIPLATA',
  'TRANSFERENCIA',
  'MYDEBIT',
  'CARD',
  'EWALLET',
  'BANCOLOMBIA',
  'REDEBAN',
  'CREDIBANCO',
  'MAESTRO',
];
const FINAL = [
  'TOTALAPAGAR',
  'VALORAPAGAR',
  'NETOAPAGAR',
  'TOTALPAGAR',
  'NETTOTAL',
  'NETTTOTAL',
  'TOTALNETO',
  'GRANDTOTAL',
  'FINALTOTAL',
  'TOTALROUNDED',
  'ROUNDEDTOTAL',
  'TOTALAFTERROUND',
  'TOTALPAYABLE',
  'AMOUNTPAYABLE',
  'PAYABLEAMOUNT',
  'AMOUNTDUE',
  'TOTALDUE',
  'BALANCEDUE',
  'TOTALFACTURA',
  'TOTALCOMPRA',
  'TOTALVENTA',
  'TOTALCUENTA',
  'TOTALCONPROPINA',
  'TOTALCOP',
  'VALORTOTAL',
  'GRANTOTAL',
  'TOTALGENERAL',
  'JUMLAHBESAR',
  'TOTALTOPAY',
  'NETAMOUNT',
  'NETTAMOUNT',
  'TOTALPAYMENT',
  'IMPORTETOTAL',
  'TOTALIMPORTE',
  'TOBEPAID',
  'TOTALPAID',
];
const SUBTOTAL = [
  'SUBTOTAL',
  'SUBTCTAL',
  'SUBTOTL',
  'EXCLUDING',
  'EXCL',
  'EXGST',
  'BEFORE',
  'ANTESDE',
  'BASEGRAVABLE',
  'BASEIVA',
  'BASEIMP',
  'SINIVA',
  'SINIMPUESTO',
  'TOTALBRUTO',
  'VALORBRUTO',
  'GROSS',
  'TOTALEX',
  'NETOGRAVADO',
  'TOTALBASE',
  'TAXABLE',
];
const TIP = ['PROPINA', 'TIP', 'SERVCHARGE', 'SERVICECHARGE', 'SVCCHARGE', 'SERVICIOVOLUNTARIO', 'SERVICIO'];
const DISCOUNT = [
  'DISCOUNT',
  'DESCUENTO',
  'DCTO',
  'DSCTO',
  'AHORRO',
  'AHORRASTE',
  'SAVING',
  'DISC',
  'REBATE',
  'DISKAUN',
  'BONIFICACION',
];
const COUNT = [
  'TOTALQTY',
  'QUANTITY',
  'TOTALITEM',
  'ITEMCOUNT',
  'NOOFITEM',
  'TOTALARTICULO',
  'ARTICULOS',
  'CANTIDAD',
  'TOTALPRODUCTOS',
  'TOTALUNIDADES',
  'UNIDADES',
  'TOTALPIECES',
  'TOTALUNIT',
  'TOTALLINEAS',
];
const TAX = [
  'GST',
  'SST',
  'IVA',
  'VAT',
  'TAX',
  'IMPUESTO',
  'IMPOCONSUMO',
  'IPOCONSUMO',
  'INC',
  'CUKAI',
  'ICUI',
  'IBUA',
  'IGV',
  'IMPTO',
  'ICO',
];
const WITH_TAX = ['INCLUSIVE', 'INCLUDING', 'INCL', 'INCGST', 'IVAINCLUIDO', 'CONIVA', 'INCLUIDO', 'INCLUYE'];
const TOTAL = ['TOTAL', 'IOTAL', 'TOTAI', 'TOTA', 'TOIAL', 'TCTAL', 'TOTBL', 'JUMLAH', 'AMOUNTRM', 'AMTDUE', 'IMPORTE'];

/** What the row is about, from its words. The order decides where a row holds words of several kinds. */
export function rowKind(text: string): RowKind {
  const words = letters(withoutAmounts(text));
  if (words === '') return 'other';
  if (holdsAny(words, SUMMARY)) return 'summary';
  if (isSubtotal(words) || words.includes('TAXABLE')) return 'subtotal';
  const total = holdsAny(words, TOTAL);
  if (holds(words, 'TOTALDISC') || (!total && holdsAny(words, DISCOUNT))) return 'discount';
  if (holdsAny(words, FINAL)) return 'final-total';
  if (total && holdsAny(words, ['ROUNDED', 'AFTERROUND'])) return 'final-total';
  if (holdsAny(words, ROUNDING)) return 'rounding';
  if (total && holdsAny(words, SUBTOTAL)) return 'subtotal';
  if (holdsAny(words, COUNT) || (total && /QTY|ITEMS?$/.test(words))) return 'count';
  if (total && holdsAny(words, WITH_TAX) && !/^TOTALINCLUDES/.test(words)) return 'total-with-tax';
  if (holdsAny(words, TIP) && !/TOTAL(A|CON)/.test(words)) return 'tip';
  if (/^(TOTAL)?(GST|SST|VAT|IVA|TAX|IMPUESTOS?|INC|IMPOCONSUMO)(AMOUNT|AMT|PAYABLE)?(RM)?$/.test(words)) return 'tax';
  if (total && holdsAny(words, CASH)) return /CASH|EFECTIVO|RECEIVED|RECIBIDO/.test(words) ? 'cash' : 'total';
  if (holdsAny(words, CODE) || /(^|NO)(NIT|RUT|TEL|FAX|NO)(NO)?$|^(NIT|TEL|FAX|CC)/.test(words)) return 'code';
  if (total) return 'total';
  if (holdsAny(words, CHANGE)) return 'change';
  if (holdsAny(words, SUBTOTAL)) return 'subtotal';
  if (holdsAny(words, CASH)) return 'cash';
  if (holdsAny(words, CARD)) return 'card';
  if (
    words.length <= 24 &&
    /^(GST|SST|VAT|IVA|TAX|INC|IMPUESTO|IMPOCONSUMO|IPOCONSUMO|CUKAI|SALESTAX|IMPTO|ICUI|IBUA)|(GST|IVA|TAX)$/.test(
      words,
    ) &&
    holdsAny(words, TAX)
  )
    return 'tax';
  return 'other';
}

function isSubtotal(words: string): boolean {
  return holds(words, 'SUBTOTAL', 1) && !words.includes('TOTALAPAGAR');
}
