import type { Context } from '@parfinanciero/kit';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { ExpensesPorts } from '../ports.js';
import { Category } from '../schema/category.js';
import { AccountProposal, Receipt, ReceiptField, ReceiptLineItem, ReceiptPart } from '../schema/receipt.js';
import { ConfirmReceiptInput, ReceiptRefInput, ScanReceiptInput } from '../schema/receipt-inputs.js';
import { Transaction, transactionView } from '../schema/transaction.js';
import { confirmReceipt } from '../use-cases/confirm-receipt.js';
import { discardReceipt } from '../use-cases/discard-receipt.js';
import { readReceipt } from '../use-cases/read-receipts.js';
import { scanReceipt } from '../use-cases/scan-receipt.js';
import { transactionLoader } from './loaders.js';
import { fieldsOf, itemsOf, proposalsOf } from './receipt-loaders.js';
import { receiptStream } from './receipt-stream.js';

type Request = Context<ExpensesPorts>;

@Resolver(() => Receipt)
export class ReceiptResolver {
  @Query(() => Receipt, { nullable: true })
  receipt(@Arg('id', () => ID) receiptId: string, @Ctx() context: Request): Promise<Receipt> {
    return readReceipt.execute(context, { receiptId });
  }

  @Mutation(() => Receipt, {
    nullable: true,
    description: 'Queues an uploaded file for reading. A file has one receipt.',
  })
  scanReceipt(
    @Arg('input', () => ScanReceiptInput) input: ScanReceiptInput,
    @Ctx() context: Request,
  ): Promise<Receipt> {
    return scanReceipt.execute(context, input);
  }

  @Mutation(() => Receipt, { nullable: true, description: 'Books what was checked, once.' })
  confirmReceipt(
    @Arg('input', () => ConfirmReceiptInput) input: ConfirmReceiptInput,
    @Ctx() context: Request,
  ): Promise<Receipt> {
    return confirmReceipt.execute(context, input);
  }

  @Mutation(() => Receipt, { nullable: true, description: 'Puts it away without booking it.' })
  discardReceipt(
    @Arg('input', () => ReceiptRefInput) input: ReceiptRefInput,
    @Ctx() context: Request,
  ): Promise<Receipt> {
    return discardReceipt.execute(context, input);
  }

  @Subscription(() => Receipt, {
    nullable: true,
    subscribe: ({ args, context }) => receiptStream(context as Request, (args as { ledgerId: string }).ledgerId),
    description: 'The receipts that wait first, then each one whenever it goes on.',
  })
  receiptChanged(@Root() receipt: Receipt, @Arg('ledgerId', () => ID) _ledgerId: string): Receipt {
    return receipt;
  }

  @FieldResolver(() => [ReceiptField], {
    description: 'What was read, with its place on the image. Empty until it has been read.',
  })
  async fields(@Root() receipt: Receipt, @Ctx() context: Request): Promise<ReceiptField[]> {
    return (await fieldsOf(context, receipt)) ?? [];
  }

  @FieldResolver(() => AccountProposal, { nullable: true, description: 'While it waits for review.' })
  async proposal(@Root() receipt: Receipt, @Ctx() context: Request): Promise<AccountProposal | null> {
    return (await proposalsOf(context, receipt))?.proposal ?? null;
  }

  @FieldResolver(() => Category, {
    nullable: true,
    description: 'By what was spent with this company before, else by its name.',
  })
  async proposedCategory(@Root() receipt: Receipt, @Ctx() context: Request): Promise<Category | null> {
    return (await proposalsOf(context, receipt))?.category ?? null;
  }

  @FieldResolver(() => [ReceiptLineItem], {
    description: 'What was bought, with the category proposed for each. Empty until it has been read.',
  })
  async lineItems(@Root() receipt: Receipt, @Ctx() context: Request): Promise<ReceiptLineItem[]> {
    return (await itemsOf(context, receipt))?.items ?? [];
  }

  @FieldResolver(() => [ReceiptPart], {
    description:
      'The total by category of what was bought, tax and tip spread. While it waits for review and has a total.',
  })
  async split(@Root() receipt: Receipt, @Ctx() context: Request): Promise<ReceiptPart[]> {
    return (await itemsOf(context, receipt))?.split ?? [];
  }

  @FieldResolver(() => Transaction, { nullable: true, description: 'What it was booked as; in the trash too.' })
  async transaction(
    @Root() { ledgerId, transactionRowId }: Receipt,
    @Ctx() context: Request,
  ): Promise<Transaction | null> {
    const row = transactionRowId === null ? null : await transactionLoader(context, ledgerId).load(transactionRowId);
    return row && transactionView(row);
  }
}
