import { decodeOpaqueId, type Context } from '@parfinanciero/kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { ExpensesPorts } from '../ports.js';
import { Budget, BudgetRefInput, CopyBudgetsInput, SetBudgetInput } from '../schema/budget.js';
import { Category, categoryView } from '../schema/category.js';
import { copyBudgets } from '../use-cases/copy-budgets.js';
import { removeBudget } from '../use-cases/remove-budget.js';
import { setBudget } from '../use-cases/set-budget.js';
import { categoryLoader, languageLoader } from './loaders.js';

type Request = Context<ExpensesPorts>;

@Resolver(() => Budget)
export class BudgetResolver {
  @Mutation(() => Budget, { nullable: true, description: 'One per category and month: makes it or changes it.' })
  setBudget(@Arg('input', () => SetBudgetInput) input: SetBudgetInput, @Ctx() context: Request): Promise<Budget> {
    return setBudget.execute(context, input);
  }

  @Mutation(() => Boolean, { nullable: true })
  removeBudget(@Arg('input', () => BudgetRefInput) input: BudgetRefInput, @Ctx() context: Request): Promise<boolean> {
    return removeBudget.execute(context, input);
  }

  @Mutation(() => [Budget], {
    nullable: true,
    description: 'Fills the categories that have no budget in the month; answers with all budgets of the month.',
  })
  copyBudgets(
    @Arg('input', () => CopyBudgetsInput) input: CopyBudgetsInput,
    @Ctx() context: Request,
  ): Promise<Budget[]> {
    return copyBudgets.execute(context, input);
  }

  @FieldResolver(() => Category, { nullable: true })
  async category(@Root() { categoryId }: Budget, @Ctx() context: Request): Promise<Category | null> {
    const decoded = decodeOpaqueId(categoryId);
    if (!decoded) return null;
    const row = await categoryLoader(context, decoded.ledgerId).load(decoded.id);
    const language = (await languageLoader(context).load(decoded.ledgerId)) ?? 'es';
    return row && categoryView(row, language);
  }
}
