import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReceiptReview_ReceiptFragment } from '../../generated/graphql';
import { useFileImage } from '../../graph/use-file-image';
import { useMessages } from '../../messages/use-messages';
import { isMarkedField, type MarkedField } from './marked-field';
import { ReceiptBox } from './receipt-box';

interface Props {
  receipt: ReceiptReview_ReceiptFragment;
  marked: MarkedField | null;
  onMark: (field: MarkedField | null) => void;
  /** Boxes lead to the fields beside the picture. */
  editable: boolean;
}

/** The picture with a box around each field that was read; the one being edited stands out. */
export function ReceiptImage({ receipt, marked, onMark, editable }: Props) {
  const { t } = useMessages();
  const { url, failed } = useFileImage(receipt.imageUrl);
  return (
    <Box
      sx={(theme) => ({
        borderRadius: 2,
        bgcolor: theme.vars.palette.ledger.hover,
        display: 'grid',
        placeItems: 'center',
        minHeight: { xs: 200, sm: 320 },
        p: 1,
      })}
    >
      {failed && <Typography color="textSecondary">{t('receipts.imageFailed')}</Typography>}
      {!url && !failed && <Skeleton variant="rounded" width="70%" height={320} />}
      {url && (
        <Box sx={{ position: 'relative', display: 'inline-block', maxWidth: '100%', lineHeight: 0 }}>
          <Box
            component="img"
            src={url}
            alt={t('receipts.image', { name: receipt.company ?? receipt.fileName })}
            sx={{ maxWidth: '100%', maxHeight: { xs: '52vh', lg: '74vh' }, borderRadius: 1 }}
          />
          {receipt.fields.map((field, at) => (
            <ReceiptBox
              key={`${field.name} ${at}`}
              field={field}
              marked={marked}
              onMark={onMark}
              leads={editable && isMarkedField(field.name)}
            />
          ))}
        </Box>
      )}
    </Box>
  );
}
