import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { Link } from 'react-router';
import { useLedger } from '../../ledger/ledger-context';
import { useMessages } from '../../messages/use-messages';
import { EmptyState } from '../../parts/empty-state';

/** Before there is any history: what will be here, and what to do for it. */
export function ProjectionsEmpty() {
  const { t } = useMessages();
  const { mayEdit } = useLedger();
  return (
    <Card>
      <EmptyState title={t('projections.empty.title')} text={t('projections.empty.text')}>
        {mayEdit && (
          <Button variant="contained" component={Link} to="/importar">
            {t('panel.empty.import')}
          </Button>
        )}
      </EmptyState>
    </Card>
  );
}
