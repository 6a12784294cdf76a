import PhotoCamera from '@mui/icons-material/PhotoCameraOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useMessages } from '../../messages/use-messages';
import { DropArea } from '../../parts/drop-area';
import { FileButton } from '../../parts/file-button';
import { useReceiptUploads } from './use-receipt-uploads';

const accepted = 'image/jpeg,image/png,image/webp,application/pdf';

/** Where receipts come in: dropped, chosen, or photographed. */
export function ReceiptUpload({ onUploaded, dense }: { onUploaded: () => void; dense: boolean }) {
  const { t } = useMessages();
  const { uploads, take, dismiss } = useReceiptUploads(onUploaded);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <DropArea dense={dense} text={t('receipts.drop')} help={t('receipts.dropHelp')} onFiles={take}>
        <FileButton label={t('receipts.choose')} accept={accepted} multiple onFiles={take} />
        <FileButton
          label={t('receipts.photo')}
          accept="image/*"
          camera
          variant="outlined"
          icon={<PhotoCamera />}
          onFiles={take}
        />
      </DropArea>
      <Box role="status" sx={{ display: 'grid', gap: 1 }}>
        {uploads.map(({ key, name, failure }) =>
          failure ? (
            <Alert
              key={key}
              severity="error"
              variant="outlined"
              onClose={() => dismiss(key)}
              slotProps={{ closeButton: { 'aria-label': t('receipts.dismiss', { name }) } }}
            >
              {t('receipts.uploadFailed', { name, reason: failure.message ?? t(`error.${failure.code}`) })}
            </Alert>
          ) : (
            <Box key={key}>
              <Typography variant="caption">{t('receipts.uploading', { name })}</Typography>
              <LinearProgress aria-label={t('receipts.uploading', { name })} />
            </Box>
          ),
        )}
      </Box>
    </Box>
  );
}
