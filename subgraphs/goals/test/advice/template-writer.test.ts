import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountOf,
  checkNumbers,
  countOf,
  type FactLanguage,
  nameOf,
  percentOf,
  readFigures,
  statedIn,
} from '@parfinanciero/kit/facts';
import { templateWriter } from '../../src/advice/template-writer.js';
import { TIPS_ES } from '../../src/advice/tip-texts-es.js';
import type { AdviceFacts, MoneyFacts } from '../../src/domain/advice/advice-facts.js';
import { goalFacts, type AdvisedGoal } from '../../src/domain/advice/goal-facts.js';
import { adviceFacts, noMoneyFacts } from '../../src/domain/advice/propose-moves.js';
import { HOSTILE_NAMES, someFacts } from './arbitrary-facts.js';

const TODAY = '2026-11-23';
const pesos = (thousands: number) => BigInt(thousands) * 1_000_00n;
const cop = (thousands: number) => amountOf(pesos(thousands), 'COP');
const trip: AdvisedGoal = {
  title: 'Viaje a Cartagena',
  kind: 'SAVING',
  currency: 'COP',
  target: pesos(6_000),
  progress: pesos(900),
  contributions: ['2026-08-05', '2026-09-05', '2026-10-05'].map((bookedOn) => ({ bookedOn, amount: pesos(300) })),
  startsOn: '2026-08-01',
  endsOn: '2027-11-23',
  monthlyContribution: null,
  debt: null,
};
const money: MoneyFacts = {
  ...noMoneyFacts('COP'),
  averages: { months: countOf(3), income: cop(4_000), spending: cop(3_600), net: cop(400) },
  categories: [
    { category: nameOf('Arriendo'), flexibility: 0, average: cop(1_500), last: cop(1_500), change: percentOf(0n) },
    { category: nameOf('Restaurantes'), flexibility: 2, average: cop(600), last: cop(900), change: percentOf(50n) },
  ],
  budgets: [
    {
      category: nameOf('Transporte'),
      amount: cop(200),
      spent: cop(350),
      left: amountOf(-pesos(150), 'COP'),
      state: 'OVER',
    },
  ],
};
const told = async (goal: Partial<AdvisedGoal>, around: MoneyFacts, language: FactLanguage = 'es') => {
  const facts = adviceFacts(goalFacts({ ...trip, ...goal }, TODAY), around, '2026-11');
  const { tips } = await templateWriter.write(facts, language);
  return tips.map(({ title, text }) => `${title}: ${text}`.replaceAll('\u00a0', ' '));
};

describe('advice from a template', () => {
  it('names the person’s categories and amounts, the most effective first', async () => {
    expect(await told({}, money)).toEqual([
      'Mira lo que subió: El mes pasado «Restaurantes» costó $ 900.000: $ 300.000 o 50 % más que el promedio de $ 600.000 de los últimos 3 meses. Revisa qué cambió.',
      'Usa lo que te queda: Cada mes te quedan $ 400.000. Con el 50 %, $ 200.000, terminas «Viaje a Cartagena» en 26 meses.',
      'Fija tu aporte mensual: Para terminar con «Viaje a Cartagena» en noviembre de 2027 necesitas $ 425.000 al mes; últimamente pusiste $ 300.000.',
    ]);
  });

  it('says the same in English', async () => {
    const [first, , third] = await told({}, money, 'en');
    expect(first).toBe(
      'Look at what went up: Last month “Restaurantes” cost COP 900,000: COP 300,000 or 50% more than the average of COP 600,000 over the last 3 months. See what changed.',
    );
    expect(third).toContain('in November 2027 you need COP 425,000 a month; lately you put in COP 300,000.');
  });

  it('celebrates a goal that is on track, and what it has that is reached', async () => {
    expect((await told({ endsOn: '2030-11-23' }, money))[0]).toBe(
      '¡Vas bien!: Con $ 300.000 al mes llegas a «Viaje a Cartagena» en abril de 2028. Mantén ese ritmo.',
    );
    expect((await told({ progress: pesos(6_000) }, noMoneyFacts('COP')))[0]).toMatch(
      /^¡Lo lograste!: Ya reuniste \$ 6\.000\.000/u,
    );
  });

  it('computes what a cut of the largest luxury brings', async () => {
    const calm = {
      ...money,
      budgets: [],
      categories: money.categories.map((each) => ({ ...each, last: each.average, change: percentOf(0n) })),
    };
    // 5,100 thousand left: 17 months at 300 thousand, 13 at 420.
    expect(await told({}, calm)).toContain(
      'Recorta donde más rinde: Gastas $ 600.000 al mes en «Restaurantes». Bajarlo 20 % libera $ 120.000 al mes y acerca «Viaje a Cartagena» 4 meses.',
    );
  });

  it('computes what paying more of a debt saves, and warns of one that never ends', async () => {
    const debt: Partial<AdvisedGoal> = {
      title: 'Tarjeta',
      kind: 'DEBT',
      target: pesos(1_000),
      progress: 0n,
      contributions: [],
      startsOn: '2026-11-01',
      endsOn: null,
      monthlyContribution: pesos(100),
      debt: { rate: '1.5', rateKind: 'NOMINAL_MONTHLY', minimumPayment: null },
    };
    const [first] = await told(debt, noMoneyFacts('COP'));
    expect(first).toMatch(/^Paga un poco más/u);
    const all = (await told(debt, noMoneyFacts('COP'))).join('\n');
    expect(all).toMatch(
      /Pagas \$ 100\.000 al mes por «Tarjeta»\. Con \$ 10\.000 adicionales terminas en septiembre de 2027, 1 mes antes, y ahorras \$ 8\.381 de intereses/u,
    );
    const [warning] = await told({ ...debt, monthlyContribution: pesos(15) }, noMoneyFacts('COP'));
    expect(warning).toBe(
      'Tu pago no alcanza a bajar la deuda: «Tarjeta» genera $ 15.000 de intereses al mes y pagas $ 15.000. Sube el pago por encima de los intereses o pide a tu banco otra tasa.',
    );
  });

  it('says how many months an emergency fund covers', async () => {
    const fund: Partial<AdvisedGoal> = {
      title: 'Colchón',
      kind: 'EMERGENCY',
      progress: pesos(8_000),
      target: pesos(21_600),
    };
    const quiet = { ...noMoneyFacts('COP'), averages: money.averages };
    expect((await told(fund, quiet)).join('\n')).toContain(
      'Gastas $ 3.600.000 al mes; «Colchón» cubre 2 meses completos. Con $ 2.800.000 más llega a 3 meses.',
    );
  });

  it('tells of goals that compete', async () => {
    const goals = [{ title: nameOf('Casa'), needed: cop(900) }];
    expect((await told({}, { ...money, goals })).join('\n')).toContain(
      '«Viaje a Cartagena» y «Casa» necesitan $ 1.325.000 al mes y te quedan $ 400.000.',
    );
  });

  it('has three tips from the goal alone, whatever it is', async () => {
    const bare: Partial<AdvisedGoal> = { progress: 0n, contributions: [], startsOn: TODAY, endsOn: null };
    expect(await told(bare, noMoneyFacts('COP'))).toEqual([
      'Ponle fecha: Te faltan $ 6.000.000 de «Viaje a Cartagena». Con $ 500.000 al mes terminas en 12 meses, en noviembre de 2027.',
      'Apunta al próximo hito: Te faltan $ 1.500.000 para llegar al 25 % de «Viaje a Cartagena». Que ese sea tu próximo paso.',
      'En pasos pequeños: Si apartas $ 115.385 por semana, cubres lo que falta de «Viaje a Cartagena» en 52 semanas.',
    ]);
  });

  it('tells two people two things', async () => {
    const other = { ...money, budgets: [], categories: [{ ...money.categories[1]!, category: nameOf('Videojuegos') }] };
    const [mine, theirs] = [await told({}, money), await told({}, other)];
    expect(mine).not.toEqual(theirs);
    expect(theirs.join(' ')).toContain('«Videojuegos»');
    expect(mine.join(' ')).not.toContain('Videojuegos');
  });
});

describe('no number without its fact', () => {
  const tipsOf = async (facts: AdviceFacts, language: FactLanguage) =>
    (await templateWriter.write(facts, language)).tips;

  it('holds for anybody, in both languages, with three tips always', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(someFacts, fc.constantFrom('es' as const, 'en' as const), async (facts, language) => {
        expect(facts.moves.length).toBeGreaterThanOrEqual(3);
        const kept = JSON.parse(JSON.stringify(facts)) as AdviceFacts;
        expect(kept).toEqual(facts);
        const tips = await tipsOf(kept, language);
        expect(tips).toHaveLength(3);
        expect(new Set(tips.map(({ text }) => text)).size).toBe(3);
        // What another writer may choose from is said as well.
        const rest = await tipsOf({ ...kept, moves: kept.moves.slice(3) }, language);
        const last = await tipsOf({ ...kept, moves: kept.moves.slice(6) }, language);
        for (const { title, text, used } of [...tips, ...rest, ...last]) {
          expect(checkNumbers(facts, `${title}. ${text}`, language)).toEqual([]);
          // The facts that a tip says it uses are enough, and all are among the facts.
          expect(checkNumbers(used, `${title}. ${text}`, language)).toEqual([]);
          const [all, own] = [statedIn(facts), statedIn(used)];
          expect(
            own.amounts.every((amount) =>
              all.amounts.some((each) => each.amount === amount.amount && each.currency === amount.currency),
            ),
          ).toBe(true);
          expect(own.names.every((name) => all.names.includes(name))).toBe(true);
          expect(text).not.toMatch(/undefined|null|NaN|\[object/u);
        }
        facts.moves.forEach(({ kind }) => kinds.add(kind));
      }),
      { numRuns: 2_000, seed: 20_261_123 },
    );
    expect([...kinds].sort()).toEqual(Object.keys(TIPS_ES).sort());
  }, 60_000);

  it('fails for any figure that is changed by one', async () => {
    await fc.assert(
      fc.asyncProperty(someFacts, async (facts) => {
        const [tip] = await tipsOf(facts, 'es');
        const used = tip!.used!.filter((fact) => 'amount' in fact);
        for (const fact of used) {
          const wrong = { ...fact, amount: (BigInt(fact.amount) + 1n).toString() };
          const without = tip!.used!.filter((each) => !('amount' in each) || each.amount !== fact.amount);
          const others = without.filter((each) => 'amount' in each && BigInt(each.amount) === -BigInt(fact.amount));
          if (others.length === 0) expect(checkNumbers([...without, wrong], tip!.text, 'es').length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it.each(HOSTILE_NAMES)('a name is quoted and nothing else: %j', async (name) => {
    const hostile = { ...money, categories: money.categories.map((each) => ({ ...each, category: nameOf(name) })) };
    for (const language of ['es', 'en'] as const) {
      const facts = adviceFacts(goalFacts({ ...trip, title: name }, TODAY), hostile, '2026-11');
      const tips = await tipsOf(facts, language);
      expect(tips).toHaveLength(3);
      for (const { text } of tips) {
        expect(checkNumbers(facts, text, language)).toEqual([]);
        expect(text).not.toMatch(/[\p{C}\n]/u);
      }
      // Unquoted, the numbers of a name are nobody's fact.
      const figures = readFigures(nameOf(name).name, language).length;
      if (figures > 0) expect(checkNumbers([nameOf(name)], nameOf(name).name, language).length).toBeGreaterThan(0);
    }
  });
});
