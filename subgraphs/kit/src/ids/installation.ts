/** The stream of what belongs to no ledger and to no person: the installation itself. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000';
