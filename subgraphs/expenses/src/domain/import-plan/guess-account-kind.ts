import { comparable } from '../categories/index.js';

export type GuessedKind = 'CASH' | 'BANK' | 'CARD' | 'LOAN' | 'SAVINGS';

/** From the surest words to the least sure: a debit card is its bank account, a credit card is none. */
const WORDS: readonly (readonly [GuessedKind, RegExp])[] = [
  ['CASH', /\b(?:cash|efectivo|wallet|billetera|caja menor|dinero)\b/u],
  ['BANK', /\b(?:debit|debito)\b/u],
  ['CARD', /\b(?:credit card|tarjetas?|tc|visa|mastercard|amex|american express|diners)\b/u],
  ['BANK', /\b(?:bank|banco|account|cuenta|corriente|checking|nequi|daviplata)\b/u],
  ['LOAN', /\b(?:loan|mortgage|prestamo|credito|hipoteca|libranza)\b/u],
  [
    'SAVINGS',
    /\b(?:savings?|ahorros?|fund|fondo|deposit|cdt|inversion|inversiones|investment|mutual|equity|shares?|stocks?|acciones|provident|pension|cesantias|insurance|trading)\b/u,
  ],
];

/** What kind of account a name means by its words, in Spanish or English; a bank account when they say nothing. */
export const guessAccountKind = (name: string): GuessedKind => {
  const folded = comparable(name);
  return WORDS.find(([, words]) => words.test(folded))?.[0] ?? 'BANK';
};
