import { opaqueId } from '@parfinanciero/kit';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UNCATEGORIZED } from '../domain/categories/index.js';
import { categoryName } from '../persistence/category-name.js';
import type { CategoryRow } from '../persistence/category-row.js';

export enum Flow {
  INCOME = 'INCOME',
  SPENDING = 'SPENDING',
}
registerEnumType(Flow, { name: 'Flow' });

@ObjectType({ description: 'What money was for, or where it came from.' })
@Directive('@key(fields: "id")')
export class Category {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'The stable key of a category of the default tree.' }) key!:
    string | null;
  @Field(() => String, { description: 'In the ledger’s language, unless it was renamed.' }) name!: string;
  @Field(() => String, { description: 'One of the twelve documented codes, by its ancestors.' }) code!: string;
  @Field(() => Flow, { description: 'What it proposes for a new line.' }) flow!: Flow;
  @Field(() => ID, { nullable: true }) parentId!: string | null;
  @Field(() => Boolean, { description: 'The system’s own: uncategorised.' }) system!: boolean;
  @Field(() => Int) version!: number;
}

@InputType()
export class CreateCategoryInput {
  @Field(() => ID) ledgerId!: string;
  @Field(() => String) name!: string;
  @Field(() => ID, { nullable: true }) parentId?: string;
  @Field(() => Flow, { nullable: true }) flow?: Flow;
}

@InputType()
export class UpdateCategoryInput {
  @Field(() => ID) categoryId!: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
  @Field(() => String, { nullable: true }) name?: string;
}

/** The public view of a category. */
export const categoryView = (row: CategoryRow, language: 'es' | 'en'): Category => ({
  id: opaqueId('Category', row),
  key: row.key,
  name: categoryName(row, language),
  code: row.code,
  flow: row.flow as Flow,
  parentId: row.parentId === null ? null : opaqueId('Category', { ledgerId: row.ledgerId, id: row.parentId }),
  system: row.key === UNCATEGORIZED.key,
  version: row.version,
});
