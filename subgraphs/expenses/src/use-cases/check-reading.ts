import type { ReadField, ReceiptReading } from '../domain/receipt/reading.js';
import type { ModelReading } from '../readers/model-reader.js';

/** A reading that a second reader has looked at; both are kept. */
export interface CheckedReading extends ReceiptReading {
  readonly second: ModelReading & {
    /** Where the two differ; empty: nowhere. */
    readonly differs: readonly Compared[];
  };
}

const COMPARED = ['date', 'total', 'currency'] as const;
type Compared = (typeof COMPARED)[number];

/** Agreement of two independent readers leaves this much of the doubt. */
const DOUBT_LEFT = 0.35;
/** What one reader says against the other, or alone: to be looked at by a person. */
const CONTESTED = 0.5;
const ALONE = 0.6;

const plain = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/u, '') : text);

const isSame = (name: Compared, one: string, other: string): boolean =>
  name === 'total' ? plain(one) === plain(other) : one === other;

const differences = (local: ReceiptReading, second: ModelReading): Compared[] =>
  COMPARED.filter((name) => {
    const [one, other] = [local[name], second[name]];
    // A currency without a total is of nothing.
    if (name === 'currency' && (local.total === null || second.total === null)) return false;
    return one !== null && other !== null && !isSame(name, one, other);
  });

const rounded = (value: number): number => Number(value.toFixed(3));

/** A field as it stands after the second look. */
function fieldAfter(field: ReadField, second: ModelReading, differs: readonly Compared[]): ReadField {
  const { name, confidence } = field;
  if (name !== 'date' && name !== 'total' && name !== 'currency') return field;
  if (differs.includes(name)) return { ...field, confidence: Math.min(confidence, CONTESTED) };
  if (second[name] === null) return field;
  return { ...field, confidence: rounded(1 - (1 - confidence) * DOUBT_LEFT) };
}

/** What only the second reader saw, as fields. */
const added = (local: ReceiptReading, second: ModelReading): ReadField[] =>
  (['company', 'date', 'total', 'tax'] as const).flatMap((name): ReadField[] => {
    const value = second[name];
    const known = local[name] !== null || local.fields.some((field) => field.name === name);
    return known || value === null ? [] : [{ name, value, confidence: ALONE, box: null }];
  });

function confidenceAfter(local: ReceiptReading, second: ModelReading, differs: readonly Compared[]): number {
  if (differs.length > 0) return Math.min(local.confidence, CONTESTED);
  const bothSeen = local.date !== null && local.total !== null;
  if (bothSeen && second.date !== null && second.total !== null)
    return rounded(1 - (1 - local.confidence) * DOUBT_LEFT);
  const filled = (local.date ?? second.date) !== null && (local.total ?? second.total) !== null;
  return bothSeen || !filled ? local.confidence : ALONE;
}

/**
 * A receipt that two readers have read. Where both say the same day and total the doubt shrinks; where they differ the local reading
 * stays, its confidence falls below 0.9, and a person decides; what only one of them saw is taken, to be looked at.
 */
export function checkReading(local: ReceiptReading, second: ModelReading): CheckedReading {
  const differs = differences(local, second);
  const fields = local.fields.map((field) => fieldAfter(field, second, differs));
  return {
    ...local,
    company: local.company ?? second.company,
    date: local.date ?? second.date,
    total: local.total ?? second.total,
    currency: local.total === null && second.total !== null ? (second.currency ?? local.currency) : local.currency,
    tax: local.tax ?? second.tax,
    confidence: confidenceAfter(local, second, differs),
    fields: [...fields, ...added(local, second)],
    engine: `${local.engine}+gemini`,
    second: { ...second, differs },
  };
}
