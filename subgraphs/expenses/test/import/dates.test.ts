import { fromDayNumber } from '@parfinanciero/kit/days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateFormat, inferDateFormat, parseDateCell } from '../../src/domain/import/index.js';

/** 1970–2069: what two digits can say. */
const day = fc.integer({ min: 0, max: 36_500 }).map(fromDayNumber);
const ES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

describe('a date cell', () => {
  it.each<[string, DateFormat, string, string | null]>([
    ['2026-11-23', 'YMD', '2026-11-23', null],
    ['20/09/2018 12:04:08', 'DMY', '2018-09-20', '12:04:08'],
    ['9/7/2018', 'DMY', '2018-07-09', null],
    ['9/7/2018', 'MDY', '2018-09-07', null],
    ['930101', 'YMD', '1993-01-01', null],
    ['20180920', 'YMD', '2018-09-20', null],
    ['20092018', 'DMY', '2018-09-20', null],
    ['15 ene 2024', 'DMY', '2024-01-15', null],
    ['15/MAR/2024', 'DMY', '2024-03-15', null],
    ['15-sept.-24', 'DMY', '2024-09-15', null],
    ['15 de enero de 2024', 'DMY', '2024-01-15', null],
    ['Jan 15, 2024', 'MDY', '2024-01-15', null],
    ['Jan 15, 2024 3:05 PM', 'DMY', '2024-01-15', '15:05:00'],
    ['15/01/2024 12:30 a. m.', 'DMY', '2024-01-15', '00:30:00'],
    ['lunes 15 ene 2024', 'DMY', '2024-01-15', null],
    ['2024-01-15T10:00:00Z', 'YMD', '2024-01-15', '10:00:00'],
    ['2024-01-15T10:00:00.123-05:00', 'YMD', '2024-01-15', '10:00:00'],
    ['31.12.99', 'DMY', '1999-12-31', null],
    ['31-12-05', 'DMY', '2005-12-31', null],
    ['2024/03/05', 'YMD', '2024-03-05', null],
  ])('%s (%s) is %s', (cell, format, date, time) => {
    expect(parseDateCell(cell, format)).toEqual({ date, time });
  });

  it.each([
    '',
    'hoy',
    '31/02/2024',
    '2024-13-01',
    '15/ENERGIA/2024',
    '1/2',
    '12:30',
    '1.234,50',
    '45.900',
    '15/01/2024 25:00',
    '15/01/2024 13:00 pm',
    '99/99/9999',
    '0/0/0000',
    '15 01 2024 7',
    '150/01/2024',
  ])('%j is none', (cell) => {
    for (const format of ['YMD', 'DMY', 'MDY'] as const) expect(parseDateCell(cell, format)).toBeNull();
  });
});

describe('the format of a column of dates', () => {
  const shapes: Record<string, [DateFormat, (date: string) => string]> = {
    iso: ['YMD', (date) => date],
    'D/M/Y': ['DMY', (date) => date.split('-').reverse().map(Number).join('/')],
    'M/D/Y': ['MDY', (date) => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}/${date.slice(0, 4)}`],
    'D-M-YY': ['DMY', (date) => `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(2, 4)}`],
    YYYYMMDD: ['YMD', (date) => date.replaceAll('-', '')],
    'D mon Y': ['DMY', (date) => `${date.slice(8)} ${ES[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`],
    'with time': ['DMY', (date) => `${date.split('-').reverse().join('/')} 10:20:30`],
  };

  it('is found from the cells, and every cell reads back, when some day is above 12', () => {
    const shape = fc.constantFrom(...Object.keys(shapes));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), shape, (days, name) => {
        const [expected, write] = shapes[name] ?? ['YMD', String];
        const all = [...days, '2018-12-31'];
        const inferred = inferDateFormat(all.map(write));
        // Two-digit years leave `31-12-18` open to be 2031: day first is then the (flagged) answer.
        if (inferred === null) throw new Error('no format');
        if (!inferred.ambiguous)
          expect([inferred.format, inferred.share]).toEqual([name === 'D mon Y' ? 'DMY' : expected, 1]);
        expect(all.map((date) => parseDateCell(write(date), inferred.format)?.date)).toEqual(all);
      }),
    );
  });

  it('is day first and flagged while nothing tells', () => {
    expect(inferDateFormat(['01/02/2024', '05/06/2024'])).toEqual({ format: 'DMY', ambiguous: true, share: 1 });
    expect(inferDateFormat(['05/05/2024'])).toEqual({ format: 'DMY', ambiguous: true, share: 1 });
  });

  it('is decided by one cell for all', () => {
    expect(inferDateFormat(['01/02/2024', '01/13/2024'])).toEqual({ format: 'MDY', ambiguous: false, share: 1 });
    expect(inferDateFormat(['01/02/2024', '13/02/2024'])).toEqual({ format: 'DMY', ambiguous: false, share: 1 });
    expect(inferDateFormat(['930101', '930228', '931231'])).toEqual({ format: 'YMD', ambiguous: false, share: 1 });
  });

  it('says which share of the cells it reads', () => {
    expect(inferDateFormat(['2024-01-01', '2024-01-02', 'TOTAL', ''])).toEqual({
      format: 'YMD',
      ambiguous: false,
      share: 2 / 3,
    });
    expect(inferDateFormat(['a', 'b'])).toBeNull();
    expect(inferDateFormat([])).toBeNull();
  });
});
