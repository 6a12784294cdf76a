import { AppError } from '@parfinanciero/kit/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prospectiva } from '../src/domain/prospectiva.js';

const WHOLE = {
  gastos: {
    total: 1_000_000,
    categorias: [
      { nombre: 'Comida', total: 450_000 },
      { nombre: 'Transporte', total: 150_000 },
      { nombre: 'Casa', total: 400_000 },
    ],
    por_fecha: [
      { fecha: '2026-03-01', total: 100_000 },
      { fecha: '2026-03-04', total: 300_000 },
      { fecha: '2026-03-02', total: 200_000 },
    ],
  },
  meta: {
    titulo: 'Viaje',
    monto_meta: 3_000_000,
    monto_actual: 1_000_000,
    fecha_inicio: '2026-02-02',
    fecha_fin: '2026-04-03',
  },
};

const fieldsOf = (given: unknown): string[] => {
  try {
    prospectiva(given);
  } catch (error) {
    if (error instanceof AppError && error.code === 'BAD_USER_INPUT')
      return (error.details.fields ?? []).map(({ path }) => path);
    throw error;
  }
  return [];
};

describe('POST /prospectiva in figures', () => {
  it('completes an answer whole', () => {
    expect(prospectiva(WHOLE)).toEqual({
      gastos: {
        ...WHOLE.gastos,
        categorias: [
          { nombre: 'Comida', total: 450_000, porcentaje: 45 },
          { nombre: 'Transporte', total: 150_000, porcentaje: 15 },
          { nombre: 'Casa', total: 400_000, porcentaje: 40 },
        ],
      },
      analisis_adicional: {
        // 600,000 in four days, of which the third had nothing: 100, 200, 0 and 300 thousand.
        gasto_promedio_diario: 150_000,
        // √12,500,000,000 = 111,803.39…
        variacion_gasto_diario: 111_803,
        categoria_mayor_gasto: { nombre: 'Comida', total: 450_000 },
        categoria_menor_gasto: { nombre: 'Transporte', total: 150_000 },
        tendencia_gasto: 'creciente',
      },
      meta: {
        ...WHOLE.meta,
        progreso_porcentaje: 33.3,
        diferencia_monto: 2_000_000,
        // 30 of 60 days have gone and brought a million: two more take 60.
        proyeccion_tiempo: { dias_restantes_estimados: 60, progreso_tiempo: 50 },
      },
    });
  });

  it('has no float in it: tenths add up, money keeps the decimals of the input', () => {
    const { analisis_adicional: found, gastos } = prospectiva({
      gastos: {
        total: 0.3,
        categorias: [
          { nombre: 'a', total: 0.1 },
          { nombre: 'b', total: 0.2 },
        ],
        por_fecha: [
          { fecha: '2026-01-01', total: 0.1 },
          { fecha: '2026-01-01', total: 0.2 },
        ],
      },
    });
    expect(gastos.categorias.map(({ porcentaje }) => porcentaje)).toEqual([33.3, 66.7]);
    expect(found.gasto_promedio_diario).toBe(0.3);
    const cents = prospectiva({
      gastos: {
        total: 10.05,
        por_fecha: [
          { fecha: '1/2/2026', total: 10.05 },
          { fecha: '3-2-26', total: 0 },
        ],
      },
    });
    expect(cents.analisis_adicional).toMatchObject({ gasto_promedio_diario: 3.35, tendencia_gasto: 'decreciente' });
  });

  it('rounds halves up', () => {
    const of = (total: number) =>
      prospectiva({ gastos: { total: 2_000, categorias: [{ nombre: 'a', total }] } }).gastos.categorias[0]!.porcentaje;
    expect([of(1), of(3), of(2.9)]).toEqual([0.1, 0.2, 0.1]);
  });

  it('calls a line steady that changes by less than a tenth of the mean', () => {
    const trendOf = (...totals: number[]) =>
      prospectiva({
        gastos: { total: 1, por_fecha: totals.map((total, day) => ({ fecha: `2026-01-0${day + 1}`, total })) },
      }).analisis_adicional.tendencia_gasto;
    // Two days: the slope is their difference; a tenth of the mean 100 is 10.
    expect(trendOf(95.01, 104.99)).toBe('estable');
    expect(trendOf(95, 105)).toBe('creciente');
    expect(trendOf(105, 95)).toBe('decreciente');
    expect(trendOf(0, 0)).toBe('estable');
    expect(trendOf(50)).toBe('estable');
    expect(trendOf(3, 9, 3)).toBe('estable');
  });

  it('gives ties to the first', () => {
    const { analisis_adicional: found } = prospectiva({
      gastos: { total: 4, categorias: ['a', 'b'].map((nombre) => ({ nombre, total: 2 })) },
    });
    expect(found.categoria_mayor_gasto).toEqual({ nombre: 'a', total: 2 });
    expect(found.categoria_menor_gasto).toEqual({ nombre: 'a', total: 2 });
  });

  it('answers empty lists with zeros and null', () => {
    expect(prospectiva({ gastos: { total: 0, categorias: [], por_fecha: [] } }).analisis_adicional).toEqual({
      gasto_promedio_diario: 0,
      variacion_gasto_diario: 0,
      categoria_mayor_gasto: null,
      categoria_menor_gasto: null,
      tendencia_gasto: null,
    });
  });

  it('keeps what the input gave where it can’t compute, else says null', () => {
    const meta = { titulo: 'x', monto_meta: 0, monto_actual: 0 };
    const given = { progreso_porcentaje: 12, proyeccion_tiempo: { progreso_tiempo: 7, nota: 'n' } };
    expect(prospectiva({ gastos: { total: 0 }, meta }).meta).toEqual({
      ...meta,
      progreso_porcentaje: null,
      diferencia_monto: 0,
      proyeccion_tiempo: { dias_restantes_estimados: null, progreso_tiempo: null },
    });
    expect(prospectiva({ gastos: { total: 0 }, meta: { ...meta, ...given } }).meta).toMatchObject({
      progreso_porcentaje: 12,
      proyeccion_tiempo: { dias_restantes_estimados: null, progreso_tiempo: 7, nota: 'n' },
    });
  });

  it('counts the time of a goal from its start to the last day with spending, 0…100', () => {
    const at = (fecha: string) =>
      prospectiva({ gastos: { total: 1, por_fecha: [{ fecha, total: 1 }] }, meta: WHOLE.meta }).meta!.proyeccion_tiempo;
    expect(at('2026-01-01')).toEqual({ dias_restantes_estimados: null, progreso_tiempo: 0 });
    expect(at('2027-01-01')).toMatchObject({ progreso_tiempo: 100 });
    // 23:30 in Bogotá is the next day in UTC.
    expect(at('2026-02-13T04:30:00Z')).toEqual(at('2026-02-12'));
  });

  it('lets unknown keys pass through', () => {
    expect(
      prospectiva({ de: 'la app', gastos: { total: 0, moneda: 'COP' }, analisis_adicional: { nota: 1 } }),
    ).toMatchObject({ de: 'la app', gastos: { moneda: 'COP' }, analisis_adicional: { nota: 1 } });
  });

  it('names each total that is negative or no number, and each day that is none', () => {
    expect(
      fieldsOf({
        gastos: {
          total: -1,
          categorias: [{ nombre: 'a', total: '5' }],
          por_fecha: [{ fecha: '2026-02-30', total: 1 }],
        },
        meta: { monto_meta: null, monto_actual: 1 },
      }),
    ).toEqual(['gastos.total', 'gastos.categorias.0.total', 'gastos.por_fecha.0.fecha', 'meta.monto_meta']);
    expect(fieldsOf(null)).toHaveLength(1);
    expect(fieldsOf({})).toEqual(['gastos']);
  });

  it('shares out a hundred, whatever the totals are', () => {
    const cents = fc.integer({ min: 0, max: 1e11 }).map((units) => units / 100);
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 12 }), (totals) => {
        const units = totals.reduce((sum, total) => sum + Math.round(total * 100), 0);
        const answer = prospectiva({
          gastos: {
            total: units / 100,
            categorias: totals.map((total, index) => ({ nombre: `c${index}`, total })),
            por_fecha: totals.map((total, index) => ({
              fecha: `2026-01-${String(index + 1).padStart(2, '0')}`,
              total,
            })),
          },
        });
        const shares = answer.gastos.categorias.reduce((sum, { porcentaje }) => sum + porcentaje, 0);
        if (units > 0) expect(Math.abs(shares - 100)).toBeLessThanOrEqual(0.05 * totals.length + 1e-6);
        const { gasto_promedio_diario: mean, variacion_gasto_diario: deviation } = answer.analisis_adicional;
        expect(Math.abs(mean * totals.length * 100 - units)).toBeLessThanOrEqual(totals.length * 0.51);
        expect(deviation).toBeGreaterThanOrEqual(0);
        expect(prospectiva(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
      }),
      { numRuns: 100 },
    );
  });
});
