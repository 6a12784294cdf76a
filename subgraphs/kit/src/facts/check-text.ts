import { type Direction, turnsRound } from './check-direction.js';
import { checkNumbers } from './check-numbers.js';
import type { FactLanguage } from './month-names.js';
import { statedIn } from './stated.js';
import { withoutNames } from './without-names.js';

/** Why a text about somebody's money can't be shown. */
export interface TextFault {
  readonly kind:
    'FIGURE' | 'LINK' | 'CONTACT' | 'MARKUP' | 'SCRIPT' | 'UNKNOWN_NAME' | 'LANGUAGE' | 'DIRECTION' | 'EMPTY';
  /** The words it stands in. What a person, or somebody else, wrote: never for a log. */
  readonly found: string;
}

const FAULTS: readonly (readonly [TextFault['kind'], RegExp])[] = [
  [
    'LINK',
    /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:|tel:)\S*|(?<![\p{L}\d@.])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|co|net|org|info|io|ly|me|app|link|xyz|site|online|top|ru|cn|mx|ar|es|br|gov|edu|biz|shop|club|live|dev|ai|gl|to)(?![\p{L}\d])(?:\/\S*)?/iu,
  ],
  ['CONTACT', /\S*@\S*|\+\s?\d[\d\s()-]*|\b(?:whats\s?app|telegram)\b/iu],
  ['MARKUP', /[<>`*_#|\\{}[\]~^]|\p{Cc}|\p{Cf}|\p{Co}|\p{Cn}|\uFFFD|\n/u],
  ['SCRIPT', /(?![\p{Script=Latin}])\p{L}|\p{Extended_Pictographic}/u],
  ['UNKNOWN_NAME', /[«“"‘][^»”"’]*[»”"’]?|[»”]/u],
];

/** Short words that only one of the two languages has. */
const OWN_WORDS: Readonly<Record<FactLanguage, ReadonlySet<string>>> = {
  es: new Set(
    'el la los las de del que en y un una por para con tu tus su al más mes lo se es este esta fue te gastaste cada hay son'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to in is you your a for with this that on at was it are more month by from each than were'.split(' '),
  ),
};

/** The text reads like the other language: clearly more of its little words than of its own. */
function isForeign(text: string, language: FactLanguage): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (of: FactLanguage): number => words.filter((word) => OWN_WORDS[of].has(word)).length;
  const other = count(language === 'es' ? 'en' : 'es');
  return other >= 3 && other > count(language);
}

/**
 * What stands in a text that its facts don't vouch for: figures, links, addresses, telephone numbers, markup, signs that can't be
 * seen, quoted names that nobody has, other scripts, the other language. Empty: it may be shown. Names of the facts count only
 * where they are quoted; what is within those quotes is the person's own.
 * @param facts any JSON in which stated facts stand
 * @param direction which way what it tells went; a text that only speaks of the other way is a fault
 */
export function checkText(
  facts: unknown,
  text: string,
  language: FactLanguage,
  direction: Direction | null = null,
): TextFault[] {
  if (text.trim() === '') return [{ kind: 'EMPTY', found: text }];
  const rest = withoutNames(text, statedIn(facts).names);
  const faults = FAULTS.flatMap(([kind, shape]): TextFault[] => {
    const found = shape.exec(rest)?.[0];
    return found === undefined ? [] : [{ kind, found }];
  });
  const figures = checkNumbers(facts, text, language).map((found): TextFault => ({ kind: 'FIGURE', found }));
  const foreign: TextFault[] = isForeign(rest, language) ? [{ kind: 'LANGUAGE', found: text }] : [];
  const round: TextFault[] =
    direction !== null && turnsRound(rest, direction, language) ? [{ kind: 'DIRECTION', found: text }] : [];
  return [...figures, ...faults, ...foreign, ...round];
}
