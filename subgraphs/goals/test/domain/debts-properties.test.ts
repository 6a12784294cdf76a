import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LONGEST,
  paymentFor,
  scheduleByMonths,
  scheduleByPayment,
  sufficientPayment,
  type DebtSchedule,
} from '../../src/domain/amortisation.js';
import { compareStrategies, type OpenDebt } from '../../src/domain/debt-strategies.js';
import { dueOn } from '../../src/domain/due-days.js';
import {
  effectiveAnnualRate,
  growth,
  interestOn,
  monthlyRate,
  ONE,
  percentText,
  type RateKind,
} from '../../src/domain/rates.js';

const RUNS = { numRuns: 1_500 };
const rateText = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: 99 }))
    .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`);
const kind = fc.constantFrom<RateKind>('EFFECTIVE_ANNUAL', 'NOMINAL_MONTHLY', 'NOMINAL_ANNUAL');
const amount = (most: bigint) => fc.bigInt({ min: 1n, max: most });
const startsOn = fc
  .tuple(fc.integer({ min: 2000, max: 2080 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));

const total = (amounts: readonly bigint[]) => amounts.reduce((sum, each) => sum + each, 0n);

const expectSound = (schedule: DebtSchedule, debt: bigint) => {
  const { instalments } = schedule;
  expect(total(instalments.map(({ principal }) => principal))).toBe(debt);
  expect(schedule.totalInterest).toBe(total(instalments.map(({ interest }) => interest)));
  expect(schedule.totalPaid).toBe(debt + schedule.totalInterest);
  expect(instalments.at(-1)?.balance ?? 0n).toBe(0n);
  let before = debt;
  for (const { payment, interest, principal, balance, number } of instalments) {
    expect(payment).toBe(interest + principal);
    expect(balance).toBe(before - principal);
    expect([payment, interest, principal, balance].every((part) => part >= 0n)).toBe(true);
    expect(number).toBeLessThanOrEqual(LONGEST);
    before = balance;
  }
  const days = instalments.map((instalment) => instalment.dueOn);
  expect(days).toEqual([...new Set(days)].sort());
  expect(schedule.lastOn).toBe(days.at(-1) ?? null);
};

describe('rates', () => {
  it('come back: the effective rate of a month’s rate is the one it was made of, to thirty digits', () => {
    fc.assert(
      fc.property(rateText(1_00), (rate) => {
        const monthly = monthlyRate(rate, 'EFFECTIVE_ANNUAL');
        const again = growth(monthly, 12) - ONE;
        const stated = effectiveAnnualRate(rate, 'EFFECTIVE_ANNUAL');
        const gap = again > stated ? again - stated : stated - again;
        expect(gap).toBeLessThan(10n ** 10n);
        expect(percentText(stated, 2)).toBe(rate);
      }),
      RUNS,
    );
  });

  it('are never less a year than twelve times a month', () => {
    fc.assert(
      fc.property(rateText(99), kind, (rate, of) => {
        expect(effectiveAnnualRate(rate, of) + 1_000n).toBeGreaterThanOrEqual(12n * monthlyRate(rate, of));
      }),
      RUNS,
    );
  });

  it('bear interest that rises with the balance and is at most half a unit off', () => {
    fc.assert(
      fc.property(amount(10n ** 15n), rateText(99), kind, (balance, rate, of) => {
        const monthly = monthlyRate(rate, of);
        const interest = interestOn(balance, monthly);
        const gap = 2n * (interest * ONE - balance * monthly);
        expect(gap <= ONE && gap >= -ONE).toBe(true);
        expect(interestOn(balance + 1n, monthly)).toBeGreaterThanOrEqual(interest);
      }),
      RUNS,
    );
  });
});

describe('a debt', () => {
  it('with a payment that is given ends at zero with sound parts, or is told never to end', () => {
    fc.assert(
      fc.property(
        amount(10n ** 12n),
        rateText(40),
        kind,
        fc.integer({ min: 1, max: 2_000 }),
        startsOn,
        (debt, rate, of, part, on) => {
          const monthly = monthlyRate(rate, of);
          const payment = debt / BigInt(part) + 1n;
          const schedule = scheduleByPayment({ debt, monthly, startsOn: on }, payment);
          const interest = interestOn(debt, monthly);
          if (!schedule.ends) {
            expect(schedule.interest).toBe(interest);
            if (schedule.reason === 'INTEREST_NOT_COVERED') expect(payment).toBeLessThanOrEqual(interest);
            else expect(payment).toBeGreaterThan(interest);
            return;
          }
          expect(payment > interest || payment >= debt + interest).toBe(true);
          expectSound(schedule, debt);
          expect(schedule.instalments.slice(0, -1).every((each) => each.payment === payment)).toBe(true);
          expect(schedule.instalments.at(-1)!.payment).toBeLessThanOrEqual(payment);
        },
      ),
      RUNS,
    );
  });

  it('in equal payments ends in just those months, the last payment off by rounding only', () => {
    fc.assert(
      fc.property(
        amount(10n ** 12n),
        rateText(3),
        fc.integer({ min: 1, max: 240 }),
        startsOn,
        (small, rate, months, on) => {
          const debt = small + 10n ** 7n;
          const monthly = monthlyRate(rate, 'NOMINAL_MONTHLY');
          const schedule = scheduleByMonths({ debt, monthly, startsOn: on }, months);
          if (!schedule.ends) throw new Error('never ends');
          expectSound(schedule, debt);
          const payment = paymentFor(debt, monthly, months);
          expect(schedule.instalments.slice(0, -1).every((each) => each.payment === payment)).toBe(true);
          // Each period's rounding is at most half a unit, of interest and of the payment, and bears interest itself.
          const slack = (BigInt(months) * growth(monthly, months)) / ONE + 1n;
          const last = schedule.instalments.at(-1)!.payment;
          expect(last - payment <= slack).toBe(true);
          expect(schedule.instalments.length).toBeGreaterThanOrEqual(months - Number(slack / payment) - 1);
          expect(schedule.instalments.length).toBeLessThanOrEqual(months);
        },
      ),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it('costs less interest the more is paid a month', () => {
    fc.assert(
      fc.property(amount(10n ** 10n), rateText(4), amount(10n ** 9n), amount(10n ** 9n), (debt, rate, base, more) => {
        const terms = { debt, monthly: monthlyRate(rate, 'NOMINAL_MONTHLY'), startsOn: '2026-01-31' };
        const slow = scheduleByPayment(terms, base);
        const fast = scheduleByPayment(terms, base + more);
        if (!slow.ends) return;
        if (!fast.ends) throw new Error('paying more made it endless');
        expect(fast.instalments.length).toBeLessThanOrEqual(slow.instalments.length);
        expect(fast.totalInterest).toBeLessThanOrEqual(slow.totalInterest);
      }),
      RUNS,
    );
  });

  it('whose payment does not exceed the interest is told so, with the interest', () => {
    const terms = { debt: 1_000_00n, monthly: monthlyRate('2', 'NOMINAL_MONTHLY'), startsOn: '2026-01-31' };
    expect(scheduleByPayment(terms, 20_00n)).toEqual({ ends: false, reason: 'INTEREST_NOT_COVERED', interest: 20_00n });
    expect(scheduleByPayment(terms, 20_01n)).toMatchObject({ ends: true });
    expect(scheduleByPayment({ ...terms, debt: 10n ** 14n, monthly: 0n }, 1n)).toMatchObject({ reason: 'TOO_LONG' });
    expect(scheduleByPayment({ ...terms, debt: 0n }, 1n)).toMatchObject({ ends: true, lastOn: null, totalPaid: 0n });
  });
});

describe('the least payment that clears a debt in so many months', () => {
  it('is what an annuity says, one cent more where rounding wants it', () => {
    const monthly = monthlyRate('2', 'NOMINAL_MONTHLY');
    expect(sufficientPayment(1_000_000_00n, monthly, 12)).toBe(94_559_60n);
    expect(sufficientPayment(1_000_000_00n, 0n, 12)).toBe(83_333_34n);
  });

  it('needs just enough: a unit less would take longer', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 11n }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 120 }),
        (debt, rate, months) => {
          const monthly = monthlyRate((rate / 100).toFixed(2), 'NOMINAL_MONTHLY');
          const terms = { debt, monthly, startsOn: '2026-01-31' };
          const payment = sufficientPayment(debt, monthly, months);
          const enough = scheduleByPayment(terms, payment);
          expect(enough.ends && enough.instalments.length <= months).toBe(true);
          const short = scheduleByPayment(terms, payment - 2n);
          expect(short.ends && short.instalments.length < months).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('due days', () => {
  it('are one a month, on the day or the month’s last', () => {
    expect([1, 2, 3].map((number) => dueOn('2026-01-31', number))).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
    expect([1, 2].map((number) => dueOn('2026-01-10', number, 15))).toEqual(['2026-01-15', '2026-02-15']);
    expect([1, 2].map((number) => dueOn('2028-02-28', number, 31))).toEqual(['2028-02-29', '2028-03-31']);
    expect(dueOn('2026-02-28', 1, 31)).toBe('2026-03-31');
    expect(dueOn('2200-12-01', 1)).toBeNull();
  });
});

const openDebts = fc
  .array(fc.tuple(amount(10n ** 9n), rateText(3), fc.integer({ min: 20, max: 400 })), { minLength: 1, maxLength: 5 })
  .map((list) =>
    list.map(([balance, rate, part], index): OpenDebt => ({
      id: `debt-${index}`,
      balance,
      monthly: monthlyRate(rate, 'NOMINAL_MONTHLY'),
      minimumPayment: balance / BigInt(part) + 1n,
    })),
  );

describe('several debts', () => {
  it('are all paid off in both orders, never over the budget, and the avalanche costs no more', () => {
    let feasible = 0;
    fc.assert(
      fc.property(openDebts, amount(10n ** 8n), (debts, extra) => {
        const budget = total(debts.map(({ minimumPayment }) => minimumPayment)) + extra;
        const compared = compareStrategies(debts, budget, '2026-01-31');
        if (!compared.feasible) {
          expect(compared.reason).toBe('NEVER_ENDS');
          return;
        }
        feasible += 1;
        const [snowball, avalanche] = compared.plans;
        const owed = total(debts.map(({ balance }) => balance));
        for (const plan of [snowball!, avalanche!]) {
          expect(plan.totalPaid).toBe(owed + plan.totalInterest);
          expect(plan.totalPaid).toBeGreaterThan(BigInt(plan.months - 1) * budget);
          expect(plan.totalPaid).toBeLessThanOrEqual(BigInt(plan.months) * budget);
          expect([...plan.order].sort()).toEqual(debts.map(({ id }) => id).sort());
          expect(Math.max(...plan.clearedIn.values())).toBe(plan.months);
          expect(plan.owed).toHaveLength(plan.months);
          expect(plan.owed.at(-1)).toBe(0n);
        }
        // Half a unit of rounding per debt and month, at compound interest, is all that can tell against it.
        const rounding = BigInt(snowball!.months * debts.length) * 4n + 10n;
        expect(avalanche!.totalInterest).toBeLessThanOrEqual(snowball!.totalInterest + rounding);
      }),
      RUNS,
    );
    expect(feasible).toBeGreaterThan(1_000);
  }, 60_000);

  it('need a budget of at least their minimum payments', () => {
    fc.assert(
      fc.property(openDebts, (debts) => {
        const least = total(debts.map(({ minimumPayment }) => minimumPayment));
        expect(compareStrategies(debts, least - 1n, '2026-01-31')).toEqual({
          feasible: false,
          reason: 'BUDGET_TOO_SMALL',
          least,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('that nobody ever pays off are told so, without end', () => {
    const runaway: OpenDebt = {
      id: 'a',
      balance: 1_000_00n,
      monthly: monthlyRate('5', 'NOMINAL_MONTHLY'),
      minimumPayment: 10_00n,
    };
    expect(compareStrategies([runaway], 50_00n, '2026-01-31')).toMatchObject({ feasible: false, reason: 'NEVER_ENDS' });
    expect(compareStrategies([], 50_00n, '2026-01-31')).toMatchObject({
      feasible: true,
      plans: [{ months: 0 }, { months: 0 }],
    });
  });

  it('of one are paid off as its own schedule says', () => {
    fc.assert(
      fc.property(amount(10n ** 10n), rateText(3), amount(10n ** 9n), (balance, rate, budget) => {
        const monthly = monthlyRate(rate, 'NOMINAL_MONTHLY');
        const alone = scheduleByPayment({ debt: balance, monthly, startsOn: '2026-01-31' }, budget);
        const compared = compareStrategies([{ id: 'a', balance, monthly, minimumPayment: 0n }], budget, '2026-01-31');
        expect(compared.feasible).toBe(alone.ends);
        if (!alone.ends || !compared.feasible) return;
        expect(compared.plans[0]).toMatchObject({
          months: alone.instalments.length,
          totalInterest: alone.totalInterest,
          freeOn: alone.lastOn,
        });
      }),
      { numRuns: 1_000 },
    );
  });
});
