import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { FanMarks, scales, type Frame } from './fan-marks';
import { FanLegend, type LegendMark } from './fan-legend';
import { valueTicks, type FanPoint } from './fan-scale';
import { useWidth } from './use-width';

interface Props {
  /** What the chart is of. */
  label: string;
  height: number;
  points: readonly FanPoint[];
  legend: readonly LegendMark[];
  /** A point in words: below the chart, and for those who don't see it. */
  say: (at: number) => string;
  tickName: (value: number) => string;
  tickRoom?: number;
  /** The point that is looked at before anybody chose, and the one that is marked. */
  start?: number;
  marked?: number | null;
  /** A press on a point, where it leads somewhere. */
  onOpen?: (at: number) => void;
}

/**
 * An expected line with its bands. The arrow keys walk along it, and each point is said in words; below the chart the
 * same words stand for the pointer.
 */
export function FanChart({
  label,
  height,
  points,
  legend,
  say,
  tickName,
  tickRoom = 56,
  start = 0,
  marked = null,
  onOpen,
}: Props) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const [chosen, setChosen] = useState<number | null>(null);
  const last = points.length - 1;
  const at = Math.min(chosen ?? start, last);
  const ticks = valueTicks(points);
  const left = 16 + Math.max(...ticks.map((tick) => tickName(tick).length)) * 7;
  const frame: Frame = { width, height, left, right: 10, top: 10, bottom: 28 };
  const nearest = (event: PointerEvent) => {
    const { x } = scales(frame, points.length, ticks);
    const offset = event.clientX - (ref.current?.getBoundingClientRect().left ?? 0);
    const step = x(1) - x(0) || 1;
    return Math.max(0, Math.min(last, Math.round((offset - x(0)) / step)));
  };
  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      PageUp: at + 7,
      PageDown: at - 7,
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (event.key === 'Enter' && onOpen) onOpen(at);
    if (to === undefined) return;
    event.preventDefault();
    setChosen(Math.max(0, Math.min(last, to)));
  };
  return (
    <Box>
      <FanLegend marks={legend} />
      <Box
        ref={ref}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={say(at)}
        onKeyDown={walk}
        onPointerMove={(event) => setChosen(nearest(event))}
        onPointerDown={(event) => setChosen(nearest(event))}
        onClick={() => onOpen?.(at)}
        sx={({ vars: { palette } }) => ({
          height,
          mx: -0.5,
          borderRadius: 1,
          touchAction: 'pan-y',
          cursor: onOpen && typeof points[at]?.actual === 'number' ? 'pointer' : 'default',
          '& path, & line': { fill: 'none', strokeWidth: 1 },
          '& .grid': { stroke: palette.divider },
          '& .zero': { stroke: palette.ledger.lineStrong },
          '& .name': { fill: palette.text.secondary, fontSize: 12, fontVariantNumeric: 'tabular-nums' },
          '& .band80': { fill: palette.primary.main, fillOpacity: 0.24, stroke: 'none' },
          '& .band95': { fill: palette.primary.main, fillOpacity: 0.12, stroke: 'none' },
          '& .mean': { stroke: palette.primary.main, strokeWidth: 2, strokeLinejoin: 'round' },
          '& .actual': { stroke: palette.ledger.ink, strokeWidth: 2, strokeLinejoin: 'round' },
          '& .came': { fill: palette.ledger.ink },
          '& .expected': { fill: palette.primary.main },
          '& .cursor': { stroke: palette.ledger.lineStrong, strokeDasharray: '3 3' },
          '& .looked': { fill: palette.background.paper, stroke: palette.ledger.ink, strokeWidth: 2 },
          '& .marked': { fill: palette.ledger.mark, stroke: palette.background.paper, strokeWidth: 2 },
        })}
      >
        {width > 0 && (
          <FanMarks
            frame={frame}
            points={points}
            ticks={ticks}
            tickName={tickName}
            tickRoom={tickRoom}
            at={at}
            marked={marked}
          />
        )}
      </Box>
      <Typography variant="body2" component="p" aria-hidden sx={{ minHeight: { xs: 42, sm: 21 }, mt: 0.5 }}>
        {say(at)}
      </Typography>
    </Box>
  );
}
