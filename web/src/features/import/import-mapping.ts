/** What a column can be used for. */
export const roles = [
  'date',
  'time',
  'amount',
  'debit',
  'credit',
  'type',
  'account',
  'category',
  'subcategory',
  'payee',
  'counterparty',
  'note',
  'currency',
  'bankId',
  'balance',
] as const;
export type Role = (typeof roles)[number];
export const typeMeanings = ['INCOME', 'SPENDING', 'TRANSFER_OUT', 'TRANSFER_IN', 'IGNORE'] as const;
export type TypeMeaning = (typeof typeMeanings)[number];
export const signMeanings = ['POSITIVE_IN', 'POSITIVE_OUT', 'BY_TYPE', 'BY_COLUMN'] as const;
export type SignMeaning = (typeof signMeanings)[number];
export const dateFormats = ['DMY', 'MDY', 'YMD'] as const;
export const transferColumns = ['category', 'subcategory', 'payee', 'counterparty', 'note'] as const;

type Columns = Partial<Record<Role, number | number[]>>;
/** How the file is read, as the service keeps it. What the app doesn't know of it goes back untouched. */
export interface ImportMapping {
  [other: string]: unknown;
  columns: Columns;
  typeMeanings: Record<string, TypeMeaning>;
  dateFormat: string;
  amountFormat: { decimal: string | null; group: string | null };
  signMeaning: SignMeaning;
  defaultCurrency: string | null;
  transferAccountColumn: string | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const oneOf = <T extends string>(known: readonly T[], value: unknown, otherwise: T): T =>
  known.find((each) => each === value) ?? otherwise;

/** Reads the mapping as the graph sends it; missing parts get harmless values. */
export function readMapping(json: unknown): ImportMapping {
  const from = isRecord(json) ? json : {};
  const columns: Columns = {};
  const given = isRecord(from['columns']) ? from['columns'] : {};
  for (const role of roles) {
    const at = given[role];
    if (typeof at === 'number') columns[role] = at;
    if (Array.isArray(at)) columns[role] = at.filter((each): each is number => typeof each === 'number');
  }
  const meanings = isRecord(from['typeMeanings']) ? from['typeMeanings'] : {};
  const format = isRecord(from['amountFormat']) ? from['amountFormat'] : {};
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    ...from,
    columns,
    typeMeanings: Object.fromEntries(
      Object.entries(meanings).map(([name, meaning]) => [name, oneOf(typeMeanings, meaning, 'IGNORE')]),
    ),
    dateFormat: oneOf(dateFormats, from['dateFormat'], 'DMY'),
    amountFormat: { decimal: text(format['decimal']), group: text(format['group']) },
    signMeaning: oneOf(signMeanings, from['signMeaning'], 'POSITIVE_IN'),
    defaultCurrency: text(from['defaultCurrency']),
    transferAccountColumn: text(from['transferAccountColumn']),
  };
}

/** What a column is used for now. */
export const roleOf = (mapping: ImportMapping, index: number): Role | null =>
  roles.find((role) => [mapping.columns[role] ?? []].flat().includes(index)) ?? null;

/** Gives a column another use. One column has one use; only notes may come from several; amount and debit/credit exclude each other. */
export function withRole(mapping: ImportMapping, index: number, role: Role | null): ImportMapping {
  const columns: Columns = {};
  for (const each of roles) {
    const at = mapping.columns[each];
    if (Array.isArray(at)) {
      const kept = at.filter((column) => column !== index);
      if (kept.length) columns[each] = kept;
    } else if (at !== undefined && at !== index) columns[each] = at;
  }
  if (role === 'note') columns.note = [...[columns.note ?? []].flat(), index].slice(-3);
  else if (role) columns[role] = index;
  if (role === 'amount') {
    delete columns.debit;
    delete columns.credit;
  }
  if (role === 'debit' || role === 'credit') delete columns.amount;
  return { ...mapping, columns, signMeaning: fittingSign(mapping.signMeaning, columns) };
}

function fittingSign(sign: SignMeaning, columns: Columns): SignMeaning {
  if (columns.debit !== undefined || columns.credit !== undefined) return sign === 'POSITIVE_IN' ? sign : 'BY_COLUMN';
  if (sign === 'BY_COLUMN' || (sign === 'BY_TYPE' && columns.type === undefined))
    return columns.type === undefined ? 'POSITIVE_IN' : 'BY_TYPE';
  return sign;
}

/** Whether the service can read the file with it: a date, and either one amount or debit and credit. */
export const isComplete = ({ columns }: ImportMapping): boolean =>
  columns.date !== undefined &&
  (columns.amount !== undefined || columns.debit !== undefined || columns.credit !== undefined);

/** The form in which the service compares the values of the type column. */
export function foldedType(value: string): string {
  const folded = value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = folded.replace(/[\p{P}\p{Z}\s]+/gu, ' ').trim();
  return words === '' ? folded.trim() : words;
}
