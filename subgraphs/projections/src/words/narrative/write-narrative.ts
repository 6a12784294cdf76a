import type { Logger } from '@parfinanciero/kit';
import { type FactLanguage, shownFacts } from '@parfinanciero/kit/facts';
import { type Claim, type LanguageModel, type Written, writeVerified } from '@parfinanciero/kit/language-model';
import { z } from 'zod';
import type { ClosedMonth } from './closed-month.js';
import { NARRATIVE_V1 } from './prompts/narrative.v1.js';
import { directionOf, type StoryItem } from './story-item.js';
import { storyOf } from './story-of.js';
import { templateSentence } from './template-story.js';

/** Models that think before they speak take most of it for that. */
const MAX_OUTPUT_TOKENS = 8_192;

export interface NarrativeQuestion {
  readonly closed: ClosedMonth;
  readonly language: FactLanguage;
  /** Who pays for it in tokens; it is told to nobody. */
  readonly personId: string | null;
  readonly signal?: AbortSignal | undefined;
}

/** A month in words. */
export interface WrittenNarrative extends Omit<Written<unknown>, 'value'> {
  /** The sentences as one paragraph. */
  readonly text: string;
  readonly sentences: readonly string[];
  /** What they were written from, as JSON. */
  readonly facts: readonly StoryItem[];
}

interface Sentences {
  readonly sentences: readonly { readonly item: number; readonly text: string }[];
}

const schemaOf = (items: readonly StoryItem[]) =>
  z.object({
    sentences: z
      .array(z.object({ item: z.int().min(1).max(items.length), text: z.string().trim().min(1).max(320) }))
      .length(items.length),
  });

/** Each sentence speaks from its own item alone. Null where one is missing, or they are in another order. */
const claimsOf = ({ sentences }: Sentences, items: readonly StoryItem[]): Claim[] | null =>
  sentences.every(({ item }, index) => item === index + 1)
    ? sentences.map(({ text }, index) => {
        const item = items[index];
        return { text, facts: item, direction: item && directionOf(item) };
      })
    : null;

/**
 * Tells how a closed month went in one to five sentences: by the language model where there is one, each sentence held to the facts
 * of its own item; by rule otherwise. Never rejects.
 */
export async function writeNarrative(
  ports: { readonly model: LanguageModel; readonly logger: Pick<Logger, 'warn'> },
  { closed, language, personId, signal }: NarrativeQuestion,
): Promise<WrittenNarrative> {
  const facts = storyOf(closed);
  const says = facts.map((item) => templateSentence(item, language));
  const { value, ...written } = await writeVerified<Sentences>({
    ...ports,
    prompt: NARRATIVE_V1,
    data: {
      items: facts.map((item, index) => ({
        item: index + 1,
        ...(shownFacts(item, language) as object),
        says: says[index],
      })),
    },
    language,
    personId,
    schema: schemaOf(facts),
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    claims: (sentences) => claimsOf(sentences, facts),
    template: () => ({ sentences: says.map((text, index) => ({ item: index + 1, text })) }),
    signal,
  });
  const sentences = value.sentences.map(({ text }) => text);
  return { ...written, sentences, text: sentences.join(' '), facts };
}
