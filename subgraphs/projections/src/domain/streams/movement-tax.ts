/** Colombia's tax on movements of money, as banks write it: GMF, 4x1000, 4 por mil. */
const WRITTEN =
  /\b(?:4\s?[x*]\s?(?:1000|mil)|(?:4|cuatro)\s+por\s+(?:1000|mil)|gmf|gravamen\s+(?:a\s+los\s+)?movimientos?)\b/u;

/**
 * Whether a movement is a tax on other movements. It comes whenever they do, not by itself: what recurs is they, and a dozen small
 * streams beside them would tell nobody anything.
 */
export const isMovementTax = (description: string): boolean =>
  WRITTEN.test(description.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
