/** Days of the installation are counted here, whatever the zone of a ledger. */
export const BOGOTA = 'America/Bogota';
