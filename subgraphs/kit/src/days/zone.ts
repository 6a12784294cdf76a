import { DayError, plainDate, type PlainDate } from './plain-date.js';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The formatter of an IANA zone, or null. Making one costs far more than using it, so each is kept. */
const formatterOf = (zone: string): Intl.DateTimeFormat | null => {
  const kept = formatters.get(zone);
  if (kept) return kept;
  // Bare offsets are no zones: they don't know of daylight saving.
  if (!/^[A-Za-z]/.test(zone) || zone.length > 64) return null;
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
    formatters.set(zone, made);
    return made;
  } catch (refusal) {
    if (refusal instanceof RangeError) return null;
    throw refusal;
  }
};

/** Whether `text` is an IANA time zone that this runtime knows. */
export const isZone = (text: string): boolean => formatterOf(text) !== null;

/** Local day and time (`HH:mm:ss`) of an instant. @throws DayError for an unknown zone or a day beyond 1900–2200 */
export const localIn = (zone: string, instant: Date): { date: PlainDate; time: string } => {
  const formatter = formatterOf(zone);
  if (!formatter) throw new DayError(`Unknown time zone ${JSON.stringify(zone)}`);
  const parts = Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  const date = plainDate(Number(parts.year), Number(parts.month), Number(parts.day));
  if (date === null) throw new DayError('Beyond the years 1900–2200');
  return { date, time: `${parts.hour}:${parts.minute}:${parts.second}` };
};

/** The day that it is in `zone` at `instant`. @throws DayError for an unknown zone */
export const todayIn = (zone: string, instant: Date): PlainDate => localIn(zone, instant).date;
