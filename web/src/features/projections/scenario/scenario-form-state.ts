import type { ScenarioChangeInput, ScenarioKind } from '../../../generated/graphql';
import { isPlainDay, type PlainDay } from '../../../days/plain-day';
import { exponentOf } from '../../../money/format-money';
import { parseAmount } from '../../../money/parse-amount';

/** The kinds of change in the order in which they are offered. */
export const scenarioKinds: readonly ScenarioKind[] = [
  'STREAM_AMOUNT',
  'WITHOUT_STREAM',
  'CATEGORY_PERCENT',
  'EXTRA_MONTHLY',
  'ONE_OFF',
  'LOAN',
];

/** What was typed for one change, kept as it was typed. */
export interface ScenarioForm {
  kind: ScenarioKind;
  streamId: string;
  categoryId: string;
  percent: string;
  amount: string;
  /** Whether the amount comes in. */
  comesIn: boolean;
  rate: string;
  months: string;
  day: string;
}
export type ScenarioField = 'streamId' | 'categoryId' | 'percent' | 'amount' | 'rate' | 'months' | 'day';

export const newScenarioForm = (day: PlainDay): ScenarioForm => ({
  kind: 'STREAM_AMOUNT',
  streamId: '',
  categoryId: '',
  percent: '10',
  amount: '',
  comesIn: false,
  rate: '20',
  months: '12',
  day,
});

/** A percentage as people write it, `−20`, `10,5 %`, as a decimal text; null where it doesn't read. */
export function parsePercent(text: string): string | null {
  const cleaned = text
    .replace(/[\s\u00a0%+]/gu, '')
    .replace(/^\u2212/u, '-')
    .replace(',', '.');
  return /^-?\d{1,4}(\.\d{1,2})?$/u.test(cleaned) ? cleaned : null;
}

/** The change that the form says, or the fields that are still wrong. Nothing falls by more than all of it. */
export function readScenarioForm(
  form: ScenarioForm,
  currency: string,
  today: PlainDay,
): { change: ScenarioChangeInput } | { wrong: ScenarioField[] } {
  const { kind, streamId, categoryId } = form;
  const wrong: ScenarioField[] = [];
  const need = <Value>(field: ScenarioField, value: Value | null): Value | null => {
    if (value === null) wrong.push(field);
    return value;
  };
  const parsed = parseAmount(form.amount, exponentOf(currency));
  const size =
    'amount' in parsed && !parsed.amount.startsWith('-') && /[1-9]/u.test(parsed.amount) ? parsed.amount : null;
  const percent = parsePercent(form.percent);
  const share = percent !== null && Number(percent) !== 0 && Number(percent) >= -100 ? percent : null;
  const ahead = isPlainDay(form.day) && form.day > today ? form.day : null;
  const signed = () => {
    const amount = need('amount', size);
    return amount === null || form.comesIn ? amount : `-${amount}`;
  };
  const made = (change: ScenarioChangeInput) => (wrong.length > 0 ? { wrong } : { change });
  switch (kind) {
    case 'STREAM_AMOUNT':
      return made({ kind, streamId: need('streamId', streamId || null), percent: need('percent', share) });
    case 'WITHOUT_STREAM':
      return made({ kind, streamId: need('streamId', streamId || null) });
    case 'CATEGORY_PERCENT':
      return made({ kind, categoryId: need('categoryId', categoryId || null), percent: need('percent', share) });
    case 'EXTRA_MONTHLY':
      return made({ kind, amount: signed() });
    case 'ONE_OFF':
      return made({ kind, amount: signed(), day: need('day', ahead) });
    case 'LOAN': {
      const rate = parsePercent(form.rate);
      const months = /^\d{1,3}$/u.test(form.months.trim()) ? Number(form.months) : 0;
      return made({
        kind,
        amount: need('amount', size),
        annualRate: need('rate', rate !== null && Number(rate) >= 0 && Number(rate) <= 1000 ? rate : null),
        months: need('months', months >= 1 && months <= 360 ? months : null),
        day: need('day', ahead),
      });
    }
  }
}
