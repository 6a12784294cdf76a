import { defineError } from '@parfinanciero/kit';

export const accountNameTaken = defineError({
  code: 'ACCOUNT_NAME_TAKEN',
  status: 409,
  when: 'Another account of the ledger has this name in this currency.',
  es: 'Ya tienes una cuenta con ese nombre en esa moneda.',
  en: 'You already have an account of that name in that currency.',
});
export const categoryNameTaken = defineError({
  code: 'CATEGORY_NAME_TAKEN',
  status: 409,
  when: 'Another category under the same parent has this name.',
  es: 'Ya existe una categoría con ese nombre.',
  en: 'A category of that name already exists.',
});
export const sameAccount = defineError({
  code: 'SAME_ACCOUNT',
  status: 400,
  when: 'A transfer names one account twice.',
  es: 'La cuenta de origen y la de destino deben ser distintas.',
  en: 'The two accounts of a transfer must differ.',
});
export const receivedMissing = defineError({
  code: 'RECEIVED_MISSING',
  status: 400,
  when: 'A transfer between two currencies does not say what arrives.',
  es: 'Entre monedas distintas escribe los dos valores: lo que sale y lo que llega.',
  en: 'Between two currencies enter both amounts: what leaves and what arrives.',
});
export const accountNotUsable = defineError({
  code: 'ACCOUNT_NOT_USABLE',
  status: 400,
  when: 'A system account cannot be chosen.',
  es: 'Esta cuenta no se puede usar aquí.',
  en: 'This account cannot be used here.',
});
export const twinExists = defineError({
  code: 'TWIN_EXISTS',
  status: 409,
  when: 'Something is restored beside a row that was imported again meanwhile.',
  es: 'Este movimiento ya volvió a importarse. Revisa antes de recuperarlo.',
  en: 'This transaction was imported again meanwhile. Look before you bring it back.',
});
export const importNotReady = defineError({
  code: 'IMPORT_NOT_READY',
  status: 400,
  when: 'A column that is needed has not been found or chosen yet.',
  es: 'Falta indicar alguna columna antes de importar.',
  en: 'A column still has to be chosen before importing.',
});
export const importState = defineError({
  code: 'IMPORT_STATE',
  status: 409,
  when: 'The import has already gone on to another state.',
  es: 'Esta importación ya está en otro estado.',
  en: 'This import is already in another state.',
});
export const receiptState = defineError({
  code: 'RECEIPT_STATE',
  status: 409,
  when: 'The receipt has already gone on to another state.',
  es: 'Este recibo ya está en otro estado.',
  en: 'This receipt is already in another state.',
});
export const receiptLines = defineError({
  code: 'RECEIPT_LINES',
  status: 400,
  when: 'The lines of a confirmed receipt do not sum to its amount.',
  es: 'Las partes no suman el total del recibo.',
  en: 'The parts do not add up to the total of the receipt.',
});
export const budgetCategory = defineError({
  code: 'BUDGET_CATEGORY',
  status: 400,
  when: 'A budget is set on a category of income.',
  es: 'Solo puedes presupuestar categorías de gasto.',
  en: 'Only categories of spending can have a budget.',
});
