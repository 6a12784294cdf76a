import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { drafts } from '../src/drafts/drafts';
import { useDraft } from '../src/drafts/use-draft';
import { rendered } from './rendered';

function Note({ name = 'note' }: { name?: string }) {
  const draft = useDraft(name, () => ({ text: 'al inicio' }));
  return (
    <>
      <input
        aria-label="nota"
        value={draft.value.text}
        onChange={(event) => draft.change(() => ({ text: event.target.value }))}
      />
      <output>{draft.restored ? 'restored' : 'fresh'}</output>
      <button onClick={draft.clear}>{'ok'}</button>
    </>
  );
}
const field = () => screen.getByLabelText<HTMLInputElement>('nota');

describe('a draft', () => {
  it('comes back after a reload, until it was sent', async () => {
    const first = rendered(<Note />);
    expect(screen.getByRole('status').textContent).toBe('fresh');
    await userEvent.clear(field());
    await userEvent.type(field(), 'media frase');
    first.unmount();

    const second = rendered(<Note />);
    expect(field().value).toBe('media frase');
    expect(screen.getByRole('status').textContent).toBe('restored');
    await userEvent.click(screen.getByRole('button'));
    second.unmount();

    rendered(<Note />);
    expect(field().value).toBe('al inicio');
  });

  it('is nobody else’s: it goes when another person comes', async () => {
    const first = rendered(<Note />);
    await userEvent.type(field(), ' secreto');
    first.unmount();
    drafts.clearAll();
    rendered(<Note />);
    expect(field().value).toBe('al inicio');
  });

  it('costs only itself when it no longer reads', () => {
    sessionStorage.setItem('parfinanciero.draft.note', '{broken');
    rendered(<Note />);
    expect(field().value).toBe('al inicio');
  });
});
