import PhotoCamera from '@mui/icons-material/PhotoCameraOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useMessages } from '../../messages/use-messages';
import { DropArea } from '../../parts/drop-area';
import { FileButton } from '../../parts/file-button';
import { mostBytes, mostFiles } from './chosen-files';
import { UploadList } from './upload-list';
import { useReceiptUploads } from './use-receipt-uploads';

const accepted = 'image/jpeg,image/png,image/webp,application/pdf';
const megabytes = mostBytes / 1024 / 1024;

/** Where receipts come in, one or many: dropped, chosen, or photographed. */
export function ReceiptUpload({ onUploaded, dense }: { onUploaded: () => void; dense: boolean }) {
  const { t } = useMessages();
  const { uploads, refusals, progress, take, retry, dismiss, forget } = useReceiptUploads(onUploaded);
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <DropArea
        dense={dense}
        text={t('receipts.drop')}
        help={t('receipts.dropHelp', { count: mostFiles, megabytes })}
        onFiles={take}
      >
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
      {refusals.length > 0 && (
        <Alert severity="warning" variant="outlined" onClose={forget}>
          {refusals.map((refusal) => (
            <div key={refusal.kind === 'too-large' ? refusal.name : refusal.kind}>
              {refusal.kind === 'too-large'
                ? t('receipts.tooLarge', { name: refusal.name, megabytes })
                : t('receipts.tooMany', { count: refusal.count, most: mostFiles })}
            </div>
          ))}
        </Alert>
      )}
      <UploadList uploads={uploads} progress={progress} onRetry={retry} onDismiss={dismiss} />
    </Box>
  );
}
