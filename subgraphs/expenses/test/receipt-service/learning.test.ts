import { opaqueId } from '@parfinanciero/kit';
import { ask } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attempt,
  does,
  drawnTicket,
  household,
  refusedAs,
  scanned,
  startReceipts,
  type ReceiptService,
} from './receipt-service.js';

const MORE = `lineItems { description amount category { id key } confidence } split { category { id key } amount }`;
interface Things {
  lineItems: { description: string; amount: string | null; category: { id: string; key: string } | null }[];
  split: { category: { id: string; key: string }; amount: string }[];
}

/** A shop whose days are written month first and whose sum is called something else. */
const shop = (day: string, milk: string, soap: string, sum: string) =>
  drawnTicket(
    'TIENDA LA ESQUINA DE PEPE',
    'NIT 900.777.321-5',
    `FECHA: ${day}  10:32`,
    `LECHE ENTERA|${milk}`,
    `JABON DE TOCADOR|${soap}`,
    'TOTAL DE LA RIFA|29.000',
    `CUENTA FINAL DEL CLIENTE|${sum}`,
  );

describe('what a person corrects on a receipt', { timeout: 180_000 }, () => {
  let service: ReceiptService;
  beforeAll(async () => {
    service = await startReceipts();
  }, 60_000);
  afterAll(() => service.stop());

  it('is how the next receipt of that merchant is read in that ledger', async () => {
    const { ana, ledger } = household();
    const ledgerId = ledger.id;
    const things = async (id: string): Promise<Things> => {
      const answer = await ask(service.subgraph, ana, `query ($id: ID!) { receipt(id: $id) { ${MORE} } }`, { id });
      expect(answer.errors).toBeUndefined();
      return answer.data?.['receipt'] as Things;
    };

    const first = await scanned(service, ana, ledgerId, await shop('03/04/2024', '12.000', '6.000', '18.000'));
    expect(first).toMatchObject({ status: 'TO_REVIEW', date: '2024-04-03' });
    const bought = await things(first.id);
    expect(bought.lineItems.map(({ category }) => category?.key)).toEqual(['GROCERIES', 'PERSONAL_CARE']);
    const [milk, soap] = bought.lineItems.map(({ category }) => category!.id) as [string, string];

    const booking = {
      receiptId: first.id,
      bookedOn: '2024-03-04',
      amount: '18000',
      currency: 'COP',
      payee: 'Donde Pepe',
    };
    const parts = (one: string, other: string) => ({
      ...booking,
      lines: [
        { categoryId: milk, amount: one, items: [0, 1] },
        { categoryId: soap, amount: other },
      ],
    });
    expect(await refusedAs(service, ana, 'confirmReceipt', parts('12000', '5999.99'))).toEqual(['RECEIPT_LINES']);
    const strange = opaqueId('Category', { ledgerId: household().ledger.id, id: ledger.id });
    const elsewhere = { ...booking, lines: [{ categoryId: strange, amount: '18000' }] };
    expect(await refusedAs(service, ana, 'confirmReceipt', elsewhere)).toEqual(['NOT_FOUND']);
    const booked = await attempt(service, ana, 'confirmReceipt', parts('12000', '6000'));
    expect(booked.errors).toBeUndefined();
    expect(booked.data?.['confirmReceipt']).toMatchObject({
      status: 'CONFIRMED',
      transaction: { lines: [{ category: { key: 'GROCERIES' } }, { category: { key: 'PERSONAL_CARE' } }] },
    });

    const second = await scanned(service, ana, ledgerId, await shop('05/06/2024', '10.000', '5.000', '15.000'));
    expect(second).toMatchObject({ company: 'Donde Pepe', date: '2024-05-06', total: '15000.00' });
    // The person had put the soap with the milk.
    const again = await things(second.id);
    expect(again.lineItems.map(({ category }) => category?.key)).toEqual(['GROCERIES', 'GROCERIES']);
    expect(again.split).toEqual([{ category: { id: milk, key: 'GROCERIES' }, amount: '15000.00' }]);

    await does(service, ana, 'confirmReceipt', {
      receiptId: second.id,
      bookedOn: '2024-05-06',
      amount: '15000',
      currency: 'COP',
      payee: 'Donde Pepe',
      categoryId: soap,
    });
    const [habit] = await service.query<Record<string, unknown>>(
      `SELECT merchant_key, payee, month_first, total_label FROM merchant_habit WHERE ledger_id = $1`,
      [ledger.id],
    );
    expect(habit).toMatchObject({ merchant_key: 'nit:900777321', payee: 'Donde Pepe', month_first: true });

    const stranger = household();
    const elsewhereRead = await scanned(
      service,
      stranger.ana,
      stranger.ledger.id,
      await shop('03/04/2024', '12.000', '6.000', '18.000'),
    );
    expect(elsewhereRead).toMatchObject({ date: '2024-04-03' });
    expect(elsewhereRead.company).not.toBe('Donde Pepe');
  });
});
