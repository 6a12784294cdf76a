import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useState } from 'react';
import type { Toast } from './toasts';

const withAction = 8000;
const without = 4000;

/** One notice, until it is read. */
export default function ToastBar({ toast }: { toast: Toast }) {
  const [open, setOpen] = useState(true);
  return (
    <Snackbar
      open={open}
      autoHideDuration={toast.action ? withAction : without}
      onClose={(_event, reason) => {
        if (reason !== 'clickaway') setOpen(false);
      }}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      sx={{ bottom: { xs: 76, md: 24 } }}
    >
      <Alert
        icon={false}
        variant={toast.tone === 'wrong' ? 'standard' : 'filled'}
        severity={toast.tone === 'wrong' ? 'error' : 'info'}
        sx={{
          alignItems: 'center',
          boxShadow: 6,
          ...(toast.tone === 'wrong' ? {} : { bgcolor: 'text.primary', color: 'background.paper' }),
        }}
        action={
          toast.action ? (
            <Button
              size="small"
              color="inherit"
              sx={{ fontWeight: 650, textDecoration: 'underline', textUnderlineOffset: 3 }}
              onClick={() => {
                setOpen(false);
                toast.action?.run();
              }}
            >
              {toast.action.label}
            </Button>
          ) : undefined
        }
      >
        {toast.text}
      </Alert>
    </Snackbar>
  );
}
