import { MoneyType, PlainDateScalar } from '@parfinanciero/kit';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Category } from './entities.js';
import { Stream } from './stream.js';

export enum LeverKind {
  LATER_DATE = 'LATER_DATE',
  CUT_CATEGORY = 'CUT_CATEGORY',
  END_STREAM = 'END_STREAM',
  SAVE_MORE = 'SAVE_MORE',
  EARN_MORE = 'EARN_MORE',
}
registerEnumType(LeverKind, { name: 'LeverKind' });

@ObjectType({ description: 'Something that would make a goal more likely to be reached.' })
export class Lever {
  @Field(() => LeverKind) kind!: LeverKind;
  @Field(() => Float, { description: 'Probability 0…1 with it.' }) probability!: number;
  @Field(() => Float, { description: 'How much more that is than without.' }) gain!: number;
  @Field(() => MoneyType, { nullable: true, description: 'A month: what is saved, or comes in, more.' })
  amount!: MoneyType | null;
  @Field(() => PlainDateScalar, { nullable: true, description: 'The later date.' }) date!: string | null;
  @Field(() => Int, { nullable: true, description: 'Per cent less in the category.' }) percent!: number | null;
  @Field(() => Category, { nullable: true }) category!: Category | null;
  @Field(() => Stream, { nullable: true }) stream!: Stream | null;
}

@ObjectType({
  description:
    'How likely a goal is reached by its date if what is left every month goes to the goals that are due sooner, and then to it.',
})
export class GoalOutlook {
  @Field(() => Float, { nullable: true, description: 'Probability 0…1; null without a date.' })
  probability!: number | null;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: 'The first day by which it is as likely as not; null = not within ten years.',
  })
  expectedDate!: string | null;
  @Field(() => MoneyType, { description: 'What the goals that are due sooner still lack; they go first.' })
  reserved!: MoneyType;
  @Field(() => Int, { description: 'Whole months of history that it rests on.' }) historyMonths!: number;
  /** Not a field: what its levers are found from. */
  asked!: AskedOutlook;
}

/** A goal as its owner states it, to be looked at again. */
export interface AskedOutlook {
  readonly goalId: string;
  readonly target: { readonly minor: string; readonly currency: string };
  readonly progress: { readonly minor: string };
  readonly endsOn: string | null;
}
