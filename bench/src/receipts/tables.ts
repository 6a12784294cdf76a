import { FIELDS } from './confidence-fit.js';
import type { Scored } from './confidence-fit.js';

export const SURE = 0.9;
const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0001];

/** In percent, one digit; 0 of nothing. */
export function share(part: number, whole: number): number {
  return Number(((100 * part) / Math.max(whole, 1)).toFixed(1));
}

interface Claim {
  confidence: number;
  right: boolean;
}

const claims = (readings: readonly Scored[], field: (typeof FIELDS)[number]): Claim[] =>
  readings.map(({ confidence, right }) => ({ confidence: confidence[field], right: right[field] }));

const both = (readings: readonly Scored[]): Claim[] =>
  readings.map((reading) => ({ confidence: reading.both, right: reading.right.date && reading.right.total }));

/** How many fields are told sure, and how many of those are right: by field, of all fields, and of date and total together. */
export function sureTable(
  readings: readonly Scored[],
): Record<string, { 'right %': number; 'sure %': number; 'right where sure %': number }> {
  const row = (all: readonly Claim[]) => {
    const sure = all.filter(({ confidence }) => confidence >= SURE);
    return {
      'right %': share(all.filter(({ right }) => right).length, all.length),
      'sure %': share(sure.length, all.length),
      'right where sure %': share(sure.filter(({ right }) => right).length, sure.length),
    };
  };
  return {
    ...Object.fromEntries(FIELDS.map((field) => [field, row(claims(readings, field))])),
    'all fields': row(FIELDS.flatMap((field) => claims(readings, field))),
    'date and total': row(both(readings)),
  };
}

/** Told probability against what came of it, in classes. */
export function reliabilityTable(readings: readonly Scored[]) {
  const all = FIELDS.flatMap((field) => claims(readings, field));
  return EDGES.slice(0, -1).flatMap((low, i) => {
    const high = EDGES[i + 1]!;
    const within = all.filter(({ confidence }) => confidence >= low && confidence < high);
    if (within.length === 0) return [];
    const told = within.reduce((sum, { confidence }) => sum + confidence, 0) / within.length;
    return [
      {
        told: `${low.toFixed(2)} – ${Math.min(high, 1).toFixed(2)}`,
        fields: within.length,
        'mean told %': share(told, 1),
        'right %': share(within.filter(({ right }) => right).length, within.length),
      },
    ];
  });
}

/** How each kind of picture is read. */
export function pictureTable(readings: readonly Scored[]) {
  const kinds = [...new Set(readings.map(({ degradation }) => degradation))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const own = readings.filter(({ degradation }) => degradation === kind);
      const sure = own.flatMap((each) =>
        FIELDS.filter((field) => each.confidence[field] >= SURE).map((field) => each.right[field]),
      );
      return [
        kind,
        {
          ...Object.fromEntries(
            FIELDS.map((field) => [`${field} %`, share(own.filter(({ right }) => right[field]).length, own.length)]),
          ),
          'all three %': share(own.filter(({ right }) => FIELDS.every((field) => right[field])).length, own.length),
          'sure fields %': share(sure.length, 3 * own.length),
          'right where sure %': share(sure.filter(Boolean).length, sure.length),
        },
      ];
    }),
  );
}
