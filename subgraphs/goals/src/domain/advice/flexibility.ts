/** How much of a category one can do without: 0 nothing, 1 some, 2 much. */
export type Flexibility = 0 | 1 | 2;

/** By the key of the default tree where it says more than its documented code. */
const BY_KEY: Readonly<Record<string, Flexibility>> = {
  GROCERIES: 1,
  RESTAURANTS: 2,
  DELIVERY: 2,
  COFFEE_SNACKS: 2,
  TAXI: 2,
  VEHICLE_INSURANCE: 0,
  DEVICES: 2,
  FITNESS: 1,
  PERSONAL_CARE: 1,
  EDUCATION: 0,
  CHILDREN: 0,
  INSURANCE: 0,
  GIFTS: 2,
};

const BY_CODE: Readonly<Record<string, Flexibility>> = {
  FOOD: 1,
  TRANSPORTATION: 1,
  TECHNOLOGY: 1,
  ENTERTAINMENT: 2,
  FASHION: 2,
  EXTRAS: 1,
};

/** What is not known, and what the system made, can't be told to be dispensable. */
export const flexibilityOf = (category: { key: string | null; code: string; system: boolean }): Flexibility =>
  category.system ? 0 : (BY_KEY[category.key ?? ''] ?? BY_CODE[category.code] ?? 0);
