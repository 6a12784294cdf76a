import { addDays, type PlainMonth } from '@parfinanciero/kit/days';
import { CARD, CASH, type DemoTransaction, NEQUI, pesos, purchase } from './demo-transaction.js';
import { draws } from './draws.js';
import { dayIn } from './fixed-payments.js';
import { priceIn } from './prices.js';

/** Gifts and parties of December, the trip of January or July, birthdays, school things. */
export const occasions = (seed: number, month: PlainMonth): DemoTransaction[] => {
  const choose = draws(seed, 'occasions', month);
  const price = (from: number, to: number): number => priceIn(month, choose.int(from, to) * 1_000, 100);
  const day = (from: number, to: number): string => dayIn(month, choose.int(from, to));
  const of = Number(month.slice(5, 7));
  const list: DemoTransaction[] = [];
  const buy = (
    on: string,
    from: string,
    payee: string,
    parts: readonly (readonly [string, number])[],
    note: string | null = null,
  ): void => {
    list.push(purchase({ on, at: choose.time(10, 20), from, payee, note }, parts));
  };
  if (of === 12) {
    for (let gift = choose.int(5, 8); gift > 0; gift -= 1) {
      buy(
        day(5, 23),
        choose.pick([CARD, CARD, CARD, NEQUI]),
        choose.pick(['Falabella', 'Pepe Ganga', 'Librería Nacional', 'Miniso']),
        [['GIFTS', price(38, 165)]],
        'Regalo de Navidad',
      );
    }
    buy(
      day(20, 23),
      CARD,
      'Éxito Calle 134',
      [
        ['GROCERIES', price(160, 230)],
        ['GIFTS', price(45, 110)],
        ['HOUSEHOLD_GOODS', price(20, 60)],
      ],
      'Cena de Navidad',
    );
    buy(day(7, 8), CASH, 'Velitas y pólvora fría', [['OUTINGS', price(18, 45)]]);
  }
  if (of === 1 || of === 7) {
    buy(
      day(5, 12),
      CARD,
      choose.pick(['Avianca', 'LATAM', 'Expreso Bolivariano']),
      [['TRAVEL', price(240, 560)]],
      'Vacaciones',
    );
    buy(
      day(14, 22),
      CARD,
      choose.pick(['Hotel Decameron', 'Airbnb Villa de Leyva', 'Finca en Anapoima']),
      [['TRAVEL', price(310, 640)]],
      'Vacaciones',
    );
  }
  if (of === 1)
    buy(
      day(15, 27),
      CARD,
      'Panamericana',
      [
        ['EDUCATION', price(180, 330)],
        ['CLOTHES', price(90, 190)],
      ],
      'Útiles y uniforme',
    );
  if (of === 5) buy(day(6, 12), CARD, 'Crepes & Waffles', [['RESTAURANTS', price(130, 210)]], 'Día de la Madre');
  if (of === 9) buy(day(10, 19), CARD, 'Pepe Ganga', [['GIFTS', price(50, 120)]], 'Amor y amistad');
  if (choose.chance(45))
    buy(
      day(2, 27),
      choose.pick([NEQUI, CARD]),
      choose.pick(['Floristería Paloquemao', 'Falabella', 'Cascabel']),
      [['GIFTS', price(30, 105)]],
      'Cumpleaños',
    );
  return list;
};

const REFUNDABLE: ReadonlySet<string> = new Set(['CLOTHES', 'SHOES', 'DEVICES']);

/** Now and then something bought by card this month goes back a few days later. */
export const refunds = (seed: number, month: PlainMonth, bought: readonly DemoTransaction[]): DemoTransaction[] => {
  const choose = draws(seed, 'refund', month);
  const candidates = bought.filter(
    ({ account, lines, bookedOn }) =>
      account === CARD &&
      lines.length === 1 &&
      REFUNDABLE.has(lines[0]?.categoryKey ?? '') &&
      bookedOn <= dayIn(month, 22),
  );
  const returned = candidates[choose.int(0, Math.max(0, candidates.length - 1))];
  if (!returned || !choose.chance(35)) return [];
  const [line] = returned.lines;
  // The whole of it, or the one piece that didn't fit, to the thousand.
  const part = choose.chance(70) ? returned.minor : (returned.minor / pesos(2_000)) * pesos(1_000);
  return part <= 0n || !line
    ? []
    : [
        {
          ...returned,
          bookedOn: addDays(returned.bookedOn, choose.int(3, 6)),
          time: choose.time(11, 19),
          kind: 'REFUND',
          note: 'Devolución',
          minor: part,
          lines: [{ ...line, minor: part }],
        },
      ];
};
