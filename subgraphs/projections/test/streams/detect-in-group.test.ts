import { addDays, addMonthsClamped } from '@parfinanciero/kit/days';
import { describe, expect, it } from 'vitest';
import type { Movement } from '../../src/domain/movement.js';
import { detectInGroup } from '../../src/domain/streams/detect-in-group.js';
import { detectStreams } from '../../src/domain/streams/detect-streams.js';
import { hasOneAmount } from '../../src/domain/streams/expected-amount.js';
import { seeded } from './households.js';
import { everyDays, monthly, movement, orFriday } from './story.js';

const only = (movements: readonly Movement[], asOf: string) => {
  const streams = detectInGroup(movements, asOf);
  expect(streams.map(({ period }) => period)).toHaveLength(1);
  return streams[0]!;
};

describe('streams of one payee', () => {
  it('finds a rent after three months and expects the next', () => {
    const stream = only(monthly('2026-01-05', 3, -120_000_000, 'INMOBILIARIA'), '2026-03-20');
    expect(stream).toMatchObject({
      period: 'MONTHLY',
      direction: 'SPENDING',
      amount: -120_000_000,
      amountSpread: 0,
      status: 'ACTIVE',
      nextDate: '2026-04-05',
    });
    expect(stream.confidence).toBeGreaterThan(0.8);
  });

  it('finds a quincena on the 15th and the last day, paid on Friday when they fall on a weekend', () => {
    const days = Array.from({ length: 8 }, (_, m) => addMonthsClamped('2026-01-31', m)).flatMap((end) => [
      orFriday(`${end.slice(0, 8)}15`),
      orFriday(end),
    ]);
    const stream = only(
      days.map((day) => movement(day, 90_000_000, 'NOMINA')),
      '2026-09-01',
    );
    expect(stream.period).toBe('SEMIMONTHLY');
    expect(stream.occurrences).toHaveLength(16);
    expect(stream.rhythm).toMatchObject({ anchors: [15, 31], weekend: 'BEFORE' });
    expect(stream.nextDate).toBe('2026-09-15');
  });

  it('tells a fortnight of fourteen days from a quincena', () => {
    const stream = only(everyDays('2026-01-02', 12, 14, 50_000_000, 'PAYROLL'), '2026-06-10');
    expect(stream).toMatchObject({ period: 'BIWEEKLY', nextDate: '2026-06-19' });
  });

  it('finds a fee of every month’s last day', () => {
    const stream = only(monthly('2026-01-31', 5, -1_460, 'CUOTA DE MANEJO'), '2026-06-10');
    expect(stream).toMatchObject({ period: 'MONTHLY', nextDate: '2026-06-30' });
    expect(stream.rhythm.anchors).toEqual([31]);
  });

  it('follows a price rise to its new level', () => {
    const stream = only(
      monthly('2025-03-12', 10, (m) => (m < 7 ? -2_690_000 : -3_290_000), 'NETFLIX'),
      '2025-12-20',
    );
    expect(stream).toMatchObject({ amount: -3_290_000, nextDate: '2026-01-12' });
    expect(stream.occurrences).toHaveLength(10);
  });

  it('finds a bill that changes and wanders by days', () => {
    const off = [0, 3, -2, 1, 4, -3, 2, 0, -1, 3, -4, 1];
    const bills = off.map((days, m) =>
      movement(addDays(addMonthsClamped('2025-01-15', m), days), -(14_000_000 + ((m * 7) % 5) * 1_300_000), 'EPM'),
    );
    const stream = only(bills, '2025-12-31');
    expect(stream.period).toBe('MONTHLY');
    expect(stream.occurrences).toHaveLength(12);
    expect(stream.amountSpread).toBeGreaterThan(0.03);
    expect(Math.abs(stream.amount)).toBeGreaterThan(13_000_000);
    expect(Math.abs(stream.amount)).toBeLessThan(20_000_000);
  });

  it('survives a missed month and counts it against its confidence', () => {
    const whole = monthly('2025-01-02', 9, -9_500_000, 'GIMNASIO');
    const missed = whole.filter((_, m) => m !== 4);
    const stream = only(missed, '2025-09-20');
    expect(stream.occurrences).toHaveLength(8);
    expect(stream.confidence).toBeLessThan(only(whole, '2025-09-20').confidence);
  });

  it('is late when its day has passed, and ends when a second one passes', () => {
    const salary = monthly('2025-01-10', 8, 300_000_000, 'NOMINA');
    expect(only(salary, '2025-09-09')).toMatchObject({ status: 'ACTIVE', nextDate: '2025-09-10' });
    expect(only(salary, '2025-09-11')).toMatchObject({ status: 'ACTIVE', nextDate: '2025-09-12' });
    expect(only(salary, '2025-09-20')).toMatchObject({ status: 'LATE', nextDate: '2025-09-10' });
    expect(only(salary, '2025-11-20')).toMatchObject({ status: 'ENDED', nextDate: null });
  });

  it('knows from its text when an instalment was the last', () => {
    const cuotas = Array.from({ length: 12 }, (_, m) =>
      movement(addMonthsClamped('2025-01-20', m), -21_000_000, `CUOTA ${m + 1}/12 ALKOSTO`),
    );
    expect(only(cuotas.slice(0, 10), '2025-10-25')).toMatchObject({ status: 'ACTIVE', remaining: 2 });
    expect(only(cuotas, '2025-12-25')).toMatchObject({ status: 'ENDED', nextDate: null, remaining: 0 });
  });

  it('finds a prima of June and December that comes by itself', () => {
    const primas = ['2024-06-28', '2024-12-18', '2025-06-27', '2025-12-18'].map((day, k) =>
      movement(day, 150_000_000 + k * 4_000_000, 'PRIMA DE SERVICIOS'),
    );
    const stream = only(primas, '2026-01-10');
    expect(stream.period).toBe('SEMIANNUAL');
    expect(stream.nextDate?.slice(0, 7)).toBe('2026-06');
  });

  it('finds a prima that is paid with the salary, without taking it for a raise', () => {
    const salary = monthly('2025-02-12', 11, (m) => (m === 4 || m === 10 ? 300_000_000 : 200_000_000), 'NOMINA');
    const stream = only(salary, '2025-12-20');
    expect(stream.amount).toBe(200_000_000);
    expect(stream.bonuses).toEqual([
      { month: 6, day: 12, extra: 100_000_000 },
      { month: 12, day: 12, extra: 100_000_000 },
    ]);
  });

  it('finds a yearly insurance from its second payment', () => {
    const soat = [movement('2024-05-12', -45_000_000, 'SOAT'), movement('2025-05-14', -49_000_000, 'SOAT')];
    expect(only(soat, '2025-08-01')).toMatchObject({ period: 'YEARLY', amount: -49_000_000 });
    expect(detectInGroup([soat[0]!, movement('2025-02-14', -45_000_000, 'SOAT')], '2025-08-01')).toEqual([]);
  });

  it('finds a weekly cleaning with a week left out', () => {
    const stream = only(
      everyDays('2026-01-06', 16, 7, -8_000_000, 'MARIA LOPEZ').filter((_, week) => week !== 6),
      '2026-04-24',
    );
    expect(stream).toMatchObject({ period: 'WEEKLY', nextDate: '2026-04-28' });
  });

  it('follows a plan of thirty days through the calendar', () => {
    const stream = only(everyDays('2026-01-03', 7, 30, -3_500_000, 'PREPAGO'), '2026-07-10');
    expect(stream.period).toBe('MONTHLY');
    expect(stream.rhythm.everyDays).toBe(30);
    expect(stream.nextDate).toBe(addDays('2026-01-03', 7 * 30));
  });

  it('says whether one amount tells what it pays', () => {
    const rent = only(monthly('2026-01-05', 5, -120_000_000, 'INMOBILIARIA'), '2026-05-20');
    const used = [9, 14, 7, 19, 11, 23].map((thousands, m) =>
      movement(addMonthsClamped('2026-01-10', m), -thousands * 1_000_000, 'ACUEDUCTO'),
    );
    expect(hasOneAmount(rent)).toBe(true);
    expect(hasOneAmount(only(used, '2026-06-20'))).toBe(false);
  });

  it('does not know what comes after asOf', () => {
    const rent = monthly('2026-01-05', 8, -120_000_000, 'INMOBILIARIA');
    expect(detectInGroup(rent, '2026-04-20')).toEqual(
      detectInGroup(
        rent.filter(({ day }) => day <= '2026-04-20'),
        '2026-04-20',
      ),
    );
  });
});

describe('groups that mix payees', () => {
  it('separates standing orders without any text by their amounts and days', () => {
    const mixed = [
      ...monthly('2025-01-07', 12, -961_200, ''),
      ...monthly('2025-01-07', 12, -406_500, ''),
      ...monthly('2025-03-13', 10, -101_700, ''),
      ...monthly('2025-01-31', 12, -1_460, ''),
    ];
    const random = seeded(5);
    const noise = Array.from({ length: 45 }, () =>
      movement(addDays('2025-01-01', Math.floor(random() * 360)), -Math.round(50_000 + random() * 2_500_000), ''),
    );
    const streams = detectInGroup([...noise, ...mixed], '2025-12-31');
    for (const [amount, times] of [
      [-961_200, 12],
      [-406_500, 12],
      [-101_700, 10],
      [-1_460, 12],
    ] as const) {
      const own = streams.find((stream) => stream.amount === amount);
      expect(own?.occurrences.filter((one) => one.amount === amount)).toHaveLength(times);
    }
    const ids = streams.flatMap(({ occurrences }) => occurrences.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('looks at each account number that comes back by itself', () => {
    const bills = [
      ...monthly('2025-01-09', 6, (m) => -700_000 - m * 31_000, 'EF 1222903'),
      ...monthly('2025-01-10', 6, (m) => -900_000 + m * 25_000, 'EF 83084338'),
    ];
    const streams = detectInGroup(bills, '2025-06-30');
    expect(streams.map(({ description, occurrences }) => [description, occurrences.length])).toEqual([
      ['EF 1222903', 6],
      ['EF 83084338', 6],
    ]);
    expect(new Set(streams.map(({ key }) => key)).size).toBe(2);
  });
});

describe('what is no stream', () => {
  const year = Array.from({ length: 365 }, (_, day) => addDays('2025-01-01', day));

  it('leaves a coffee of every weekday alone', () => {
    const random = seeded(2);
    const coffee = year.filter(() => random() < 0.6).map((day) => movement(day, -850_000, 'CAFE'));
    expect(detectInGroup(coffee, '2025-12-31')).toEqual([]);
  });

  it('leaves groceries, restaurants and cash alone', () => {
    let found = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const random = seeded(seed);
      const visits = (rate: number, amount: () => number, text: string) =>
        year.filter(() => random() < rate).map((day) => movement(day, -Math.round(amount()), text));
      found += detectStreams(
        [
          ...visits(0.25, () => 3_000_000 + random() ** 3 * 40_000_000, 'EXITO'),
          ...visits(0.08, () => 2_000_000 + random() * 9_000_000, 'RESTAURANTE'),
          ...visits(0.1, () => (1 + Math.floor(random() * 6)) * 5_000_000, 'CAJERO'),
        ],
        '2025-12-31',
      ).length;
    }
    // Ninety groups of chance: one of them may look regular.
    expect(found).toBeLessThanOrEqual(3);
  });
});

describe('a tax on other movements', () => {
  it('is no stream, however regularly what it taxes comes', () => {
    const taxes = ['IMPTO GOBIERNO 4X1000', 'Gravamen a los movimientos financieros', 'GMF', '4 por mil'].map(
      (description) =>
        detectStreams(
          Array.from({ length: 12 }, (_, month) => ({
            id: `${description} ${month}`,
            day: `2025-${String(month + 1).padStart(2, '0')}-05`,
            amount: -744_480,
            description,
            category: null,
          })),
          '2025-12-31',
        ),
    );
    expect(taxes).toEqual([[], [], [], []]);
  });
});
