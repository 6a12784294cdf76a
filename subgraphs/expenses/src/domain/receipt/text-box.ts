import type { Box } from './reading.js';

/** A piece of text that an engine found. */
export interface TextBox extends Box {
  text: string;
  /** 0…1, the engine's own mean probability of the characters. */
  confidence: number;
  /** How far the line falls (fraction of the height) per full width of the image; absent = level. */
  slope?: number;
}
