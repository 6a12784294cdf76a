import type { StreamPeriod } from '../../../generated/graphql';

/** How often a stream can come, the most often first. */
export const periods: readonly StreamPeriod[] = [
  'WEEKLY',
  'BIWEEKLY',
  'SEMIMONTHLY',
  'MONTHLY',
  'BIMONTHLY',
  'QUARTERLY',
  'SEMIANNUAL',
  'YEARLY',
];
