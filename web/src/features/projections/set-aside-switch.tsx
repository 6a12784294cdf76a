import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { FragmentType } from '@apollo/client';
import { useState } from 'react';
import type { SetAside_TransactionFragment } from '../../generated/graphql';
import { gql } from '../../graph/gql';
import { useFragment } from '../../graph/use-fragment';
import { useIntent } from '../../graph/use-intent';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { FailureNotice } from '../../parts/failure-notice';
import { useToast } from '../../parts/toasts';
import { SetAsideFragment } from './set-aside-fragment';

const SetAsideDocument = gql(/* GraphQL */ `
  mutation SetAsideTransaction($input: SetAsideInput!) {
    setAsideTransaction(input: $input) {
      id
      ...SetAside_transaction
    }
  }
`);

/** Keeps a transaction out of what is expected of the months to come, at once; nothing while that isn't known. */
export function SetAsideSwitch({ transaction }: { transaction: FragmentType<SetAside_TransactionFragment> | null }) {
  const { t } = useMessages();
  const { mayEdit } = useLedger();
  const toast = useToast();
  const setting = useIntent(SetAsideDocument);
  // The tick follows the press; the answer may take a while.
  const [wanted, setWanted] = useState(false);
  const { data, dataState } = useFragment({ fragment: SetAsideFragment, from: transaction });
  if (!mayEdit || dataState !== 'complete' || !data || typeof data.setAside !== 'boolean') return null;
  const { id, setAside } = data;
  const set = async (aside: boolean, undoable = true): Promise<void> => {
    setWanted(aside);
    const { failure } = await setting.run({ input: { transactionId: id, aside } });
    if (failure) return;
    toast({
      text: aside ? t('projections.aside.out') : t('projections.aside.in'),
      ...(undoable ? { action: { label: t('action.undo'), run: () => void set(!aside, false) } } : {}),
    });
  };
  return (
    <Box>
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={setting.busy ? wanted : setAside}
            disabled={setting.busy}
            onChange={(event) => void set(event.target.checked)}
          />
        }
        label={<Typography variant="body2">{t('projections.aside')}</Typography>}
      />
      <FailureNotice failure={setting.failure} />
    </Box>
  );
}
