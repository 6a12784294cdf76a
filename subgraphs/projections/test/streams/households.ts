import { addDays, addMonthsClamped, type PlainDate, plainDate, weekdayOf } from '@parfinanciero/kit/days';
import type { Movement } from '../../src/domain/movement.js';

/** A movement whose stream is known; label null for shopping and one-offs. */
export interface Labelled extends Movement {
  readonly label: string | null;
}

/** A seeded generator of numbers in [0, 1): mulberry32. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const bell = (random: () => number): number => {
  const [u, v] = [Math.max(random(), 1e-12), random()];
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
};

/** Thousands of pesos in minor units. */
const thousands = (amount: number): number => Math.round(amount) * 100_000;

const beforeWeekend = (day: PlainDate): PlainDate => addDays(day, Math.min(0, 5 - weekdayOf(day)));

/**
 * A Latin American household: everything that the detector should find, labelled, amid shopping that it should not.
 * The same seed gives the same; `months` whole months from `start` (a first of a month).
 */
export const household = (seed: number, start: PlainDate, months: number): Labelled[] => {
  const random = seeded(seed);
  const made: Labelled[] = [];
  const end = addMonthsClamped(start, months);
  const put = (label: string | null, day: PlainDate, amount: number, description: string, category: string | null) => {
    if (day >= start && day < end)
      made.push({ id: `m${made.length}`, day, amount: Math.round(amount), description, category, label });
  };
  const each = Array.from({ length: months }, (_, month) => ({ month, first: addMonthsClamped(start, month) }));
  const on = (first: PlainDate, day: number): PlainDate => clamped(first, day);
  const reference = () => String(Math.floor(random() * 9e9) + 1e9);

  const fortnightly = random() < 0.5;
  const ownPrima = random() < 0.5;
  let wage = thousands(1_400 + random() * 6_000);
  for (const { month, first } of each) {
    if (month > 0 && first.slice(5, 7) === '01')
      wage = Math.round((wage * (1.05 + random() * 0.05)) / 100_000) * 100_000;
    const text = 'NOMINA COMERCIALIZADORA ANDINA SAS';
    if (fortnightly) {
      put('salary', beforeWeekend(on(first, 15)), wage / 2, text, 'SALARY');
      put('salary', beforeWeekend(on(first, 31)), wage / 2, text, 'SALARY');
    } else put('salary', beforeWeekend(on(first, 30)), wage, text, 'SALARY');
    const prima = first.slice(5, 7) === '06' ? 29 : first.slice(5, 7) === '12' ? 18 : 0;
    if (prima > 0)
      put('prima', beforeWeekend(on(first, prima)), wage / 2, ownPrima ? 'PRIMA DE SERVICIOS' : text, 'SALARY');
  }

  const rentDay = 1 + Math.floor(random() * 8);
  let rent = thousands(700 + random() * 1_500);
  const anniversary = Math.floor(random() * 12);
  for (const { month, first } of each) {
    if (month > 0 && month % 12 === anniversary) rent = Math.round((rent * 1.06) / 100_000) * 100_000;
    put(
      'rent',
      addDays(on(first, rentDay), Math.floor(random() ** 2 * 3)),
      -rent,
      `PAGO PSE INMOBILIARIA EL POBLADO ${reference()}`,
      'HOUSING',
    );
  }

  const rise = Math.floor(months * (0.4 + random() * 0.4));
  const netflixDay = 3 + Math.floor(random() * 24);
  for (const { month, first } of each)
    put(
      'netflix',
      on(first, netflixDay),
      -(month < rise ? 2_690_000 : 3_290_000),
      'NETFLIX.COM 866-579-7172 CA',
      'LEISURE',
    );

  const internetDay = 1 + Math.floor(random() * 28);
  for (const { first } of each)
    put('internet', on(first, internetDay), -8_990_000, `CLARO HOGAR FACT ${reference()}`, 'SERVICES');

  const bill = 120 + random() * 200;
  const billDay = 8 + Math.floor(random() * 14);
  for (const { first } of each)
    put(
      'utility',
      addDays(on(first, billDay), Math.round(bell(random) * 1.7)),
      -thousands(bill * Math.exp(bell(random) * 0.18)),
      `EPM SERVICIOS PUBLICOS MEDELLIN REF ${reference()}`,
      'SERVICES',
    );

  const counted = random() < 0.5;
  const cuotaFrom = Math.floor(random() * Math.max(1, months - 14));
  const cuotaDay = 1 + Math.floor(random() * 28);
  for (const { month, first } of each) {
    const number = month - cuotaFrom + 1;
    if (number >= 1 && number <= 12)
      put(
        'cuota',
        on(first, cuotaDay),
        -21_345_600,
        counted ? `CUOTA ${number}/12 ALKOSTO` : 'CREDITO ALKOSTO',
        'HOME',
      );
  }

  const soatMonth = Math.floor(random() * 12);
  for (const { month, first } of each)
    if (month % 12 === soatMonth)
      put(
        'soat',
        addDays(on(first, 12), Math.round(bell(random) * 2)),
        -thousands(450 * 1.09 ** Math.floor(month / 12)),
        'SOAT SEGUROS MUNDIAL',
        'TRANSPORT',
      );

  const missedGym = Math.floor(months / 2) + Math.floor(random() * 3);
  for (const { month, first } of each)
    if (month !== missedGym) put('gym', on(first, 2), -9_500_000, 'BODYTECH CHAPINERO', 'HEALTH');

  const cleaningDay = 1 + Math.floor(random() * 5);
  for (let day = start; day < end; day = addDays(day, 1)) {
    const weekday = weekdayOf(day);
    if (weekday === cleaningDay && random() < 0.96)
      put('cleaning', day, -8_000_000, 'TRANSFERENCIA A MARIA LOPEZ', 'HOME');
    if (weekday < 6 && random() < 0.8) put(null, day, -850_000, 'JUAN VALDEZ CAFE', 'FOOD');
    if (random() < 0.25)
      put(
        null,
        day,
        -thousands(30 + Math.exp(bell(random)) * 80),
        `ALMACENES EXITO ${reference().slice(0, 3)}`,
        'FOOD',
      );
    if (random() < 0.2)
      put(null, day, -thousands(10 + Math.exp(bell(random) * 0.7) * 25), 'TIENDA D1 LAURELES', 'FOOD');
    if (random() < 0.11) put(null, day, -(1 + Math.floor(random() * 6)) * 5_000_000, 'RETIRO CAJERO BANCOLOMBIA', null);
    if (random() < 0.1) put(null, day, -thousands(25 + random() * 90), 'RESTAURANTE CREPES Y WAFFLES', 'FOOD');
    if (random() < 0.2) put(null, day, -thousands(8 + random() * 25), 'UBER TRIP', 'TRANSPORT');
    if (random() < 0.04) put(null, day, -thousands(20 + Math.exp(bell(random)) * 40), 'FARMATODO', 'HEALTH');
    // Many payees that are seen a few times a year each.
    if (random() < 0.4) {
      const payee = Math.floor(random() * 60);
      const name = `${'ABCDEFGHIJ'[payee % 10]}${'AEIOUY'[Math.floor(payee / 10)]}LMACEN`;
      put(null, day, -thousands((20 + (payee % 7) * 15) * Math.exp(bell(random) * 0.5)), `COMPRA ${name}`, 'EXTRAS');
    }
  }
  return made;
};

/** That day of the month of `first`, or its last. */
const clamped = (first: PlainDate, day: number): PlainDate => {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  for (let of = day; of > 27; of--) {
    const found = plainDate(year, month, of);
    if (found !== null) return found;
  }
  return plainDate(year, month, day) ?? first;
};

/** The same movements in an order that a seed decides. */
export const shuffled = <T>(items: readonly T[], seed: number): T[] => {
  const random = seeded(seed);
  const mixed = [...items];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
};
