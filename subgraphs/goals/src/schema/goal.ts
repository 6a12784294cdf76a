import { DateTimeScalar, MoneyType, moneyView, opaqueId, PlainDateScalar } from '@parfinanciero/kit';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { nextStatuses } from '../domain/goal-status.js';
import { remainingOf } from '../domain/saving.js';
import type { GoalRow } from '../persistence/goal-row.js';

export enum GoalKind {
  SAVING = 'SAVING',
  DEBT = 'DEBT',
  EMERGENCY = 'EMERGENCY',
  SINKING = 'SINKING',
}
registerEnumType(GoalKind, {
  name: 'GoalKind',
  description: 'Saving up, paying off a debt, an emergency fund, or a fund for a yearly bill.',
});

export enum GoalStatus {
  CREATED = 'CREATED',
  IN_PROGRESS = 'IN_PROGRESS',
  COMPLETED = 'COMPLETED',
  CANCELLED = 'CANCELLED',
  SUSPENDED = 'SUSPENDED',
}
registerEnumType(GoalStatus, { name: 'GoalStatus' });

@ObjectType({ description: 'How a goal comes along.' })
export class GoalPace {
  @Field(() => MoneyType, {
    nullable: true,
    description:
      'What came in a month, on average of the last three whole months (fewer if it is younger); null while none has passed.',
  })
  monthly!: MoneyType | null;
  @Field(() => PlainDateScalar, { nullable: true, description: 'At this pace; null = never or unknown.' })
  reachesOn!: string | null;
  @Field(() => MoneyType, {
    nullable: true,
    description: 'A month from now on, to be done by the end; null without an end or when done.',
  })
  needed!: MoneyType | null;
  @Field(() => Boolean, { nullable: true, description: 'Null when unknown.' }) onTrack!: boolean | null;
}

@ObjectType({ description: 'What a person wants to have saved, or to have paid off.' })
@Directive('@key(fields: "id")')
export class Goal {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'For routes with numbers; unique with its ledger.' }) legacyId!: number;
  @Field(() => GoalKind) kind!: GoalKind;
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) description!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'house, car, trip, study, shield, card, gift, calendar or star.',
  })
  icon!: string | null;
  @Field(() => MoneyType, { description: 'Of a debt: what was owed at the start.' }) target!: MoneyType;
  @Field(() => MoneyType, {
    description:
      'The sum of its contributions, withdrawals negative. Of a debt: the principal that has been paid. Negative where a transfer that counted was deleted after its money had been withdrawn.',
  })
  progress!: MoneyType;
  @Field(() => MoneyType, { description: 'Never negative.' }) remaining!: MoneyType;
  @Field(() => Float, { description: 'Progress ÷ target, 0…1.' }) share!: number;
  @Field(() => PlainDateScalar) startsOn!: string;
  @Field(() => PlainDateScalar, { nullable: true, description: 'By when.' }) endsOn!: string | null;
  @Field(() => GoalStatus) status!: GoalStatus;
  @Field(() => [GoalStatus], { description: 'Where it may go from here.' }) nextStatuses!: GoalStatus[];
  @Field(() => Int, { description: '1 = first; among equals the older one.' }) priority!: number;
  @Field(() => Boolean) archived!: boolean;
  @Field(() => Int) version!: number;
  @Field(() => DateTimeScalar) createdAt!: string;
  @Field(() => Int, { nullable: true, description: 'Of an emergency fund: the months of own spending that it holds.' })
  months!: number | null;
  @Field(() => MoneyType, {
    nullable: true,
    description: 'Booked by itself on `contributionDay` where there is no linked account, whose transfers count.',
  })
  monthlyContribution!: MoneyType | null;
  @Field(() => Int, { nullable: true, description: '1–31; in a shorter month its last day.' })
  contributionDay!: number | null;
  /** Not a field: the row that its resolvers read from. */
  row!: GoalRow;
}

const shareOf = ({ progress, target }: GoalRow): number =>
  progress <= 0n ? 0 : progress >= target ? 1 : Number((progress * 1_000_000n) / target) / 1_000_000;

/** The public view of a goal, as an error's `current` carries it: its own fields alone. */
export const goalCurrent = (row: GoalRow): Omit<Goal, 'row'> => ({
  id: opaqueId('Goal', row),
  legacyId: row.legacyId,
  kind: row.kind as GoalKind,
  title: row.title,
  description: row.description,
  icon: row.icon,
  target: moneyView(row.target, row.currency),
  progress: moneyView(row.progress, row.currency),
  remaining: moneyView(remainingOf(row.target, row.progress), row.currency),
  share: shareOf(row),
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  status: row.status as GoalStatus,
  nextStatuses: nextStatuses(row.status) as GoalStatus[],
  priority: row.priority,
  archived: row.archived,
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  months: row.months,
  monthlyContribution: row.monthlyContribution === null ? null : moneyView(row.monthlyContribution, row.currency),
  contributionDay: row.contributionDay,
});

/** The public view of a goal. */
export const goalView = (row: GoalRow): Goal => ({ ...goalCurrent(row), row });
