/** An upright image in memory: 8 bit, three channels (red, green, blue), row after row. */
export interface Raster {
  data: Uint8Array;
  width: number;
  height: number;
}

/** A rectangle that may be tilted, in pixels: its first corner and the vectors along its two sides. */
export interface TiltedBox {
  x: number;
  y: number;
  /** Vector from the upper left to the upper right corner. */
  acrossX: number;
  acrossY: number;
  /** Vector from the upper left to the lower left corner. */
  downX: number;
  downY: number;
}
