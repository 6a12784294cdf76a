import type { Context } from '@parfinanciero/kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ExpensesPorts } from '../ports.js';
import { Account, CreateAccountInput, UpdateAccountInput } from '../schema/account.js';
import { Category, CreateCategoryInput, UpdateCategoryInput } from '../schema/category.js';
import { createAccount } from '../use-cases/create-account.js';
import { createCategory } from '../use-cases/create-category.js';
import { readAccount } from '../use-cases/read-accounts.js';
import { updateAccount } from '../use-cases/update-account.js';
import { updateCategory } from '../use-cases/update-category.js';

type Request = Context<ExpensesPorts>;

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => Account, { nullable: true })
  account(@Arg('id', () => ID) accountId: string, @Ctx() context: Request): Promise<Account> {
    return readAccount.execute(context, { accountId });
  }

  @Mutation(() => Account, { nullable: true })
  createAccount(
    @Arg('input', () => CreateAccountInput) input: CreateAccountInput,
    @Ctx() context: Request,
  ): Promise<Account> {
    return createAccount.execute(context, input);
  }

  @Mutation(() => Account, { nullable: true })
  updateAccount(
    @Arg('input', () => UpdateAccountInput) input: UpdateAccountInput,
    @Ctx() context: Request,
  ): Promise<Account> {
    return updateAccount.execute(context, input);
  }

  @Mutation(() => Category, { nullable: true })
  createCategory(
    @Arg('input', () => CreateCategoryInput) input: CreateCategoryInput,
    @Ctx() context: Request,
  ): Promise<Category> {
    return createCategory.execute(context, input);
  }

  @Mutation(() => Category, { nullable: true })
  updateCategory(
    @Arg('input', () => UpdateCategoryInput) input: UpdateCategoryInput,
    @Ctx() context: Request,
  ): Promise<Category> {
    return updateCategory.execute(context, input);
  }
}
