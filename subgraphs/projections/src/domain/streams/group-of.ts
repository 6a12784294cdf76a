import type { Movement } from '../movement.js';

/** What banks add to a payee's name: how it was paid, what kind of company it is, where; months in Spanish and English. */
const NOISE = new Set(
  (
    'compra compras pago pagos abono cobro recaudo debito credito automatico automatica pse pos tarjeta tc td ' +
    'ref referencia factura fact nro no num numero fecha aprobacion autorizacion trx txn id ' +
    'www http https com net org sas sa s a ltda inc llc ltd corp ' +
    'de del la el los las en por para y the of for to at on ' +
    'co col colombia mx mexico mex us usa pe peru cl chile ec ecuador ar argentina ' +
    'bogota dc d c medellin cali barranquilla cartagena bucaramanga pereira manizales cucuta ibague ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ' +
    'ene feb mar abr may jun jul ago sep sept set oct nov dic ' +
    'january february march april june july august september october november december jan apr aug dec'
  ).split(' '),
);

/** A name may hold one digit (`d1`, `g4s`); more are a reference, a date or a number of an account. */
const isName = (token: string): boolean => {
  const digits = token.replace(/[^0-9]/g, '').length;
  return digits === 0 || (digits === 1 && token.length > 1);
};

const tokensOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '' && isName(token));

/**
 * The group of movements in which a movement's stream is looked for: its direction (`+` income, `-` spending) and its
 * description without accents, case, numbers, month names and what banks and places add. A function of one movement
 * alone, so that a new one concerns one group only. Descriptions that are nothing but such words keep them.
 */
export const groupOf = (movement: Pick<Movement, 'amount' | 'description'> & Partial<Movement>): string => {
  const tokens = tokensOf(movement.description);
  const telling = tokens.filter((token) => !NOISE.has(token));
  return `${movement.amount > 0 ? '+' : '-'}${(telling.length > 0 ? telling : tokens).join(' ')}`;
};
