import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState, type DragEvent, type ReactNode } from 'react';

interface Props {
  text: string;
  help: string;
  onFiles: (files: File[]) => void;
  disabled?: boolean;
  /** Small, where it is not what the page is about. */
  dense?: boolean;
  children: ReactNode;
}

/** A place to drop files on; the buttons inside do the same for everybody else. */
export function DropArea({ text, help, onFiles, disabled = false, dense = false, children }: Props) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (!disabled && files.length) onFiles(files);
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={(theme) => ({
        display: 'grid',
        justifyItems: 'center',
        gap: 1,
        p: dense ? 2 : { xs: 3, sm: 4 },
        textAlign: 'center',
        borderRadius: 3,
        border: '1.5px dashed',
        borderColor: over ? 'primary.main' : theme.vars.palette.ledger.lineStrong,
        bgcolor: over ? theme.vars.palette.ledger.primarySoft : 'transparent',
        transition: 'background-color 150ms',
      })}
    >
      {!dense && <UploadFile color="primary" />}
      <Typography>{text}</Typography>
      <Typography variant="caption" color="textSecondary">
        {help}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'center', mt: 1 }}>{children}</Box>
    </Box>
  );
}
