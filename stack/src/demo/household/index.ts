export type { DemoAccount, DemoAccountType, DemoKind, DemoLine, DemoTransaction } from './demo-transaction.js';
export { effectOn } from './demo-transaction.js';
export { firstDayOf, generateHousehold, householdAccounts, type HouseholdOptions } from './generate-household.js';
