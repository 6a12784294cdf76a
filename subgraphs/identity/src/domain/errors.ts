import { defineError } from '@parfinanciero/kit';

export const lastOwner = defineError({
  code: 'LAST_OWNER',
  status: 409,
  when: 'The only owner of a ledger would leave it without one.',
  es: 'El libro necesita al menos una persona propietaria.',
  en: 'The ledger needs at least one owner.',
});
