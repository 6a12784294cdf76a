import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { ImportColumns, ImportMapping, type MappingDraft } from '../domain/import/index.js';

const {
  encoding,
  delimiter,
  quote,
  headerLine,
  typeMeanings,
  dateFormat,
  amountFormat,
  signMeaning,
  defaultCurrency,
  transferAccountColumn,
} = ImportMapping.shape;

const withoutNulls = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null && part !== undefined))
    : value;

/** What a person may correct of a mapping. What is ours to know (version, signature, number of columns) is passed over. */
export const MappingParts = z
  .object({
    encoding,
    delimiter,
    quote,
    headerLine,
    columns: z.preprocess(withoutNulls, ImportColumns.partial()),
    typeMeanings,
    dateFormat,
    amountFormat,
    signMeaning,
    defaultCurrency,
    transferAccountColumn,
  })
  .partial();
export type MappingParts = z.output<typeof MappingParts>;

/**
 * What was really changed: an interface sends back the whole mapping, and only what differs from what it was shown is the
 * person's own word. The rest stays ours to find again.
 */
export function changedParts(present: MappingDraft, sent: MappingParts): MappingParts {
  const shown: Record<string, unknown> = { ...present };
  const changed = Object.entries(sent).filter(
    ([key, value]) => value !== undefined && !isDeepStrictEqual(value, shown[key]),
  );
  const parts = Object.fromEntries(changed) as MappingParts;
  if (!parts.typeMeanings) return parts;
  const meanings = Object.entries(parts.typeMeanings).filter(
    ([value, meaning]) => present.typeMeanings[value] !== meaning,
  );
  return { ...parts, typeMeanings: Object.fromEntries(meanings) };
}
