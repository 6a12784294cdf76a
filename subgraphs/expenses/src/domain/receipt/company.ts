import { isAddress, isContactOrCode } from './address-lines.js';
import { folded, holdsAny, letters } from './letters.js';
import type { Box } from './reading.js';
import type { Row } from './rows.js';

export interface CompanyCandidate {
  name: string;
  score: number;
  box: Box;
  confidence: number;
  /** A legal form is printed with it. */
  hasForm: boolean;
  /** No other possible name stands above it. */
  isFirst: boolean;
}

/** Legal forms at the end of a name; misread ones are written out again. */
const FORMS: { form: RegExp; written: string | null }[] = [
  { form: /[S5][DOE0Q][NHM][.,\s]*[BR38][HNM][DO0][.,]?(?=$|[\s(])/i, written: 'SDN BHD' },
  { form: /(?<=[\sA-Z])[S5][/7I1][BR8](?=$|\s?\(|\s?\d{4})/i, written: 'S/B' },
  { form: /(?<=\s)S\.?\s?A\.?\s?S\b\.?/i, written: null },
  { form: /(?<=\s)LTDA\b\.?/i, written: null },
  { form: /(?<=\s)S\.\s?A\.(?=$|\s)|(?<=\s)S\.?A\.?$/i, written: null },
  {
    form: /\bE\.?U\.?$|\bS\.? EN C\.?|\bS\.?R\.?L\.?|\bS\.? DE R\.?L\.?( DE C\.?V\.?)?|\bS\.?A\.? DE C\.?V\.?/i,
    written: null,
  },
  { form: /\b(LTD|LLC|INC|CORP|PLC|GMBH|PTE|BHD|PLT|LIMITED|CIA|& CO)\b\.?/i, written: null },
];
const BUSINESS = ['ENTERPRISE', 'TRADING', 'HARDWARE', 'RESTAURANT', 'RESTORAN', 'RESTAURANTE', 'MARKETING', 'STATIONERY', 'FARMASI', 'PHARMACY', 'BAKERY', 'MART', 'MARKET', 'SUPERMERCADO', 'MERCADO', 'DROGUERIA', 'FARMACIA', 'PANADERIA', 'TIENDA', 'ALMACEN', 'FERRETERIA', 'CAFE', 'COMERCIALIZADORA', 'INVERSIONES', 'DISTRIBUIDORA', 'SYARIKAT', 'PERNIAGAAN', 'KEDAI', 'HOLDINGS', 'INDUSTRIES', 'SERVICES', 'STORE', 'SHOP', 'HOTEL', 'ESTACION', 'PARQUEADERO', 'PELUQUERIA', 'PAPELERIA', 'LIBRERIA', 'CARNICERIA', 'ALIMENTOS', 'GRUPO', 'COMPANIA', 'HOUSE', 'KITCHEN', 'BOOK', 'FOOD', 'CENTRE', 'CENTER', 'SUPPLY', 'MOTOR', 'GROCER', 'SUPPLIES', 'HOLDING', 'VENTURES', 'RESOURCES', 'GARDEN', 'CORPORATION', 'COMPANY']; // prettier-ignore
const NOT_NAME = ['INVOICE', 'RECEIPT', 'FACTURA', 'RECIBO', 'TIQUETE', 'CASHSALE', 'THANKYOU', 'GRACIAS', 'WELCOME', 'BIENVENID', 'GSTREG', 'GSTID', 'GSTNO', 'COREG', 'COMPANYREG', 'CONO', 'TELEFONO', 'PHONE', 'CASHIER', 'CAJERO', 'ORDERNUMBER', 'POSTED', 'WWW', 'HTTP', 'GMAIL', 'HOTMAIL', 'YAHOO', 'REGIMEN', 'RESPONSABLE', 'RESOLUCION', 'DIRECCION', 'CLIENTE', 'CUSTOMER', 'COPIA', 'REPRINT', 'DUPLICATE', 'ORIGINAL', 'PLEASE', 'CONTRIBUYENTE', 'AUTORRETENEDOR', 'FEEDBACK', 'GOODSSOLD', 'VOUCHER', 'TAXINV', 'SISTEMAPOS', 'POWEREDBY', 'NUMERO', 'COMPROBANTE']; // prettier-ignore
const COMPANY_NUMBER = /[([]?\b[A-Z]{0,2}\d{4,}\s?-\s?[A-Z0-9]{1,2}\b[)\]]?|\(\d{5,}[A-Z]?\)/g;
const TABLE_HEAD = [
  'QTY',
  'PRICE',
  'AMOUNT',
  'DESC',
  'ITEM',
  'TOTAL',
  'CANT',
  'VALOR',
  'PRECIO',
  'TAX',
  'CODE',
  'PRODUCTO',
];
/** Names stand in the head of a receipt. */
const HEAD = 0.45;

/** Who issued it: the best name in the head, best first. */
export function companyCandidates(rows: readonly Row[]): CompanyCandidate[] {
  const usable = rows.slice(0, Math.max(8, Math.ceil(rows.length * HEAD)));
  const heights = rows.map((row) => row.height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 1;
  const candidates: CompanyCandidate[] = [];
  let place = 0;
  let afterHead = 0;
  usable.forEach((row, at) => {
    if (!isName(row)) {
      if (isHeadEnd(row)) afterHead += 1;
      return;
    }
    const joined = joinedWithNext(rows, at);
    const name = tidied(joined.text);
    const plainName = letters(name);
    if (plainName.length < 3) return;
    let score = 2 - 0.45 * place - 0.5 * afterHead;
    place += 1;
    const hasForm = FORMS.some(({ form }) => form.test(name));
    if (hasForm) score += 2.5;
    if (holdsAny(plainName, BUSINESS)) score += 0.6;
    score += Math.min(1, Math.max(0, row.height / usual - 1.15));
    const digits = (name.match(/\d/g) ?? []).length;
    if (digits > plainName.length / 3) score -= 2;
    if (plainName.length < 6) score -= plainName.length < 4 ? 2.3 : 0.8;
    if (name.startsWith('(')) score -= 1.5;
    // Names are printed with capitals; what has none is a note written by hand.
    if (!/\p{Lu}/u.test(name)) score -= 1;
    score += (joined.confidence - 0.9) * 5;
    candidates.push({ name, score, box: joined.box, confidence: joined.confidence, hasForm, isFirst: place === 1 });
  });
  return candidates.sort((a, b) => b.score - a.score);
}

function isName(row: Row): boolean {
  const text = folded(row.text).replace(COMPANY_NUMBER, ' ');
  const digits = (text.replace(/\d{5,}/g, ' ').match(/\d/g) ?? []).length;
  const plainText = letters(text);
  const strongForm = FORMS.slice(0, 4).some(({ form }) => form.test(text));
  if (plainText.length < 3) return false;
  if (digits > plainText.length) return false;
  if (TABLE_HEAD.filter((word) => plainText.includes(word)).length >= 2) return false;
  if (holdsAny(plainText, NOT_NAME)) return false;
  if (isContactOrCode(text) && !strongForm) return false;
  return strongForm || !isAddress(text);
}

/** Address, telephone, tax number: the name stands above these. */
function isHeadEnd(row: Row): boolean {
  const text = folded(row.text);
  return isAddress(text) || isContactOrCode(text);
}

/** A name may go on in the next line: "POPULAR BOOK / CO. (M) SDN BHD". */
function joinedWithNext(rows: readonly Row[], at: number): { text: string; box: Box; confidence: number } {
  const row = rows[at]!;
  const next = rows[at + 1];
  const alone = { text: row.text, box: frame([row]), confidence: row.confidence };
  if (!next || !isName(next)) return alone;
  if (/^[([]/.test(next.text.trim())) return alone;
  const near = next.y - (row.y + row.height) < 1.6 * Math.max(row.height, next.height);
  const alike = next.height / row.height > 0.6 && next.height / row.height < 1.6;
  if (!near || !alike || FORMS.slice(0, 4).some(({ form }) => form.test(tidied(row.text)))) return alone;
  const own = letters(row.text);
  const rest = tidied(next.text);
  if (letters(rest).includes(own)) return alone;
  const words = folded(FORMS.reduce((text, { form }) => text.replace(form, ' '), rest))
    .replace(/\([A-Z]{1,3}\)/g, ' ')
    .split(/[^A-Z0-9]+/)
    .filter((word) => word.length > 1);
  const continues = words.every(
    (word) => own.includes(word) || holdsAny(word, BUSINESS) || /^(CO|THE|AND|DE|Y|LA|EL|CIA)$/.test(word),
  );
  if (!continues) return alone;
  return {
    text: `${row.text} ${next.text}`,
    box: frame([row, next]),
    confidence: Math.min(row.confidence, next.confidence),
  };
}

/** Without the company number, with the legal form written right. */
function tidied(text: string): string {
  let name = text.replace(/\s+/g, ' ').trim();
  for (const { form, written } of FORMS) {
    if (!written) continue;
    const match = form.exec(name);
    if (!match) continue;
    name = `${name.slice(0, match.index).trim()} ${written}`;
    break;
  }
  return name
    .replace(/[([]?\s?(?:CO\.?\s?(?:REG)?\.?\s?(?:NO)?\.?:?\s?)?[A-Z]{0,2}\d{4,}[\s-]*[A-Z0-9]{0,2}\s?[)\]]?.*$/i, '')
    .replace(/\s*[-–]?\s*N\.?I\.?T\b.*$/i, '')
    .replace(/^[^\p{L}\d(]+|[^\p{L}\d).]+$/gu, '')
    .trim();
}

function frame(rows: Row[]): Box {
  const boxes = rows.flatMap((row) => row.boxes);
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
