export interface Truth {
  company: string;
  date: string;
  total: string;
}

/** Whether each field was read right. */
export interface Right {
  company: boolean;
  date: boolean;
  total: boolean;
}

const SIMILAR = 0.85;

/** Company by likeness of its letters, date by day, total to half a cent. */
export function rightOf(
  read: { company: string | null; date: string | null; total: string | null },
  truth: Truth,
): Right {
  const total = truth.total.replace(/[^0-9.]/g, '');
  return {
    company: similarity(read.company ?? '', truth.company) >= SIMILAR,
    date: read.date === plainDate(truth.date),
    // One receipt of the set has no total: nothing to be wrong about.
    total: total === '' || (read.total !== null && Math.abs(Number(read.total) - Number(total)) <= 0.005),
  };
}

/** 1 − edit distance ÷ longer length, over capital letters and digits only. */
function similarity(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, '')) as [string, string];
  let previous = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const current = [i];
    for (let j = 1; j <= right.length; j++) {
      const change = previous[j - 1]! + (left[i - 1] === right[j - 1] ? 0 : 1);
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, change));
    }
    previous = current;
  }
  const longer = Math.max(left.length, right.length);
  return longer === 0 ? 0 : 1 - previous[right.length]! / longer;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** The truth's day, written day first in several ways ("24-01-18", "05 JAN 2017", "14/MAY/2017"). */
function plainDate(text: string): string {
  const [, day = '', month = '', year = ''] =
    /(\d{1,2})[-/. ]+([A-Z]+|\d{1,2})[-/. ]+(\d{2,4})/.exec(text.toUpperCase()) ?? [];
  const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1;
  return `${year.length === 2 ? `20${year}` : year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
