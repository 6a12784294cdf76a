import type { DocumentStore, GraphClient } from '@parfinanciero/kit';
import type { Stated } from '@parfinanciero/kit/facts';
import type { AdviceFacts } from './domain/advice/advice-facts.js';

export interface WrittenTip {
  readonly title: string;
  readonly text: string;
  /** The facts that it says, where the writer knows them. */
  readonly used?: readonly Stated[];
}

/** Three tips, as somebody wrote them. */
export interface WrittenAdvice {
  readonly tips: readonly WrittenTip[];
  readonly writer: 'TEMPLATE' | 'GEMINI';
  readonly model: string | null;
  readonly tokens: number;
  /** Which prompt the words come from, as `advice.v1`; null from a template. */
  readonly prompt: string | null;
}

/** Puts computed facts into words. Whatever amount it writes is one of the facts. */
export interface AdviceWriter {
  /** @param personId who pays for it in tokens; it is told to nobody */
  write(facts: AdviceFacts, language: 'es' | 'en', personId: string): Promise<WrittenAdvice>;
}

export interface GoalsPorts {
  readonly graph: GraphClient;
  readonly documents: DocumentStore;
  readonly adviceWriter: AdviceWriter;
}
