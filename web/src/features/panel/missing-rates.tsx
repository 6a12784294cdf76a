import Alert from '@mui/material/Alert';
import { useFragment } from '../../graph/use-fragment';
import type { FragmentType } from '@apollo/client';
import type { Period } from '../../days/period';
import type { MissingRates_LedgerFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useMessages } from '../../messages/use-messages';
import { periodVariables } from './panel-card';

const LedgerFragment = gql(/* GraphQL */ `
  fragment MissingRates_ledger on Ledger {
    id
    dashboard(period: $period) {
      missingRates
    }
  }
`);

/** Says which rates are missing; nothing when none is. */
export function MissingRates({
  ledger,
  period,
}: {
  ledger: FragmentType<MissingRates_LedgerFragment> | null;
  period: Period;
}) {
  const { t, locale } = useMessages();
  const { data } = useFragment({ fragment: LedgerFragment, from: ledger, variables: periodVariables(period) });
  const missing = data?.dashboard?.missingRates ?? [];
  if (missing.length === 0) return null;
  const currencies = new Intl.ListFormat(locale).format(
    missing.filter((code): code is string => typeof code === 'string'),
  );
  return (
    <Alert severity="warning" variant="outlined">
      {t('panel.missingRates', { currencies })}
    </Alert>
  );
}
