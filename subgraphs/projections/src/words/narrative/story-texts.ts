import type { Telling } from '@parfinanciero/kit/facts';
import type { StoryItemOf, StoryKind } from './story-item.js';

/** How each kind of thing is said in one language. No number is written but through `say`. */
export type StoryTexts = { readonly [Kind in StoryKind]: (item: StoryItemOf<Kind>, say: Telling) => string };
