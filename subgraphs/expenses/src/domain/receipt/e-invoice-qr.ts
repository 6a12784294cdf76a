/** What the QR code of a Colombian electronic invoice says. */
export interface EInvoice {
  number: string | null;
  /** YYYY-MM-DD. */
  date: string | null;
  /** HH:MM:SS. */
  time: string | null;
  /** Tax number of the issuer, digits only. */
  nit: string | null;
  /** Exact decimal with a point. */
  total: string | null;
  tax: string | null;
  cufe: string | null;
}

const KEYS = {
  number: /\bNum(?:Fac|DS|Doc|Doce?)\w*\s*[:=]\s*([^\s&;|,]+)/i,
  date: /\bFec(?:Fac|DS|Doc)?\w*\s*[:=]\s*(\d{4}-?\d{2}-?\d{2}|\d{2}[/-]\d{2}[/-]\d{4})/i,
  time: /\bHor(?:Fac|DS|Doc)?\w*\s*[:=]\s*(\d{2}:?\d{2}(?::?\d{2})?)/i,
  nit: /\bNit(?:Fac|OFE|Emi\w*)?\s*[:=]\s*([\d.]+)/i,
  total: /\bVal(?:or)?Tol\w*\s*[:=]\s*\$?\s*([\d.,]+)|\bVal(?:or)?Tot\w*\s*[:=]\s*\$?\s*([\d.,]+)/i,
  before: /\bVal(?:Fac|DS|Doc)\w*\s*[:=]\s*\$?\s*([\d.,]+)/i,
  tax: /\bValIva\w*\s*[:=]\s*\$?\s*([\d.,]+)/i,
  other: /\bValOtro\w*\s*[:=]\s*\$?\s*([\d.,]+)/i,
  cufe: /\b(?:CUFE|CUDE|CUDS)\s*[:=]\s*([0-9a-f]{32,128})/i,
  link: /documentkey=([0-9a-f]{32,128})/i,
};

/**
 * Reads the payload, or null if it isn't such an invoice. Issuers separate the fields as they like (lines, spaces,
 * "&"), and some only give the address of the tax office's page, which carries the CUFE.
 */
export function eInvoiceFromQr(payload: string): EInvoice | null {
  const value = (key: keyof typeof KEYS) => {
    const match = KEYS[key].exec(payload);
    return match ? (match[1] ?? match[2] ?? null) : null;
  };
  const cufe = (value('cufe') ?? value('link'))?.toLowerCase() ?? null;
  const number = value('number');
  const total = money(value('total')) ?? sum(money(value('before')), money(value('tax')), money(value('other')));
  if (cufe === null && (number === null || total === null)) return null;
  return {
    number,
    date: day(value('date')),
    time: clock(value('time')),
    nit: value('nit')?.replace(/\D/g, '') ?? null,
    total,
    tax: money(value('tax')),
    cufe,
  };
}

function day(text: string | null): string | null {
  if (!text) return null;
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text);
  const turned = /^(\d{2})[/-](\d{2})[/-](\d{4})$/.exec(text);
  const [year, month, date] = parts ? parts.slice(1) : turned ? [turned[3], turned[2], turned[1]] : [];
  if (!year || !month || !date || month < '01' || month > '12' || date < '01' || date > '31') return null;
  return `${year}-${month}-${date}`;
}

function clock(text: string | null): string | null {
  const digits = text?.replace(/:/g, '') ?? '';
  return digits.length >= 4 ? `${digits.slice(0, 2)}:${digits.slice(2, 4)}:${digits.slice(4, 6) || '00'}` : null;
}

/** "1190000.00", "1.190.000,00" and "1,190,000.00" are the same amount. */
function money(text: string | null): string | null {
  if (!text || !/\d/.test(text)) return null;
  const trimmed = text.replace(/[.,]+$/, '');
  const last = Math.max(trimmed.lastIndexOf('.'), trimmed.lastIndexOf(','));
  const tail = last < 0 ? '' : trimmed.slice(last + 1);
  const isDecimal = last >= 0 && (tail.length <= 2 || (tail.length > 3 && trimmed.replace(/\d/g, '').length === 1));
  const whole = (isDecimal ? trimmed.slice(0, last) : trimmed).replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0';
  if (!isDecimal) return whole;
  const cents = tail.slice(0, 2).padEnd(2, '0');
  return `${whole}.${cents}`;
}

function sum(...amounts: (string | null)[]): string | null {
  if (amounts[0] == null) return null;
  const cents = amounts.reduce((total, amount) => {
    const [whole = '0', tail = '00'] = (amount ?? '0').split('.');
    return total + BigInt(whole) * 100n + BigInt(tail.padEnd(2, '0'));
  }, 0n);
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}
