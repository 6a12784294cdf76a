import { CurrencyCodeScalar, DecimalScalar, MoneyType, moneyView, opaqueId, PlainDateScalar } from '@parfinanciero/kit';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { AccountRow } from '../persistence/account-row.js';

export enum AccountKind {
  CASH = 'CASH',
  BANK = 'BANK',
  CARD = 'CARD',
  LOAN = 'LOAN',
  SAVINGS = 'SAVINGS',
}
registerEnumType(AccountKind, { name: 'AccountKind' });

@ObjectType({ description: 'Where money is: cash, a bank account, a card, a loan, savings. One currency each.' })
@Directive('@key(fields: "id")')
export class Account {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => AccountKind) kind!: AccountKind;
  @Field(() => CurrencyCodeScalar) currency!: string;
  @Field(() => MoneyType, { description: 'What it held before its first transaction.' }) openingBalance!: MoneyType;
  @Field(() => PlainDateScalar) openedOn!: string;
  @Field(() => Boolean) archived!: boolean;
  @Field(() => Int) version!: number;
}

@InputType()
export class CreateAccountInput {
  @Field(() => ID) ledgerId!: string;
  @Field(() => String) name!: string;
  @Field(() => AccountKind) kind!: AccountKind;
  @Field(() => CurrencyCodeScalar) currency!: string;
  @Field(() => DecimalScalar, { nullable: true }) openingBalance?: string;
  @Field(() => PlainDateScalar, { nullable: true, description: 'Absent: today.' }) openedOn?: string;
}

@InputType()
export class UpdateAccountInput {
  @Field(() => ID) accountId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
  @Field(() => String, { nullable: true }) name?: string;
  @Field(() => AccountKind, { nullable: true }) kind?: AccountKind;
  @Field(() => DecimalScalar, { nullable: true }) openingBalance?: string;
  @Field(() => PlainDateScalar, { nullable: true }) openedOn?: string;
  @Field(() => Boolean, { nullable: true }) archived?: boolean;
}

/** The public view of an account. */
export const accountView = (row: AccountRow): Account => ({
  id: opaqueId('Account', row),
  name: row.name,
  kind: row.kind as AccountKind,
  currency: row.currency,
  openingBalance: moneyView(row.openingBalance, row.currency),
  openedOn: row.openedOn,
  archived: row.archived,
  version: row.version,
});
