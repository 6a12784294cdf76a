import Box from '@mui/material/Box';

/** A small line without axes; its meaning is in the label. */
export function Sparkline({ values, label }: { values: readonly number[]; label: string }) {
  if (values.length < 2) return <Box sx={{ height: 32 }} />;
  const low = Math.min(...values, 0);
  const high = Math.max(...values, 0);
  const span = high - low || 1;
  const x = (at: number) => 2 + (at * 116) / (values.length - 1);
  const y = (value: number) => 28 - ((value - low) * 24) / span;
  const points = values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  const last = values.at(-1) ?? 0;
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox="0 0 120 32"
      preserveAspectRatio="none"
      sx={(theme) => ({
        width: '100%',
        height: 32,
        display: 'block',
        '& polyline': { stroke: theme.vars.palette.primary.main },
        '& circle': { fill: theme.vars.palette.ledger.mark },
      })}
    >
      <polyline
        points={points}
        fill="none"
        strokeWidth="1.5"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
      <circle cx={x(values.length - 1)} cy={y(last)} r="2" />
    </Box>
  );
}
