import {
  addDays,
  addMonthsClamped,
  contains,
  monthOf,
  monthPeriod,
  type Period,
  type PlainDate,
  yearPeriod,
} from '@parfinanciero/kit';
import { dateFact, type Day, type Month, monthFact, type Telling } from '@parfinanciero/kit/facts';

/** A time as it is said. `running`: today is in it, so it isn't over. */
export type PeriodFacts =
  | { readonly in: 'MONTH'; readonly month: Month; readonly running: boolean }
  | { readonly in: 'MONTHS'; readonly first: Month; readonly last: Month }
  | { readonly in: 'YEAR'; readonly firstMonth: Month; readonly running: boolean }
  | { readonly in: 'DAY'; readonly day: Day }
  | { readonly in: 'DAYS'; readonly from: Day; readonly until: Day };

/** How a period is best said, seen from `today`. */
export function periodFacts({ start, end }: Period, today: PlainDate): PeriodFacts {
  const last = addDays(end, -1);
  const running = contains({ start, end }, today) && today < last;
  const year = yearPeriod(start.slice(0, 4));
  if (start === year.start && end === year.end) return { in: 'YEAR', firstMonth: monthFact(monthOf(start)), running };
  if (start === last) return { in: 'DAY', day: dateFact(start) };
  if (start.endsWith('-01') && end.endsWith('-01'))
    return end === addMonthsClamped(monthPeriod(monthOf(start)).start, 1)
      ? { in: 'MONTH', month: monthFact(monthOf(start)), running }
      : { in: 'MONTHS', first: monthFact(monthOf(start)), last: monthFact(monthOf(last)) };
  return { in: 'DAYS', from: dateFact(start), until: dateFact(last) };
}

/** "En marzo de 2026", "Del 1 de marzo de 2026 al 15 de abril de 2026". */
export function periodEs(facts: PeriodFacts, say: Telling): string {
  switch (facts.in) {
    case 'MONTH':
      return `En ${facts.running ? 'lo que va de ' : ''}${say.month(facts.month)}`;
    case 'MONTHS':
      return `De ${say.month(facts.first)} a ${say.month(facts.last)}`;
    case 'YEAR':
      return `En ${facts.running ? 'lo que va de ' : ''}${facts.firstMonth.month.slice(0, 4)}`;
    case 'DAY':
      return `El ${say.date(facts.day)}`;
    case 'DAYS':
      return `Del ${say.date(facts.from)} al ${say.date(facts.until)}`;
  }
}

/** "In March 2026", "From March 1, 2026 to April 15, 2026". */
export function periodEn(facts: PeriodFacts, say: Telling): string {
  switch (facts.in) {
    case 'MONTH':
      return `${facts.running ? 'So far in' : 'In'} ${say.month(facts.month)}`;
    case 'MONTHS':
      return `From ${say.month(facts.first)} to ${say.month(facts.last)}`;
    case 'YEAR':
      return `${facts.running ? 'So far in' : 'In'} ${facts.firstMonth.month.slice(0, 4)}`;
    case 'DAY':
      return `On ${say.date(facts.day)}`;
    case 'DAYS':
      return `From ${say.date(facts.from)} to ${say.date(facts.until)}`;
  }
}
