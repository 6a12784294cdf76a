import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReceiptReview_ReceiptFragment } from '../../generated/graphql';
import { useFileImage } from '../../graph/use-file-image';
import { useMessages } from '../../messages/use-messages';

/** The picture with a box around each field that was read; the one being edited stands out. */
export function ReceiptImage({ receipt, marked }: { receipt: ReceiptReview_ReceiptFragment; marked: string | null }) {
  const { t } = useMessages();
  const { url, failed } = useFileImage(receipt.imageUrl);
  const boxes = receipt.fields.filter((field) => field.box !== null);
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
          {boxes.map((field, at) => {
            const { box } = field;
            if (!box) return null;
            const isMarked = field.name === marked;
            return (
              <Box
                key={`${field.name} ${at}`}
                aria-hidden
                sx={(theme) => ({
                  position: 'absolute',
                  left: `${box.x * 100}%`,
                  top: `${box.y * 100}%`,
                  width: `${box.width * 100}%`,
                  height: `${box.height * 100}%`,
                  outline: '2px solid',
                  outlineOffset: 2,
                  outlineColor: isMarked ? theme.vars.palette.ledger.mark : theme.vars.palette.primary.main,
                  outlineWidth: isMarked ? 3 : 1.5,
                  opacity: marked && !isMarked ? 0.35 : 1,
                  borderRadius: '3px',
                  transition: 'opacity 150ms',
                })}
              />
            );
          })}
        </Box>
      )}
    </Box>
  );
}
