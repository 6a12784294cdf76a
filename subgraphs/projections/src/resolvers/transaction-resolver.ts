import { decodeOpaqueId, loaderOf, opaqueId, type Context } from '@parfinanciero/kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { ProjectionsPorts } from '../ports.js';
import { Transaction } from '../schema/entities.js';
import { SetAsideInput } from '../schema/set-aside.js';
import { readAside, setAside } from '../use-cases/set-aside.js';

type Request = Context<ProjectionsPorts>;

@Resolver(() => Transaction)
export class TransactionResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether it is kept out of what is expected of the months to come.',
  })
  async setAside(@Root() { id }: Transaction, @Ctx() context: Request): Promise<boolean> {
    const decoded = decodeOpaqueId(id);
    if (!decoded) return false;
    const { ledgerId } = decoded;
    // A page of transactions asks one by one: one read answers them all.
    const aside = loaderOf(context, `aside ${ledgerId}`, async (rowIds) => {
      const transactionIds = rowIds.map((rowId) => opaqueId('Transaction', { ledgerId, id: rowId }));
      const found = await readAside.execute(context, { transactionIds });
      return new Map([...found].map((rowId) => [rowId, true]));
    });
    return (await aside.load(decoded.id)) ?? false;
  }

  @Mutation(() => Transaction, {
    nullable: true,
    description: 'Keeps one out of what is expected, or takes it in again.',
  })
  setAsideTransaction(
    @Arg('input', () => SetAsideInput) input: SetAsideInput,
    @Ctx() context: Request,
  ): Promise<Transaction> {
    return setAside.execute(context, input);
  }
}
