import { MoneyType, moneyView } from '@parfinanciero/kit';
import { Field, ObjectType } from 'type-graphql';
import type { Band as BandValue } from '../domain/personal/projection.js';

@ObjectType({ description: 'An expected amount and how far off it may be.' })
export class Band {
  @Field(() => MoneyType, { description: 'As likely too high as too low.' }) mean!: MoneyType;
  @Field(() => MoneyType, { description: 'Four times in five it is between these two.' }) lo80!: MoneyType;
  @Field(() => MoneyType) hi80!: MoneyType;
  @Field(() => MoneyType, { description: 'Nineteen times in twenty it is between these two.' }) lo95!: MoneyType;
  @Field(() => MoneyType) hi95!: MoneyType;
}

/** Whole minor units of the engine as what clients see. */
export const moneyOf = (minor: number, currency: string): MoneyType => moneyView(BigInt(Math.round(minor)), currency);

export const bandView = ({ mean, lo80, hi80, lo95, hi95 }: BandValue, currency: string): Band => ({
  mean: moneyOf(mean, currency),
  lo80: moneyOf(lo80, currency),
  hi80: moneyOf(hi80, currency),
  lo95: moneyOf(lo95, currency),
  hi95: moneyOf(hi95, currency),
});
