/**
 * The form in which two names are compared: no case, no accents, and any run of space or punctuation is one space.
 * `Servicios públicos`, `servicios_publicos` and `SERVICIOS  PÚBLICOS` are the same. A name of punctuation only keeps it.
 */
export const comparable = (name: string): string => {
  const folded = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = folded.replace(/[\p{P}\p{Z}\s]+/gu, ' ').trim();
  return words === '' ? folded.trim() : words;
};
