/** Whether the address was typed as it is known: case and blanks around it don't matter. */
export const isTypedAddress = (typed: string, email: string): boolean =>
  email !== '' && typed.trim().toLowerCase() === email.toLowerCase();

/** The ids of the ledgers that a LAST_OWNER failure tells of. */
export function ledgersOf(current: Record<string, unknown> | undefined): string[] {
  const ledgers = current?.['ledgers'];
  return Array.isArray(ledgers) ? ledgers.filter((id) => typeof id === 'string') : [];
}
