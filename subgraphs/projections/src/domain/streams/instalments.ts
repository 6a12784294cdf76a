/** `cuota 3 de 12`, `CUOTA 3/12`, `3/12 cuotas`, `instalment 3 of 12`. */
const COUNTED = [
  /\b(?:cuotas?|cta|instal?lments?|payment|pago)\s*(?:no\.?|nro\.?|n[°º])?\s*(\d{1,3})\s*(?:\/|de|of)\s*(\d{1,3})\b/iu,
  /\b(\d{1,3})\s*(?:\/|de|of)\s*(\d{1,3})\s*(?:cuotas|instal?lments)\b/iu,
];

/** Which instalment of how many the text says that it is, or null. */
export const instalmentOf = (description: string): { number: number; of: number } | null => {
  for (const pattern of COUNTED) {
    const match = pattern.exec(description);
    const [number, of] = [Number(match?.[1]), Number(match?.[2])];
    if (match && number >= 1 && of >= 2 && number <= of) return { number, of };
  }
  return null;
};
