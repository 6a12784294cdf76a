import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { MoneyField } from '../src/parts/money-field';
import { rendered } from './rendered';

function Filled({ currency = 'COP' }: { currency?: string }) {
  const [value, setValue] = useState('');
  return <MoneyField label="Monto" value={value} onChange={setValue} currency={currency} />;
}
const note = () =>
  (screen.getByLabelText('Monto').closest('.MuiFormControl-root')?.textContent ?? '').replace(/\u00a0/gu, ' ');

describe('the money field', () => {
  it.each([
    ['45.900', 'Se entiende: $ 45.900 COP'],
    ['45,900', 'Se entiende: $ 45.900 COP'],
    ['45900', 'Se entiende: $ 45.900 COP'],
    ['45900,50', 'Se entiende: $ 45.900,50 COP'],
  ])('shows what it understood of %s', async (typed, understood) => {
    rendered(<Filled />);
    await userEvent.type(screen.getByLabelText('Monto'), typed);
    expect(screen.getByLabelText<HTMLInputElement>('Monto').value).toBe(typed);
    expect(note()).toContain(understood);
  });

  it('says when it cannot read an amount, and leaves what was typed', async () => {
    rendered(<Filled />);
    const field = screen.getByLabelText<HTMLInputElement>('Monto');
    await userEvent.type(field, '1.2.3');
    expect(note()).toContain('No se entiende como monto.');
    expect(field).toHaveProperty('value', '1.2.3');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('knows that yen have no decimals', async () => {
    rendered(<Filled currency="JPY" />);
    await userEvent.type(screen.getByLabelText('Monto'), '10,5');
    expect(note()).toContain('más decimales de los que usa JPY');
  });
});
