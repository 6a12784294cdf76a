export { type Direction, turnsRound } from './check-direction.js';
export { checkNumbers } from './check-numbers.js';
export { checkText, type TextFault } from './check-text.js';
export { ceiling, halfEven } from './half-even.js';
export { dateText, type FactLanguage, MONTH_NAMES, monthText } from './month-names.js';
export { type Figure, plainest, readFigures, readNumber } from './read-figures.js';
export { shownFacts } from './shown-facts.js';
export {
  type Amount,
  amountOf,
  asStated,
  type Count,
  countOf,
  dateFact,
  type Day,
  minorOf,
  type Month,
  monthFact,
  type Name,
  nameOf,
  type Percent,
  percentOf,
  shownAmount,
  type Stated,
  type StatedFacts,
  statedIn,
  sufficientAmount,
} from './stated.js';
export { Telling } from './telling.js';
