import type { ScenarioChangeInput } from '../../../generated/graphql';
import { isPlainDay } from '../../../days/plain-day';

/** How many changes a scenario combines at most. */
export const mostChanges = 3;

const id = /^[\w-]{1,80}$/u;
const size = /^\d{1,15}(\.\d{1,4})?$/u;
const signed = /^-?\d{1,15}(\.\d{1,4})?$/u;
const percent = /^-?\d{1,4}(\.\d{1,4})?$/u;
const count = /^\d{1,3}$/u;
const between = '~';

/** One change as the address keeps it: `sin~EAGi…`, `prestamo~5000000~24~12~2027-01-15`. */
export function changeToUrl(change: ScenarioChangeInput): string {
  const parts: Record<ScenarioChangeInput['kind'], readonly unknown[]> = {
    STREAM_AMOUNT: ['pago', change.streamId, change.percent],
    WITHOUT_STREAM: ['sin', change.streamId],
    EXTRA_MONTHLY: ['almes', change.amount],
    LOAN: ['prestamo', change.amount, change.annualRate, change.months, change.day],
    CATEGORY_PERCENT: ['categoria', change.categoryId, change.percent],
    ONE_OFF: ['unavez', change.amount, change.day],
  };
  return parts[change.kind].map((part) => String(part ?? '')).join(between);
}

/** Reads one change back; null where it doesn't read. */
export function changeFromUrl(text: string): ScenarioChangeInput | null {
  const [kind, a = '', b = '', c = '', d = ''] = text.split(between);
  switch (kind) {
    case 'pago':
      return id.test(a) && percent.test(b) ? { kind: 'STREAM_AMOUNT', streamId: a, percent: b } : null;
    case 'sin':
      return id.test(a) ? { kind: 'WITHOUT_STREAM', streamId: a } : null;
    case 'almes':
      return signed.test(a) ? { kind: 'EXTRA_MONTHLY', amount: a } : null;
    case 'prestamo':
      return size.test(a) && size.test(b) && count.test(c) && isPlainDay(d)
        ? { kind: 'LOAN', amount: a, annualRate: b, months: Number(c), day: d }
        : null;
    case 'categoria':
      return id.test(a) && percent.test(b) ? { kind: 'CATEGORY_PERCENT', categoryId: a, percent: b } : null;
    case 'unavez':
      return signed.test(a) && isPlainDay(b) ? { kind: 'ONE_OFF', amount: a, day: b } : null;
    default:
      return null;
  }
}
