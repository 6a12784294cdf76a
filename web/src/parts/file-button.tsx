import Button from '@mui/material/Button';
import { useRef, type ReactNode } from 'react';

interface Props {
  label: string;
  accept: string;
  multiple?: boolean;
  /** Asks a phone for its camera. */
  camera?: boolean;
  variant?: 'contained' | 'outlined';
  icon?: ReactNode;
  loading?: boolean;
  onFiles: (files: File[]) => void;
}

/** Opens the system's file chooser. */
export function FileButton({
  label,
  accept,
  multiple = false,
  camera = false,
  variant = 'contained',
  icon,
  loading = false,
  onFiles,
}: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={variant} startIcon={icon} loading={loading} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={multiple}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length) onFiles(files);
        }}
      />
    </>
  );
}
