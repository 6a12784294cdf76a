import { type FactLanguage, Telling } from '@parfinanciero/kit/facts';
import type { StoryItem } from './story-item.js';
import type { StoryTexts } from './story-texts.js';
import { STORY_EN } from './story-texts-en.js';
import { STORY_ES } from './story-texts-es.js';

const TEXTS: Readonly<Record<FactLanguage, StoryTexts>> = { es: STORY_ES, en: STORY_EN };

/** One thing as a sentence of our own. */
export function templateSentence(item: StoryItem, language: FactLanguage): string {
  // Each text takes just its own kind of item, which the compiler can't see through the table.
  const tell = TEXTS[language][item.kind] as (item: StoryItem, say: Telling) => string;
  return tell(item, new Telling(language));
}
