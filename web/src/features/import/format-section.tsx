import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { EntryAccountFragment, ImportReview_BatchFragment } from '../../generated/graphql';
import { useMessages } from '../../messages/use-messages';
import { CurrencyField } from '../../parts/currency-field';
import { useLedger } from '../../ledger/ledger-context';
import { dateFormats, signMeanings, transferColumns, type ImportMapping } from './import-mapping';

interface Props {
  mapping: ImportMapping;
  batch: ImportReview_BatchFragment;
  onChange: (mapping: ImportMapping) => void;
  accounts: readonly EntryAccountFragment[];
  asksAccount: boolean;
  onAccount: (accountId: string) => void;
}

/** How dates, amounts and signs read, and what stands in for what the file doesn't say. */
export function FormatSection({ mapping, onChange, accounts, asksAccount, onAccount }: Props) {
  const { t } = useMessages();
  const { referenceCurrency } = useLedger();
  const { decimal, group } = mapping.amountFormat;
  const shape = decimal ?? (group === '.' ? 'none.' : group === ',' ? 'none,' : 'none');
  const byColumn = mapping.columns.debit !== undefined || mapping.columns.credit !== undefined;
  const transfers = Object.values(mapping.typeMeanings).some((meaning) => meaning.startsWith('TRANSFER'));
  const signs = signMeanings.filter((sign) =>
    byColumn
      ? sign === 'BY_COLUMN' || sign === 'POSITIVE_IN'
      : sign !== 'BY_COLUMN' && (sign !== 'BY_TYPE' || mapping.columns.type !== undefined),
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))', lg: 'repeat(4, minmax(0, 1fr))' },
      }}
    >
      <TextField
        select
        label={t('import.dateFormat')}
        value={mapping.dateFormat}
        onChange={(event) => onChange({ ...mapping, dateFormat: event.target.value })}
      >
        {dateFormats.map((format) => (
          <MenuItem key={format} value={format}>
            {t(`import.date.${format}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('import.decimal')}
        value={shape.startsWith('none') ? 'none' : shape}
        onChange={(event) =>
          onChange({
            ...mapping,
            amountFormat:
              event.target.value === ','
                ? { decimal: ',', group: '.' }
                : event.target.value === '.'
                  ? { decimal: '.', group: ',' }
                  : { decimal: null, group: group ?? decimal },
          })
        }
      >
        <MenuItem value=",">{t('import.decimal.comma')}</MenuItem>
        <MenuItem value=".">{t('import.decimal.point')}</MenuItem>
        <MenuItem value="none">{t('import.decimal.none')}</MenuItem>
      </TextField>
      <TextField
        select
        label={t('import.sign')}
        value={mapping.signMeaning}
        onChange={(event) =>
          onChange({
            ...mapping,
            signMeaning: signMeanings.find((sign) => sign === event.target.value) ?? 'POSITIVE_IN',
          })
        }
      >
        {signs.map((sign) => (
          <MenuItem key={sign} value={sign}>
            {t(`import.sign.${sign}`)}
          </MenuItem>
        ))}
      </TextField>
      {mapping.columns.currency === undefined && (
        <CurrencyField
          label={t('import.currency')}
          value={mapping.defaultCurrency ?? referenceCurrency}
          onChange={(defaultCurrency) => onChange({ ...mapping, defaultCurrency })}
        />
      )}
      {transfers && (
        <TextField
          select
          label={t('import.transferColumn')}
          value={mapping.transferAccountColumn ?? ''}
          onChange={(event) => onChange({ ...mapping, transferAccountColumn: event.target.value || null })}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{t('import.transferColumn.none')}</MenuItem>
          {transferColumns
            .filter((role) => mapping.columns[role] !== undefined)
            .map((role) => (
              <MenuItem key={role} value={role}>
                {t(`import.role.${role}`)}
              </MenuItem>
            ))}
        </TextField>
      )}
      {asksAccount && (
        <TextField
          select
          label={t('import.accountChoice')}
          value=""
          onChange={(event) => onAccount(event.target.value)}
        >
          {accounts.map((account) => (
            <MenuItem key={account.id} value={account.id}>
              {`${account.name} · ${account.currency}`}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Box>
  );
}
