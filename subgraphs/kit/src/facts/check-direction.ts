import type { FactLanguage } from './month-names.js';

/** Which way something went. */
export type Direction = 'UP' | 'DOWN';

/** Words that say it, by their beginnings. */
const WORDS: Readonly<Record<FactLanguage, Readonly<Record<Direction, RegExp>>>> = {
  es: {
    UP: /(?<!\p{L})(?:subi|sube|subieron|aument|crec|increment|encarec|más|mayor|por encima|super)/iu,
    DOWN: /(?<!\p{L})(?:baj|cay|cae|disminu|reduj|reduc|recort|descend|menos|menor|por debajo|ahorraste)/iu,
  },
  en: {
    UP: /(?<!\p{L})(?:rose|rise|risen|went up|up|increas|grew|grow|higher|more|above|exceed|over)/iu,
    DOWN: /(?<!\p{L})(?:fell|fall|went down|down|decreas|drop|shrank|lower|less|below|under|saved)/iu,
  },
};

/**
 * Whether a text turns a direction round: it speaks of the other way and never of its own. One that speaks of neither, or of both,
 * passes: this is no grammar.
 */
export function turnsRound(text: string, direction: Direction, language: FactLanguage): boolean {
  const other: Direction = direction === 'UP' ? 'DOWN' : 'UP';
  return WORDS[language][other].test(text) && !WORDS[language][direction].test(text);
}
