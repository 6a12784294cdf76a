import { describe, expect, it } from 'vitest';
import {
  AppError,
  conflict,
  databaseFailure,
  defineError,
  errorCatalogue,
  invalid,
  onUnique,
} from '../../src/index.js';

describe('the error catalogue', () => {
  const all = [...errorCatalogue().values()];

  it('says each error in Spanish and in English, and when it is thrown', () => {
    expect(all.length).toBeGreaterThan(10);
    for (const { code, when, es, en } of all) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/u);
      for (const text of [when, es, en]) expect(text.trim(), code).toMatch(/^\S.{5,}[.!?]$/u);
      expect(es, code).not.toBe(en);
    }
  });

  it('fills the same places in both languages', () => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).sort();
    for (const { code, es, en } of all) expect(places(es), code).toEqual(places(en));
  });

  it('gives each code one HTTP status of a failure', () => {
    for (const [code, definition] of errorCatalogue()) {
      expect(definition.code).toBe(code);
      expect(Number.isInteger(definition.status) && definition.status >= 400 && definition.status <= 599, code).toBe(
        true,
      );
    }
    const statusOf = (code: string) => errorCatalogue().get(code)?.status;
    expect(
      ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'IDEMPOTENCY_MISMATCH', 'UNAVAILABLE', 'INTERNAL'].map(
        statusOf,
      ),
    ).toEqual([401, 403, 404, 409, 422, 503, 500]);
  });

  it('takes a code once', () => {
    const definition = {
      code: 'TEST_ONLY',
      status: 400,
      when: 'In this test.',
      es: 'Hay {n} de {what}.',
      en: 'There are {n} of {what}.',
    };
    const make = defineError(definition);
    expect(() => defineError({ ...definition, when: 'Somewhere else.' })).toThrow('TEST_ONLY');
    const error = make({ params: { n: 3, what: 'peras {n}' } });
    expect(error.text('es')).toBe('Hay 3 de peras {n}.');
    expect(error.text('en')).toBe('There are 3 of peras {n}.');
    expect(make({ params: { n: 3 } }).text('en')).toBe('There are 3 of {what}.');
  });

  it('carries what the client may know', () => {
    expect(conflict({ version: 2 })).toMatchObject({
      code: 'CONFLICT',
      status: 409,
      details: { current: { version: 2 } },
    });
    expect(invalid('amount', 'too large')).toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { fields: [{ path: 'amount', message: 'too large' }] },
    });
    expect(conflict(null)).toBeInstanceOf(AppError);
  });

  it('turns the violation of the one named constraint into an expected error, and no other', () => {
    const failure = (code: string, constraint: string) =>
      Object.assign(new Error('x'), { driverError: { code, constraint } });
    const taken = () => new Error('taken');
    expect(() => onUnique('tag_name', taken)(failure('23505', 'tag_name'))).toThrow('taken');
    expect(() => onUnique('tag_name', taken)(failure('23505', 'other'))).toThrow('x');
    expect(() => onUnique('tag_name', taken)(failure('23503', 'tag_name'))).toThrow('x');
    expect(databaseFailure(Object.assign(new Error('bare'), { code: '57014' }))).toEqual({ code: '57014' });
    for (const nothing of [null, undefined, 'text', 7]) expect(databaseFailure(nothing)).toEqual({});
  });
});
