import type { CompanyCandidate } from './company.js';
import type { DateCandidate } from './dates.js';
import type { TextBox } from './text-box.js';
import type { TotalCandidate } from './total.js';

/** What speaks for a field being right: bounded numbers, in the order of EVIDENCE_NAMES. Empty where nothing was read. */
export interface Evidence {
  company: number[];
  date: number[];
  total: number[];
}

/** The names of the numbers, for tables and for whoever fits weights to them. */
export const EVIDENCE_NAMES: { readonly [Field in keyof Evidence]: readonly string[] } = {
  company: ['second reader', 'page', 'lead', 'score', 'sharpness', 'legal form', 'first'],
  date: ['second reader', 'page', 'lead', 'score', 'sharpness', 'times'],
  total: ['second reader', 'page', 'lead', 'score', 'sharpness', 'confirmed', 'labelled', 'times'],
};

/** Where it says what a second reader thinks: 1 the same, −1 something else, 0 nobody asked or nothing read. */
export const SECOND_READER = 0;

const between = (low: number, high: number, value: number): number => Math.min(high, Math.max(low, value));
/** An engine's mean probability of characters, spread out where it matters. */
const sharpness = (confidence: number): number => between(-4, 1, (confidence - 0.9) * 10);

/** How well the page was read as a whole: the mean of its longer texts. */
export function pageQuality(boxes: readonly TextBox[]): number {
  const long = boxes.filter(({ text }) => text.length > 3);
  const mean = long.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(long.length, 1);
  return between(-3, 1.5, (mean - 0.93) * 25);
}

export function companyEvidence([best, next]: readonly CompanyCandidate[], page: number): number[] {
  if (!best) return [];
  const lead = between(0, 3, best.score - (next?.score ?? best.score - 3));
  return [
    0,
    page,
    lead,
    between(-2, 6, best.score),
    sharpness(best.confidence),
    best.hasForm ? 1 : 0,
    best.isFirst ? 1 : 0,
  ];
}

export function dateEvidence([best, next]: readonly DateCandidate[], page: number): number[] {
  if (!best) return [];
  const lead = between(0, 3, best.score - (next?.score ?? best.score - 3));
  return [0, page, lead, between(-2, 4, best.score), sharpness(best.box.confidence), Math.min(best.times - 1, 2)];
}

export function totalEvidence([best, next]: readonly TotalCandidate[], page: number): number[] {
  if (!best || best.score <= 0) return [];
  const lead = between(0, 4, best.score - Math.max(next?.score ?? 0, 0));
  return [
    0,
    page,
    lead,
    between(0, 9, best.score),
    best.amount ? sharpness(best.amount.box.confidence) : 0,
    Math.min(best.confirmed, 2),
    ['final-total', 'total-with-tax', 'total'].includes(best.kind) ? 1 : 0,
    Math.min(best.times - 1, 3),
  ];
}
