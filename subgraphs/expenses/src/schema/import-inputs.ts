import { CurrencyCodeScalar, JsonScalar } from '@parfinanciero/kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AccountKind } from './account.js';
import { Flow } from './category.js';

@InputType()
export class ImportAccountChoice {
  @Field(() => String, { description: 'As the file writes it.' }) name!: string;
  @Field(() => CurrencyCodeScalar) currency!: string;
  @Field(() => ID, { nullable: true, description: 'Absent: a new account.' }) accountId?: string;
  @Field(() => String, { nullable: true }) newName?: string;
  @Field(() => AccountKind, { nullable: true }) newKind?: AccountKind;
}

@InputType()
export class ImportCategoryChoice {
  @Field(() => String) path!: string;
  @Field(() => Flow) flow!: Flow;
  @Field(() => ID, { nullable: true, description: 'Absent: a new category.' }) categoryId?: string;
}

@InputType()
export class StartImportInput {
  @Field(() => ID) ledgerId!: string;
  @Field(() => ID) fileId!: string;
  @Field(() => ID, { nullable: true, description: 'For files that name no account.' }) accountId?: string;
}

@InputType({ description: 'Absent = unchanged.' })
export class AdjustImportInput {
  @Field(() => ID) importId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The mapping or parts of it; what equals the present one is no change.',
  })
  mapping?: unknown;
  @Field(() => ID, { nullable: true }) accountId?: string;
  @Field(() => [ImportAccountChoice], { nullable: true }) accounts?: ImportAccountChoice[];
  @Field(() => [ImportCategoryChoice], { nullable: true }) categories?: ImportCategoryChoice[];
  @Field(() => [Int], {
    nullable: true,
    description: 'Lines of suspicious rows to be booked all the same: the whole list.',
  })
  includeSuspicious?: number[];
}

@InputType()
export class ImportRefInput {
  @Field(() => ID) importId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}
