import { amountsIn, decimalMark } from './amounts.js';
import { datesIn } from './dates.js';
import type { Extraction } from './extract-receipt.js';
import { folded } from './letters.js';
import { noted, withConfidences } from './merge-readings.js';
import type { ReadFieldName } from './reading.js';

/** The fields whose lines a second reader looks at once more. */
export const LOOKED_AT = ['company', 'date', 'total'] as const satisfies readonly ReadFieldName[];

/** What a second reader reads on the lines of these fields. */
export type SecondLook = Partial<Record<(typeof LOOKED_AT)[number], string>>;

/** Letters in which two readings of a name must agree to be of the same. */
const SAME_NAME = 0.8;

/**
 * A reading after a second reader looked at the lines that decide it: the same day, the same amount, the same name make it
 * surer, another one less sure; an unreadable line says nothing. Accents and ñ, which the first reader doesn't know, come from
 * the second where the letters are the same.
 */
export function withSecondLook(reading: Extraction, look: SecondLook, today: string): Extraction {
  const evidence = { ...reading.evidence };
  let { company } = reading;
  if (look.date !== undefined && reading.date !== null) {
    const days = datesIn(look.date, today).map(({ date }) => date);
    evidence.date = noted(evidence.date, days.length === 0 ? 0 : days.includes(reading.date) ? 1 : -1);
  }
  if (look.total !== undefined && reading.total !== null)
    evidence.total = noted(evidence.total, agreesOnAmount(look.total, reading.total));
  if (look.company !== undefined && company !== null) {
    const alike = likeness(plain(company), plain(look.company));
    evidence.company = noted(evidence.company, alike >= SAME_NAME ? 1 : 0);
    company = accented(company, look.company);
  }
  return withConfidences({ ...reading, company, evidence });
}

function agreesOnAmount(line: string, total: string): -1 | 0 | 1 {
  const box = { text: line, confidence: 1, x: 0, y: 0, width: 1, height: 1 };
  const amounts = amountsIn(line, box, decimalMark(line)).filter((amount) => !amount.bare || !total.includes('.'));
  if (amounts.length === 0) return 0;
  const [whole = '0', cents = '00'] = total.split('.');
  const hundredths = BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'));
  return amounts.some((amount) => amount.hundredths === hundredths) ? 1 : -1;
}

const plain = (text: string): string => folded(text).replace(/[^A-Z0-9]/g, '');

/**
 * The name as the second reader spells it, if all that differs are accents (a piece of its line may be the name), or if its
 * letters are the same and only the first reader glued its words together.
 */
function accented(name: string, line: string): string {
  const spaced = line.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (plain(spaced) === plain(name) && spaced.split(' ').length > name.trim().split(/\s+/).length) return spaced;
  const wanted = name.replace(/\s+/g, ' ').trim();
  const composed = line.normalize('NFC').replace(/\s+/g, ' ');
  const at = folded(composed).indexOf(folded(wanted));
  if (at < 0 || folded(composed).length !== composed.length) return name;
  const spelt = composed.slice(at, at + wanted.length);
  return /[ñáéíóúü]/i.test(spelt) ? spelt : name;
}

/** 1 − edit distance ÷ longer length. */
function likeness(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, change));
    }
    previous = current;
  }
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 0 : 1 - previous[b.length]! / longer;
}
