import { CurrencyCodeScalar, DecimalScalar, PlainDateScalar } from '@parfinanciero/kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { RateKind } from './debt.js';
import { GoalKind, GoalStatus } from './goal.js';

const ICONS = 'house, car, trip, study, shield, card, gift, calendar or star.';

@InputType()
export class CreateGoalInput {
  @Field(() => ID) ledgerId!: string;
  @Field(() => GoalKind) kind!: GoalKind;
  @Field(() => String, { description: '1–120 characters.' }) title!: string;
  @Field(() => String, { nullable: true }) description?: string;
  @Field(() => String, { nullable: true, description: ICONS }) icon?: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Greater than zero. Absent for EMERGENCY only: then `months` × own monthly spending.',
  })
  amount?: string;
  @Field(() => CurrencyCodeScalar, {
    nullable: true,
    description: 'Absent: that of the account, else the reference currency.',
  })
  currency?: string;
  @Field(() => PlainDateScalar, { nullable: true, description: 'Absent: today. At most ten years ago.' })
  startsOn?: string;
  @Field(() => PlainDateScalar, { nullable: true, description: 'After the start.' }) endsOn?: string;
  @Field(() => Int, { nullable: true, description: '1 = first. Absent: the last one.' }) priority?: number;
  @Field(() => ID, { nullable: true, description: 'Transfers on it count from now on; earlier ones do not.' })
  accountId?: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Per cent, 0–1000; needed for DEBT.' }) rate?: string;
  @Field(() => RateKind, { nullable: true, description: 'Absent: EFFECTIVE_ANNUAL.' }) rateKind?: RateKind;
  @Field(() => DecimalScalar, { nullable: true, description: 'DEBT only.' }) minimumPayment?: string;
  @Field(() => Int, { nullable: true, description: 'EMERGENCY only: 1–60.' }) months?: number;
  @Field(() => DecimalScalar, { nullable: true }) monthlyContribution?: string;
  @Field(() => Int, { nullable: true, description: '1–31; with `monthlyContribution`.' }) contributionDay?: number;
}

@InputType({ description: 'Absent = unchanged; null clears what may be absent.' })
export class UpdateGoalInput {
  @Field(() => ID) goalId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
  @Field(() => String, { nullable: true }) title?: string;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => String, { nullable: true, description: ICONS }) icon?: string | null;
  @Field(() => DecimalScalar, { nullable: true }) amount?: string;
  @Field(() => PlainDateScalar, { nullable: true }) startsOn?: string;
  @Field(() => PlainDateScalar, { nullable: true }) endsOn?: string | null;
  @Field(() => Int, { nullable: true }) priority?: number;
  @Field(() => ID, { nullable: true }) accountId?: string | null;
  @Field(() => DecimalScalar, { nullable: true }) rate?: string;
  @Field(() => RateKind, { nullable: true }) rateKind?: RateKind;
  @Field(() => DecimalScalar, { nullable: true }) minimumPayment?: string | null;
  @Field(() => Int, { nullable: true }) months?: number | null;
  @Field(() => DecimalScalar, { nullable: true }) monthlyContribution?: string | null;
  @Field(() => Int, { nullable: true }) contributionDay?: number | null;
}

@InputType()
export class ChangeGoalStatusInput {
  @Field(() => ID) goalId!: string;
  @Field(() => GoalStatus) status!: GoalStatus;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@InputType()
export class ArchiveGoalInput {
  @Field(() => ID) goalId!: string;
  @Field(() => Boolean, { description: 'False brings it back.' }) archived!: boolean;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@InputType()
export class ContributeInput {
  @Field(() => ID) goalId!: string;
  @Field(() => DecimalScalar, { description: 'Greater than zero, in the goal’s currency.' }) amount!: string;
  @Field(() => PlainDateScalar, { nullable: true, description: 'Absent: today. Not in the future.' })
  bookedOn?: string;
  @Field(() => String, { nullable: true }) note?: string;
}

@InputType()
export class ContributionRefInput {
  @Field(() => ID) contributionId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}
