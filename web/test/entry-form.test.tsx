import { ApolloClient, ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Observable } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { EntryForm } from '../src/features/transactions/entry/entry-form';
import type { EntryDialog_TransactionFragment } from '../src/generated/graphql';
import { newCache } from '../src/graph/client';
import { rendered } from './rendered';

const money = (amount: string) => ({ __typename: 'Money' as const, amount, currency: 'COP' });
const bank = {
  __typename: 'Account' as const,
  id: 'bank',
  name: 'Banco',
  kind: 'BANK' as const,
  currency: 'COP',
  archived: false,
};
const food = {
  __typename: 'Category' as const,
  id: 'food',
  key: null,
  name: 'Comida',
  flow: 'SPENDING' as const,
  parentId: null,
};
const none = { ...food, id: 'none', key: 'UNCATEGORIZED', name: 'Sin categoría' };
const line = {
  __typename: 'TransactionLine' as const,
  flow: 'SPENDING' as const,
  category: food,
  amount: money('250000.00'),
};
const stored: EntryDialog_TransactionFragment = {
  __typename: 'Transaction',
  id: 't',
  kind: 'PURCHASE',
  bookedOn: '2026-11-20',
  payee: 'Éxito',
  note: null,
  version: 3,
  deletedAt: null,
  account: bank,
  toAccount: null,
  amount: money('-250000.00'),
  received: null,
  lines: [line],
};
const answer = { ...stored, receiptId: null };

type Answer = ApolloLink.Result | Error;

/** The form over a server that answers by `answers`; `sent` are the requests it saw. */
function story(answers: Answer[], transaction: EntryDialog_TransactionFragment | null = null) {
  const sent: { key: unknown; variables: Record<string, unknown> }[] = [];
  const link = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        sent.push({ key: operation.getContext()['idempotencyKey'], variables: operation.variables });
        const next = answers.shift() ?? new Error('no answer left');
        if (next instanceof Error) observer.error(next);
        else {
          observer.next(next);
          observer.complete();
        }
      }),
  );
  const onClose = vi.fn();
  const view = rendered(
    <ApolloProvider client={new ApolloClient({ link, cache: newCache(), dataMasking: true })}>
      <EntryForm
        accounts={[bank]}
        categories={[food, none]}
        transaction={transaction}
        onReload={() => Promise.resolve(transaction)}
        onClose={onClose}
      />
    </ApolloProvider>,
  );
  return { sent, onClose, view };
}
const save = () => userEvent.click(screen.getByRole('button', { name: 'Guardar' }));
const amount = () => screen.getByLabelText<HTMLInputElement>('Monto');

describe('the entry form', () => {
  it('loses nothing when the server cannot be reached, and sends the same intent again', async () => {
    const { sent, onClose } = story([new TypeError('fetch failed'), { data: { recordTransaction: answer } }]);
    await userEvent.type(amount(), '45.900');
    await userEvent.type(screen.getByLabelText('Descripción'), 'Tienda');
    await save();
    await screen.findByText(/No hay conexión con el servidor/u);
    expect(amount().value).toBe('45.900');
    expect(onClose).not.toHaveBeenCalled();

    await save();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sent).toHaveLength(2);
    expect(sent[1]?.key).toBe(sent[0]?.key);
    expect(sent[1]?.variables).toMatchObject({
      input: {
        ledgerId: 'ledger-1',
        accountId: 'bank',
        payee: 'Tienda',
        lines: [{ categoryId: 'none', amount: '45900.00', flow: 'SPENDING' }],
      },
    });
  });

  it('sends nothing before the amount reads', async () => {
    const { sent } = story([]);
    await save();
    await screen.findByText('Escribe un monto.');
    expect(sent).toEqual([]);
  });

  it('brings back what was being typed after a reload', async () => {
    const { view } = story([]);
    await userEvent.type(amount(), '12.000');
    view.unmount();
    story([]);
    expect(amount().value).toBe('12.000');
    await userEvent.click(screen.getByRole('button', { name: 'Empezar de nuevo' }));
    expect(amount().value).toBe('');
  });

  it('shows what somebody else made of it, and can still save one’s own on top', async () => {
    const current = { version: 7, payee: 'Éxito Laureles', bookedOn: '2026-11-21', amount: money('-99000.00') };
    const conflict = { errors: [{ message: 'stale', extensions: { code: 'CONFLICT', current } }] };
    const { sent, onClose } = story([conflict, { data: { editTransaction: answer } }], stored);
    await userEvent.clear(screen.getByLabelText('Descripción'));
    await userEvent.type(screen.getByLabelText('Descripción'), 'Mercado');
    await save();
    await screen.findByText(/Éxito Laureles/u);
    await userEvent.click(screen.getByRole('button', { name: 'Guardar lo mío' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(sent.map(({ variables }) => (variables['input'] as Record<string, unknown>)['expectedVersion'])).toEqual([
      3, 7,
    ]);
    expect(sent[1]?.variables).toMatchObject({ input: { payee: 'Mercado' } });
  });
});
