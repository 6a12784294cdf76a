import { folded } from './letters.js';

interface Sign {
  currency: string;
  pattern: RegExp;
  weight: number;
}

/** What speaks for a currency, and how strongly. A bare "$" speaks for pesos only where nothing else is said. */
const SIGNS: Sign[] = [
  { currency: 'MYR', pattern: /\bRM\s?\d|\(RM|\bRM\)|\bMYR\b|RM\s?:|\bRM\b/g, weight: 1 },
  {
    currency: 'MYR',
    pattern: /S[DO]N\.?\s?BHD|\bS\/B\b|JALAN|SELANGOR|KUALA\s?LUMPUR|JOHOR|GST\s?(?:ID|REG|NO|SUMMARY)/g,
    weight: 0.7,
  },
  {
    currency: 'COP',
    pattern: /\bCOP\b|\bNIT\b|\bDIAN\b|\bCUFE\b|\bCUDE\b|BOGOTA|MEDELLIN|COLOMBIA|IMPOCONSUMO|\bIPOCONSUMO|PESOS/g,
    weight: 1,
  },
  { currency: 'COP', pattern: /\bIVA\b|PROPINA|EFECTIVO|CAMBIO|FACTURA|A PAGAR/g, weight: 0.35 },
  { currency: 'USD', pattern: /\bUSD\b|US\$|SALES TAX|\bZIP\b/g, weight: 1 },
  { currency: 'EUR', pattern: /\bEUR\b|€|EUROS/g, weight: 1 },
  { currency: 'GBP', pattern: /\bGBP\b|£/g, weight: 1 },
  { currency: 'MXN', pattern: /\bMXN\b|\bRFC\b|\bCFDI\b|M\.N\./g, weight: 1 },
  { currency: 'PEN', pattern: /\bPEN\b|S\/\.?\s?\d|\bIGV\b|\bSOLES\b|\bSUNAT\b/g, weight: 1 },
  { currency: 'CLP', pattern: /\bCLP\b|\bSII\b|BOLETA ELECTRONICA|CHILE\b/g, weight: 1 },
  { currency: 'ARS', pattern: /\bARS\b|\bCUIT\b|\bAFIP\b/g, weight: 1 },
  { currency: 'BRL', pattern: /\bBRL\b|R\$|\bCNPJ\b/g, weight: 1 },
  { currency: 'SGD', pattern: /\bSGD\b|\bS\$\s?\d|SINGAPORE/g, weight: 1 },
];

/** ISO 4217 code and the probability that it is right. Pesos where nothing speaks. */
export function readCurrency(text: string): { currency: string; confidence: number } {
  const plain = folded(text);
  const points = new Map<string, number>();
  for (const { currency, pattern, weight } of SIGNS) {
    const times =
      (plain.match(pattern) ?? []).length + (pattern.source.includes('€') ? (text.match(/€/g) ?? []).length : 0);
    if (times > 0) points.set(currency, (points.get(currency) ?? 0) + weight * Math.min(times, 4));
  }
  const ranked = [...points].sort((a, b) => b[1] - a[1]);
  const best = ranked[0];
  if (!best) return { currency: 'COP', confidence: /\$/.test(plain) ? 0.6 : 0.4 };
  const margin = best[1] - (ranked[1]?.[1] ?? 0);
  return { currency: best[0], confidence: Math.min(0.99, 0.5 + 0.2 * margin) };
}
