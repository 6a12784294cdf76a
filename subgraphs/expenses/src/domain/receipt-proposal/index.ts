export { proposeAccount, type AccountProposal, type OwnAccount } from './propose-account.js';
export { proposeCategory, type CategoryUse, type OwnCategory } from './propose-category.js';
export { proposeItemCategory, type ItemProposal } from './propose-item-category.js';
export { proposeSplit, type SplitItem, type SplitPart } from './propose-split.js';
export { categoryOfItem, type ItemGuess } from './item-words.js';
export { itemKey } from './item-key.js';
export { knownName } from './known-name.js';
export {
  learntReading,
  lessonOf,
  NO_HABIT,
  type Booked,
  type MerchantHabit,
  type PrintedReading,
} from './merchant-habit.js';
export { merchantKey } from './merchant-key.js';
export { payeeKey } from './payee-key.js';
export { categoryOfCompany } from './company-words.js';
