import { MoneyCurrencyError } from './money-error.js';

/** Codes with two decimals, the usual case. The last line holds withdrawn codes that old histories still carry. */
const TWO =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY ' +
  'COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS ' +
  'INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR ' +
  'MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP ' +
  'STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG ' +
  'ANG BGN CUC HRK LTL LVL EEK SKK SLL VEF ZWL';
const NONE = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THREE = 'BHD IQD JOD KWD LYD OMR TND';
const FOUR = 'CLF UYW';

const EXPONENTS: ReadonlyMap<string, number> = new Map(
  (
    [
      [NONE, 0],
      [TWO, 2],
      [THREE, 3],
      [FOUR, 4],
    ] as const
  ).flatMap(([codes, exponent]) => codes.split(' ').map((code) => [code, exponent] as const)),
);

/** Stored with decimals, but printed, spoken and typed without them. */
const SHOWN_WHOLE: ReadonlySet<string> = new Set(['COP', 'CRC', 'HUF', 'IDR']);

/** Whether `code` is an ISO 4217 code in capitals that money can be kept in. */
export const isCurrency = (code: string): boolean => EXPONENTS.has(code);

/** Every code, sorted. */
export const currencies = (): string[] => [...EXPONENTS.keys()].sort();

/**
 * Decimals of the currency's minor unit by ISO 4217: COP 2, JPY 0, KWD 3.
 * @throws MoneyCurrencyError for an unknown code
 */
export const exponentOf = (currency: string): number => {
  const exponent = EXPONENTS.get(currency);
  if (exponent === undefined) throw new MoneyCurrencyError(`Unknown currency ${JSON.stringify(currency)}`);
  return exponent;
};

/** Decimals that people expect to see when there are no cents: 0 for COP, else the exponent. */
export const shownDecimals = (currency: string): number => (SHOWN_WHOLE.has(currency) ? 0 : exponentOf(currency));
