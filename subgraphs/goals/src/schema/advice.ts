import { DateTimeScalar, opaqueId } from '@parfinanciero/kit';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { StoredAdvice } from '../advice/advice-documents.js';
import type { AdviceRow } from '../persistence/advice-row.js';

export enum Language {
  es = 'es',
  en = 'en',
}
registerEnumType(Language, { name: 'Language' });

export enum AdviceWriterKind {
  TEMPLATE = 'TEMPLATE',
  GEMINI = 'GEMINI',
}
registerEnumType(AdviceWriterKind, { name: 'AdviceWriterKind' });

@ObjectType({ description: 'One thing that could be done.' })
export class AdviceTip {
  @Field(() => Int, { description: '1 for the first.' }) number!: number;
  @Field(() => String) title!: string;
  @Field(() => String) text!: string;
}

@ObjectType({ description: 'Three tips on a goal. Every figure in them was computed from the person’s own money.' })
export class Advice {
  @Field(() => ID) id!: string;
  @Field(() => Int) legacyId!: number;
  @Field(() => [AdviceTip]) tips!: AdviceTip[];
  @Field(() => Language) language!: Language;
  @Field(() => AdviceWriterKind) writer!: AdviceWriterKind;
  @Field(() => String, { nullable: true, description: 'Null where no model took part.' }) model!: string | null;
  @Field(() => Int, { description: 'Of a model, question and answer.' }) tokens!: number;
  @Field(() => DateTimeScalar) createdAt!: string;
  /** Not fields: what their resolvers look up. */
  ledgerId!: string;
  goalRowId!: string;
}

@InputType()
export class WriteAdviceInput {
  @Field(() => ID) goalId!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Write anew, though there is one from the same facts.',
  })
  regenerate?: boolean | null;
}

/** The public view of an advice; without its document, which an erasure may have taken, it says nothing. */
export const adviceView = (row: AdviceRow, said: StoredAdvice | null): Advice => ({
  id: opaqueId('Advice', row),
  legacyId: row.legacyId,
  tips: (said?.tips ?? []).map(({ title, text }, index) => ({ number: index + 1, title, text })),
  language: row.language as Language,
  writer: (said?.writer ?? 'TEMPLATE') as AdviceWriterKind,
  model: said?.model ?? null,
  tokens: said?.tokens ?? 0,
  createdAt: row.createdAt.toISOString(),
  ledgerId: row.ledgerId,
  goalRowId: row.goalId,
});
