import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { Stream_StreamFragment } from '../../../generated/graphql';
import { useMessages } from '../../../messages/use-messages';
import { largestOf } from './largest-of';
import { StreamRow } from './stream-row';
import type { useStreamActions } from './use-stream-actions';

interface Props {
  title: string;
  streams: readonly Stream_StreamFragment[];
  actions: ReturnType<typeof useStreamActions>;
  onCorrect: (stream: Stream_StreamFragment) => void;
  /** How many are shown before anybody asks for all; 0 = none. */
  first: number;
}

/** One group of streams, of which the largest stand there and the others behind a press. */
export function StreamSection({ title, streams, actions, onCorrect, first }: Props) {
  const { t } = useMessages();
  const id = useId();
  const [all, setAll] = useState(false);
  if (streams.length === 0) return null;
  const shown = all ? streams : largestOf(streams, first);
  const rest = streams.length - first;
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography variant="h3" id={id} sx={{ color: 'text.secondary', mb: 0.5 }}>
        {`${title} · ${streams.length}`}
      </Typography>
      {shown.length > 0 && (
        <Box component="ul" aria-labelledby={id} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {shown.map((stream) => (
            <StreamRow key={stream.id} stream={stream} actions={actions} onCorrect={onCorrect} />
          ))}
        </Box>
      )}
      {rest > 0 && (
        <Button
          size="small"
          aria-expanded={all}
          aria-label={`${all ? t('projections.streams.less') : t('projections.streams.more', { count: rest })}: ${title}`}
          onClick={() => setAll(!all)}
          endIcon={<ExpandMore sx={{ transform: all ? 'rotate(180deg)' : 'none' }} />}
        >
          {all ? t('projections.streams.less') : t('projections.streams.more', { count: rest })}
        </Button>
      )}
    </Box>
  );
}
