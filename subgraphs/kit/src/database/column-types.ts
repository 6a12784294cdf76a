import type { ValueTransformer } from 'typeorm';

/** bigint columns are JavaScript bigints: money and counters never pass through a float. */
export const bigintColumn: ValueTransformer = {
  to: (value: bigint | null | undefined) => (value == null ? value : value.toString()),
  from: (value: string | null) => (value === null ? null : BigInt(value)),
};

/** bigint columns whose values stay below 2^53 by construction: sequence numbers, legacy ids. */
export const safeIntegerColumn: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};
