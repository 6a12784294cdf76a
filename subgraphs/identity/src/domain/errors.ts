import { defineError } from '@parfinanciero/kit';

export const lastOwner = defineError({
  code: 'LAST_OWNER',
  status: 409,
  when: 'The only owner of a ledger with other members would leave it without one; `current.ledgers` names those ledgers.',
  es: 'El libro necesita al menos una persona propietaria.',
  en: 'The ledger needs at least one owner.',
});

export const lastAdmin = defineError({
  code: 'LAST_ADMIN',
  status: 409,
  when: 'The last active administrator would be demoted, disabled or deleted.',
  es: 'Debe quedar al menos una persona administradora activa.',
  en: 'At least one active administrator must remain.',
});

export const emailTaken = defineError({
  code: 'EMAIL_TAKEN',
  status: 409,
  when: 'Somebody has an account with this e-mail address.',
  es: 'Ya existe una cuenta con este correo.',
  en: 'There is already an account with this e-mail address.',
});
