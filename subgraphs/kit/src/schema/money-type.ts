import { Directive, Field, ObjectType } from 'type-graphql';
import { toDecimal, type Money as MoneyValue } from '../money/index.js';
import { BigIntScalar, CurrencyCodeScalar, DecimalScalar } from './scalars.js';

@ObjectType({ description: 'An exact amount of one currency. Both numbers are strings and say the same.' })
@Directive('@shareable')
export class Money {
  @Field(() => DecimalScalar, { description: 'Major units: "45900.00".' }) amount!: string;
  @Field(() => BigIntScalar, { description: 'Minor units by the ISO 4217 exponent: "4590000".' }) minor!: string;
  @Field(() => CurrencyCodeScalar) currency!: string;
}

/** The public view of an amount in minor units. */
export const moneyView = (minor: bigint, currency: string): Money => ({
  amount: toDecimal(minor, currency),
  minor: minor.toString(),
  currency,
});

export const moneyViewOf = ({ minor, currency }: MoneyValue): Money => moneyView(minor, currency);
