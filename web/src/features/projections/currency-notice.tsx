import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { useMessages } from '../../messages/use-messages';
import { projectionsViewToUrl, type ProjectionsView } from './projections-address';

interface Props {
  view: ProjectionsView;
  currency: string;
  reference: string;
  others: readonly string[];
}

/** Other currencies with a history of their own, each a link; they are in no figure of the page. */
export function CurrencyNotice({ view, currency, reference, others }: Props) {
  const { t } = useMessages();
  if (others.length === 0) return null;
  return (
    <Typography variant="body2" color="textSecondary">
      {t('projections.currency', { currency })}
      {others.map((code) => (
        <span key={code}>
          {' · '}
          <Link
            component={RouterLink}
            to={`?${projectionsViewToUrl({ ...view, changes: [], currency: code === reference ? null : code }).toString()}`}
          >
            {t('projections.currency.see', { currency: code })}
          </Link>
        </span>
      ))}
    </Typography>
  );
}
