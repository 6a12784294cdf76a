export { proposeAccount, type AccountProposal, type OwnAccount } from './propose-account.js';
export { proposeCategory, type CategoryUse, type OwnCategory } from './propose-category.js';
export { payeeKey } from './payee-key.js';
export { categoryOfCompany } from './company-words.js';
