import { useCallback, useMemo } from 'react';
import { formatDay } from '../../days/plain-day';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { formatMoney } from '../../money/format-money';
import type { ReadableValue } from './change-lines';
import { isKnownAction } from './known-actions';
import { isKnownField, isKnownTable } from './known-fields';

/** How the history names actions, rows, fields and values; what it has no word for keeps its own name. */
export function useHistoryWords() {
  const { t, locale } = useMessages();
  const { zone } = useLedger();
  const moment = useMemo(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }),
    [locale, zone],
  );
  const when = useCallback((at: string) => moment.format(new Date(at)), [moment]);
  const action = (name: string) => (isKnownAction(name) ? t(`history.action.${name}`) : name);
  const field = (name: string) => (isKnownField(name) ? t(`history.field.${name}`) : name);
  const table = (name: string) => (isKnownTable(name) ? t(`history.table.${name}`) : name);
  const value = (shown: ReadableValue): string => {
    if (shown.kind === 'empty') return t('history.empty');
    if (shown.kind === 'flag') return shown.on ? t('history.yes') : t('history.no');
    if (shown.kind === 'money') return formatMoney(shown, locale, { code: true });
    if (shown.kind === 'number')
      return new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(
        shown.amount as Intl.StringNumericLiteral,
      );
    if (shown.kind === 'day') return formatDay(shown.day, locale);
    return shown.kind === 'moment' ? when(shown.at) : shown.text;
  };
  return { when, action, field, table, value };
}
