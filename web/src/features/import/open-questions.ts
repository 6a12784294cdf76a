import type { Translate } from '../../messages/translate';

const known = [
  'DATE_COLUMN',
  'AMOUNT_COLUMN',
  'DATE_ORDER',
  'AMOUNT_FORMAT',
  'CURRENCY',
  'ACCOUNT',
  'TYPE_VALUES',
  'SIGN',
  'TRANSFER_ACCOUNT',
] as const;

/** What is still unclear, in words; empty when nothing is. */
export const openQuestions = (open: readonly string[], t: Translate): string =>
  known
    .filter((question) => open.includes(question))
    .map((question) => t(`import.open.${question}`))
    .join('; ');
