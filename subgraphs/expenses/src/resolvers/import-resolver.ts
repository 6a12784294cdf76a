import { loaderOf, type Context } from '@parfinanciero/kit';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ExpensesPorts } from '../ports.js';
import {
  ImportAccountMatch,
  ImportBatch,
  ImportCategoryMatch,
  ImportPreviewRow,
  ImportRowState,
} from '../schema/import.js';
import { AdjustImportInput, ImportRefInput, StartImportInput } from '../schema/import-inputs.js';
import { adjustImport } from '../use-cases/adjust-import.js';
import { confirmImport } from '../use-cases/confirm-import.js';
import { readImport, readImportMatches, readImportRows, readImportUse } from '../use-cases/read-imports.js';
import { restoreImport } from '../use-cases/restore-import.js';
import { revertImport } from '../use-cases/revert-import.js';
import { startImport } from '../use-cases/start-import.js';

type Request = Context<ExpensesPorts>;
type Matches = Awaited<ReturnType<typeof readImportMatches.execute>>;
type Use = Awaited<ReturnType<typeof readImportUse.execute>>;

@ArgsType()
class RowsArgs {
  @Field(() => [ImportRowState], { nullable: true }) state?: ImportRowState[];
  @Field(() => Int, { nullable: true, description: '0–5 000, default 100.' }) first?: number;
  @Field(() => Int, { nullable: true, description: 'The line after which it begins.' }) after?: number;
}

/** Both fields of a pair are asked for together: they are read once. By version, since a mutation may have changed them. */
const once = <Value>(
  context: Request,
  name: string,
  batch: ImportBatch,
  read: () => Promise<Value>,
): Promise<Value | null> =>
  loaderOf<ExpensesPorts, Value>(
    context,
    `import ${name} ${batch.id} ${batch.version}`,
    async (ids) => new Map([[ids[0]!, await read()]]),
  ).load(batch.id);

const matchesOf = (context: Request, batch: ImportBatch): Promise<Matches | null> =>
  once(context, 'matches', batch, () => readImportMatches.execute(context, { importId: batch.id }));
const useOf = (context: Request, batch: ImportBatch): Promise<Use | null> =>
  once(context, 'use', batch, () => readImportUse.execute(context, { importId: batch.id }));

@Resolver(() => ImportBatch)
export class ImportResolver {
  @Query(() => ImportBatch, { nullable: true })
  importBatch(@Arg('id', () => ID) importId: string, @Ctx() context: Request): Promise<ImportBatch> {
    return readImport.execute(context, { importId });
  }

  @Mutation(() => ImportBatch, { nullable: true, description: 'Looks at an uploaded file. Nothing is booked yet.' })
  startImport(
    @Arg('input', () => StartImportInput) input: StartImportInput,
    @Ctx() context: Request,
  ): Promise<ImportBatch> {
    return startImport.execute(context, input);
  }

  @Mutation(() => ImportBatch, { nullable: true, description: 'Corrects how the file is read or what its names mean.' })
  adjustImport(
    @Arg('input', () => AdjustImportInput) input: AdjustImportInput,
    @Ctx() context: Request,
  ): Promise<ImportBatch> {
    return adjustImport.execute(context, input as Parameters<typeof adjustImport.execute>[1]);
  }

  @Mutation(() => ImportBatch, { nullable: true, description: 'Books all new rows in one step.' })
  confirmImport(
    @Arg('input', () => ImportRefInput) input: ImportRefInput,
    @Ctx() context: Request,
  ): Promise<ImportBatch> {
    return confirmImport.execute(context, input);
  }

  @Mutation(() => ImportBatch, { nullable: true, description: 'Moves all that it booked to the trash in one step.' })
  revertImport(
    @Arg('input', () => ImportRefInput) input: ImportRefInput,
    @Ctx() context: Request,
  ): Promise<ImportBatch> {
    return revertImport.execute(context, input);
  }

  @Mutation(() => ImportBatch, { nullable: true, description: 'Undoes a revert.' })
  restoreImport(
    @Arg('input', () => ImportRefInput) input: ImportRefInput,
    @Ctx() context: Request,
  ): Promise<ImportBatch> {
    return restoreImport.execute(context, input);
  }

  @FieldResolver(() => Int, { description: 'Of those that it booked.' })
  async liveTransactions(@Root() batch: ImportBatch, @Ctx() context: Request): Promise<number> {
    return (await useOf(context, batch))?.live ?? 0;
  }

  @FieldResolver(() => Int, { description: 'Live ones that were edited after the import: a revert takes them too.' })
  async editedSince(@Root() batch: ImportBatch, @Ctx() context: Request): Promise<number> {
    return (await useOf(context, batch))?.edited ?? 0;
  }

  @FieldResolver(() => [ImportAccountMatch])
  async accounts(@Root() batch: ImportBatch, @Ctx() context: Request): Promise<ImportAccountMatch[]> {
    return (await matchesOf(context, batch))?.accounts ?? [];
  }

  @FieldResolver(() => [ImportCategoryMatch])
  async categories(@Root() batch: ImportBatch, @Ctx() context: Request): Promise<ImportCategoryMatch[]> {
    return (await matchesOf(context, batch))?.categories ?? [];
  }

  @FieldResolver(() => [ImportPreviewRow], {
    description: 'Rows that were booked are transactions and no longer here.',
  })
  rows(
    @Root() batch: ImportBatch,
    @Args(() => RowsArgs) { state, first, after }: RowsArgs,
    @Ctx() context: Request,
  ): Promise<ImportPreviewRow[]> {
    return readImportRows.execute(context, {
      importId: batch.id,
      state,
      first: first ?? undefined,
      after: after ?? undefined,
    });
  }
}
