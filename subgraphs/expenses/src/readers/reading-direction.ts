import type { TiltedBox } from './raster.js';

/** A box tells a direction only if it is clearly longer than high. */
const LONG = 2;
/** Boxes within this angle of the common direction, in radians, settle it exactly. */
const ALIKE = 0.2;

/**
 * The direction in which most lines run, in radians, −π/2…π/2 (0 = level, positive falls to the right); which of its two
 * ends is the beginning, boxes can't tell. Long lines count more.
 */
export function lineDirection(boxes: readonly TiltedBox[]): number {
  const lines = boxes.flatMap((box) => {
    const across = Math.hypot(box.acrossX, box.acrossY);
    const down = Math.hypot(box.downX, box.downY);
    if (Math.max(across, down) < LONG * Math.min(across, down)) return [];
    const angle = across >= down ? Math.atan2(box.acrossY, box.acrossX) : Math.atan2(box.downY, box.downX);
    return [{ angle, weight: Math.max(across, down) }];
  });
  if (lines.length === 0) return 0;
  // Angles of undirected lines repeat after half a turn: their doubles are averaged.
  const x = lines.reduce((sum, { angle, weight }) => sum + weight * Math.cos(2 * angle), 0);
  const y = lines.reduce((sum, { angle, weight }) => sum + weight * Math.sin(2 * angle), 0);
  const rough = Math.atan2(y, x) / 2;
  const off = lines
    .map(({ angle, weight }) => ({ angle: wrapped(angle - rough), weight }))
    .filter(({ angle }) => Math.abs(angle) < ALIKE)
    .sort((a, b) => a.angle - b.angle);
  const half = off.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  const middle = off.find(({ weight }) => (passed += weight) >= half)?.angle ?? 0;
  return wrapped(rough + middle);
}

/** The same rectangle, its first corner and sides named for reading along `direction` (radians). */
export function alongDirection(box: TiltedBox, direction: number): TiltedBox {
  const along = ({ acrossX, acrossY }: TiltedBox) =>
    (acrossX * Math.cos(direction) + acrossY * Math.sin(direction)) / Math.max(Math.hypot(acrossX, acrossY), 1e-9);
  const turns = [box];
  for (let i = 0; i < 3; i++) turns.push(quarterTurned(turns[i]!));
  return turns.reduce((best, turn) => (along(turn) > along(best) + 1e-9 ? turn : best));
}

/** Read from the next corner on: what went down goes across. */
function quarterTurned({ x, y, acrossX, acrossY, downX, downY }: TiltedBox): TiltedBox {
  return {
    x: x + downX,
    y: y + downY,
    acrossX: -downX,
    acrossY: -downY,
    downX: acrossX,
    downY: acrossY,
  };
}

/** To −π/2…π/2, half a turn being none. */
function wrapped(angle: number): number {
  return angle - Math.PI * Math.round(angle / Math.PI);
}
