/** The accounts that the demo has from the start. Refused in production: their password is known to everybody. */
export const DEMO_PASSWORD = 'Parf-demo-2026';

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly role: 'CLIENT' | 'ADMIN';
  /** Whether its first start has been answered. */
  readonly settled: boolean;
  /** Whether it has a household's history. */
  readonly household: boolean;
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { email: 'ana@demo.parfinanciero.org', name: 'Ana Rojas', role: 'CLIENT', settled: true, household: true },
  {
    email: 'admin@demo.parfinanciero.org',
    name: 'Administración Demo',
    role: 'ADMIN',
    settled: true,
    household: false,
  },
  { email: 'nueva@demo.parfinanciero.org', name: 'Nueva', role: 'CLIENT', settled: false, household: false },
];
