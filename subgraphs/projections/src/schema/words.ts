import { DateTimeScalar } from '@parfinanciero/kit';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

export enum Writer {
  TEMPLATE = 'TEMPLATE',
  GEMINI = 'GEMINI',
}
registerEnumType(Writer, {
  name: 'WordsWriter',
  description: 'TEMPLATE: sentences of our own. GEMINI: a language model, each of whose figures was checked.',
});

@ObjectType({ description: 'A month that is over, in words. Every figure in it is one that was computed.' })
export class Narrative {
  @Field(() => String, { description: '"2026-11".' }) month!: string;
  @Field(() => String) text!: string;
  @Field(() => [String]) sentences!: string[];
  @Field(() => Writer) writer!: Writer;
  @Field(() => DateTimeScalar) createdAt!: string;
}

@InputType()
export class WriteNarrativeInput {
  @Field(() => ID) ledgerId!: string;
  @Field(() => String, { description: 'A month that is over: "2026-11".' }) month!: string;
}

@ObjectType({ description: 'The answer to a question about one’s own money.' })
export class Answer {
  @Field(() => String, { description: 'In the language of the request.' }) text!: string;
  @Field(() => Boolean, { description: 'False: it was not understood, and the text says what can be asked.' })
  understood!: boolean;
  @Field(() => String, { nullable: true, description: 'Which of the fixed questions it was taken for.' })
  operation!: string | null;
  @Field(() => Writer) writer!: Writer;
}

@InputType()
export class AskQuestionInput {
  @Field(() => ID) ledgerId!: string;
  @Field(() => String, { description: '1–300 characters.' }) question!: string;
}
