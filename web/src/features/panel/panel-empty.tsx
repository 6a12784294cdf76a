import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { Link } from 'react-router';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { EmptyState } from '../../parts/empty-state';
import { useEntry } from '../transactions/entry/entry-context';

/** The first visit: what will be here, and the two ways to begin. */
export function PanelEmpty() {
  const { t } = useMessages();
  const { mayEdit } = useLedger();
  const openEntry = useEntry();
  return (
    <Card>
      <EmptyState title={t('panel.empty.title')} text={t('panel.empty.text')}>
        {mayEdit && (
          <>
            <Button variant="contained" onClick={() => openEntry({ kind: 'new' })}>
              {t('action.add')}
            </Button>
            <Button variant="outlined" component={Link} to="/importar">
              {t('panel.empty.import')}
            </Button>
          </>
        )}
      </EmptyState>
    </Card>
  );
}
