import { BigIntScalar, CurrencyCodeScalar, MoneyType, PlainDateScalar } from '@parfinanciero/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Band } from './band.js';
import { Category, Ledger } from './entities.js';
import { Stream, StreamDirection } from './stream.js';

@ObjectType({ description: 'A month to come.' })
export class ForecastMonth {
  @Field(() => String, { description: '"2026-12".' }) month!: string;
  @Field(() => Band) income!: Band;
  @Field(() => Band) spending!: Band;
  @Field(() => Band, { description: 'Income less spending; may be negative.' }) net!: Band;
}

@ObjectType({ description: 'What all accounts hold together at the end of a day.' })
export class DayBalance {
  @Field(() => PlainDateScalar) day!: string;
  @Field(() => MoneyType) balance!: MoneyType;
  @Field(() => MoneyType) lo80!: MoneyType;
  @Field(() => MoneyType) hi80!: MoneyType;
}

@ObjectType({ description: 'The lowest that the balance is expected to be before income comes next.' })
export class LowPoint extends DayBalance {
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: 'The day of the next scheduled income, where one is known.',
  })
  before!: string | null;
}

@ObjectType({ description: 'What a category is expected to have in the next month.' })
export class CategoryForecast {
  @Field(() => Category, { nullable: true }) category!: Category | null;
  @Field(() => StreamDirection) direction!: StreamDirection;
  @Field(() => MoneyType) amount!: MoneyType;
  @Field(() => MoneyType, { description: 'The part of it that streams bring.' }) scheduled!: MoneyType;
}

@ObjectType({ description: 'A payment or an income that a stream will bring.' })
export class ScheduledPayment {
  @Field(() => PlainDateScalar) day!: string;
  @Field(() => MoneyType, { description: 'Positive.' }) amount!: MoneyType;
  @Field(() => StreamDirection) direction!: StreamDirection;
  @Field(() => Float) confidence!: number;
  @Field(() => Stream) stream!: Stream;
}

@ObjectType({ description: 'A past month: what had been foretold of it, and what came.' })
export class PastForecast {
  @Field(() => String) month!: string;
  @Field(() => PlainDateScalar, { description: 'The last day that the forecast knew of.' }) origin!: string;
  @Field(() => Boolean, { description: 'Made afterwards from what was known then, since nobody had asked before.' })
  hindcast!: boolean;
  @Field(() => Band) income!: Band;
  @Field(() => Band) spending!: Band;
  @Field(() => MoneyType, { nullable: true, description: 'Null while the month is not over.' })
  actualIncome!: MoneyType | null;
  @Field(() => MoneyType, { nullable: true }) actualSpending!: MoneyType | null;
}

@ObjectType({ description: 'How far off the forecasts of a month before were.' })
export class TrackRecord {
  @Field(() => Int, { description: 'Judged amounts: incomes and spendings of months that are over.' }) judged!: number;
  @Field(() => Float, { nullable: true, description: 'The share 0…1 of them that fell in their 80 % band.' })
  inside80!: number | null;
  @Field(() => Float, { nullable: true }) inside95!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Sum of the errors ÷ sum of what was spent; null where nothing was.',
  })
  spendingError!: number | null;
  @Field(() => Float, {
    description: 'How much wider than fitted the bands are made since they proved too narrow (or too wide).',
  })
  widened80!: number;
  @Field(() => Float) widened95!: number;
  @Field(() => [PastForecast], { description: 'Newest month first, at most twelve.' }) months!: PastForecast[];
}

@ObjectType({ description: 'What comes next, as far as the history tells.' })
export class Forecast {
  @Field(() => Ledger, { nullable: true }) ledger!: Ledger;
  @Field(() => BigIntScalar, { description: 'Rises with everything that may change it.' }) revision!: string;
  @Field(() => PlainDateScalar, { description: 'The last day that is known.' }) asOf!: string;
  @Field(() => CurrencyCodeScalar) currency!: string;
  @Field(() => [CurrencyCodeScalar], {
    description: 'Other currencies with a history of their own; they are in no figure here.',
  })
  otherCurrencies!: string[];
  @Field(() => Int, {
    description: 'Whole months of history that it rests on; under three it is little more than a guess.',
  })
  historyMonths!: number;
  @Field(() => MoneyType, { nullable: true, description: 'Of all accounts together, now.' }) balance!: MoneyType | null;
  @Field(() => ForecastMonth, { nullable: true, description: 'The rest of the running month; null at its end.' })
  current!: ForecastMonth | null;
  @Field(() => [ForecastMonth]) months!: ForecastMonth[];
  @Field(() => [DayBalance], {
    description: 'The next three months, day by day; empty where the balance is not known.',
  })
  daily!: DayBalance[];
  @Field(() => LowPoint, { nullable: true }) lowPoint!: LowPoint | null;
  @Field(() => [CategoryForecast], { description: 'Of the next month, the largest first.' })
  categories!: CategoryForecast[];
  @Field(() => [ScheduledPayment], { description: 'By day, the next ninety days.' }) scheduled!: ScheduledPayment[];
  /** Not a field: what its resolvers read. */
  ledgerId!: string;
}
