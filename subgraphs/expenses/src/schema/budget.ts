import { DecimalScalar, monthOf, MoneyType, moneyView, opaqueId } from '@parfinanciero/kit';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { BudgetRow } from '../persistence/budget-row.js';

export enum BudgetBasis {
  LAST_MONTH = 'LAST_MONTH',
  AVERAGE = 'AVERAGE',
}
registerEnumType(BudgetBasis, {
  name: 'BudgetBasis',
  description: 'What budgets are copied from.',
  valuesConfig: {
    LAST_MONTH: { description: 'The budgets of the month before.' },
    AVERAGE: {
      description: 'What each top-level category took a month on average of the last three whole months, rounded up.',
    },
  },
});

@ObjectType({ description: 'What a category, with everything below it, may take in a month.' })
@Directive('@key(fields: "id")')
export class Budget {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: '"2026-11"' }) month!: string;
  @Field(() => MoneyType, { description: 'In the reference currency of when it was set.' }) amount!: MoneyType;
  @Field(() => Int, { description: 'Rises by one with every change; send it back as expectedVersion.' })
  version!: number;
  /** Not a field: the public id of the category that its resolver loads. */
  categoryId!: string;
}

@InputType()
export class SetBudgetInput {
  @Field(() => ID) ledgerId!: string;
  @Field(() => ID, { description: 'One that proposes spending.' }) categoryId!: string;
  @Field(() => String, { description: '"2026-11", within ten years of now.' }) month!: string;
  @Field(() => DecimalScalar, { description: 'Major units of the ledger’s reference currency, not below zero.' })
  amount!: string;
  @Field(() => Int, { nullable: true, description: 'Of the budget that is there. Absent: on the present version.' })
  expectedVersion?: number;
}

@InputType()
export class BudgetRefInput {
  @Field(() => ID) budgetId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@InputType()
export class CopyBudgetsInput {
  @Field(() => ID) ledgerId!: string;
  @Field(() => String, { description: '"2026-11": the month whose categories without a budget get one.' })
  month!: string;
  @Field(() => BudgetBasis) basis!: BudgetBasis;
}

/** The public view of a budget. */
export const budgetView = (row: BudgetRow): Budget => ({
  id: opaqueId('Budget', row),
  month: monthOf(row.month),
  amount: moneyView(row.amount, row.currency),
  version: row.version,
  categoryId: opaqueId('Category', { ledgerId: row.ledgerId, id: row.categoryId }),
});
