import { bandPath, linePath, tickEvery, type FanPoint, type Place } from './fan-scale';

export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Props {
  frame: Frame;
  points: readonly FanPoint[];
  ticks: readonly number[];
  tickName: (value: number) => string;
  /** Room for one name on the horizontal axis, in pixels. */
  tickRoom: number;
  /** The point that is looked at. */
  at: number | null;
  /** The point that is marked. */
  marked: number | null;
}

/** Where a point and a value lie in the frame. */
export function scales({ width, height, left, right, top, bottom }: Frame, count: number, ticks: readonly number[]) {
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const inner = width - left - right;
  const x = (at: number) => left + (count < 2 ? inner / 2 : (at * inner) / (count - 1));
  const y = (value: number) => height - bottom - ((value - low) * (height - top - bottom)) / (high - low || 1);
  return { x, y };
}

/** What is drawn: the grid, the two bands by their opacity, the line of what is expected and that of what came. */
export function FanMarks({ frame, points, ticks, tickName, tickRoom, at, marked }: Props) {
  const { x, y } = scales(frame, points.length, ticks);
  const places = (value: (point: FanPoint) => number | null | undefined): (Place | null)[] =>
    points.map((point, index) => {
      const size = value(point);
      return size === null || size === undefined ? null : { x: x(index), y: y(size) };
    });
  const every = tickEvery(points.length, frame.width - frame.left - frame.right, tickRoom);
  const looked = at === null ? undefined : points[at];
  const value = looked?.mean ?? looked?.actual;
  const low = marked === null ? undefined : points[marked];
  const floor = frame.height - frame.bottom;
  return (
    <svg width={frame.width} height={frame.height} aria-hidden focusable="false">
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? 'zero' : 'grid'}
            x1={frame.left}
            x2={frame.width - frame.right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className="name" x={frame.left - 8} y={y(tick) + 4} textAnchor="end">
            {tickName(tick)}
          </text>
        </g>
      ))}
      {points.map((point, index) =>
        index % every === 0 && x(index) + tickRoom / 2 <= frame.width ? (
          <text key={point.key} className="name" x={x(index)} y={floor + 20} textAnchor="middle">
            {point.tick}
          </text>
        ) : null,
      )}
      <path
        className="band95"
        d={bandPath(
          places(({ hi95 }) => hi95),
          places(({ lo95 }) => lo95),
        )}
      />
      <path
        className="band80"
        d={bandPath(
          places(({ hi80 }) => hi80),
          places(({ lo80 }) => lo80),
        )}
      />
      <path className="actual" d={linePath(places(({ actual }) => actual))} />
      <path className="mean" d={linePath(places(({ mean }) => mean))} />
      {points.length <= 30 &&
        points.map((point, index) => (
          <g key={point.key}>
            {typeof point.actual === 'number' && <circle className="came" cx={x(index)} cy={y(point.actual)} r={3} />}
            {typeof point.mean === 'number' && <circle className="expected" cx={x(index)} cy={y(point.mean)} r={3} />}
          </g>
        ))}
      {at !== null && <line className="cursor" x1={x(at)} x2={x(at)} y1={frame.top} y2={floor} />}
      {at !== null && typeof value === 'number' && <circle className="looked" cx={x(at)} cy={y(value)} r={5} />}
      {marked !== null && typeof low?.mean === 'number' && (
        <circle className="marked" cx={x(marked)} cy={y(low.mean)} r={5.5} />
      )}
    </svg>
  );
}
