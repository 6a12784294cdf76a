import type { TextStyle } from './lettering.js';

/** Ink on paper, by the app's light theme. */
export const INK = {
  text: '#1B1F23',
  quiet: '#5A6067',
  line: '#E4E1DA',
  green: '#0B5D4E',
  tint: '#F3F6F4',
  track: '#ECEAE4',
  wrong: '#B3261E',
} as const;

/** Told apart by colour-blind people; after the last one grey. A slice's name stands beside it all the same. */
export const SLICES = ['#0B5D4E', '#C98A1B', '#3B7EA1', '#B5578A', '#7A9A3A', '#6B5B95', '#8A8F94'] as const;

/** Points. A4 upright. */
export const PAGE = { width: 595.28, height: 841.89, left: 48, right: 48, top: 64, bottom: 56 } as const;
export const INNER = PAGE.width - PAGE.left - PAGE.right;

export const TEXT = {
  brand: { weight: 600, size: 10, colour: INK.green },
  title: { weight: 600, size: 22, colour: INK.text },
  subtitle: { weight: 400, size: 12, colour: INK.quiet },
  heading: { weight: 600, size: 12.5, colour: INK.green },
  body: { weight: 400, size: 9, colour: INK.text },
  note: { weight: 400, size: 8, colour: INK.quiet },
  label: { weight: 400, size: 8, colour: INK.quiet },
  figure: { weight: 600, size: 14, colour: INK.text },
  head: { weight: 600, size: 8, colour: INK.green },
  cell: { weight: 400, size: 8, colour: INK.text },
  total: { weight: 600, size: 8, colour: INK.text },
  frame: { weight: 400, size: 7.5, colour: INK.quiet },
} as const satisfies Record<string, TextStyle>;
