import type { MoveKind, MoveOf } from '../domain/advice/move.js';
import type { Telling } from './telling.js';

export interface TipText {
  readonly title: string;
  readonly text: string;
}

/** How each kind of move is said in one language. No number is written but through `say`. */
export type TipTexts = { readonly [Kind in MoveKind]: (move: MoveOf<Kind>, say: Telling) => TipText };
