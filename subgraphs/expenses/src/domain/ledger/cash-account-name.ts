/** The name that a cash account gets in a ledger's language; one in another currency says which. */
export const cashAccountName = (language: 'es' | 'en', currency: string, reference: string): string => {
  const cash = language === 'es' ? 'Efectivo' : 'Cash';
  return currency === reference ? cash : `${cash} ${currency}`;
};
