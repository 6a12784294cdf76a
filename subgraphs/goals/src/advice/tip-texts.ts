import type { Telling } from '@parfinanciero/kit/facts';
import type { MoveKind, MoveOf } from '../domain/advice/move.js';

export interface TipText {
  readonly title: string;
  readonly text: string;
}

/** How each kind of move is said in one language. No number is written but through `say`. */
export type TipTexts = { readonly [Kind in MoveKind]: (move: MoveOf<Kind>, say: Telling) => TipText };
