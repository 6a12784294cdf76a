import { describe, expect, it } from 'vitest';
import { createLogger } from '../../src/index.js';

const logged = (what: object, message = 'something happened'): string => {
  const lines: string[] = [];
  createLogger('info', { write: (line: string) => void lines.push(line) }).info(what, message);
  return lines.join('');
};

describe('the log', () => {
  const secrets = {
    authorization: 's1',
    token: 's2',
    idToken: 's3',
    refreshToken: 's4',
    password: 's5',
    email: 's6',
    payee: 's7',
    note: 's8',
    cookie: 's9',
    apiKey: 's10',
    amount: 's11',
  };

  it.each([
    ['at the top', secrets],
    ['one level down', { request: secrets }],
    ['two levels down', { request: { headers: secrets } }],
    ['three levels down', { a: { b: { c: secrets } } }],
    ['in a list', { rows: [secrets, secrets] }],
    ['on an error', { err: Object.assign(new Error('failed'), { config: secrets }) }],
  ])('holds no secret and nothing personal %s', (_where, what) => {
    const line = logged(what);
    expect(line).not.toMatch(/"s\d+"/u);
    expect(line).toContain('[redacted]');
  });

  it('keeps what is needed to understand, one JSON object a line', () => {
    const line = logged({ requestId: 'r-1', err: new Error('the database is away') });
    expect(JSON.parse(line)).toMatchObject({
      requestId: 'r-1',
      msg: 'something happened',
      err: { message: 'the database is away' },
    });
    expect(line.trimEnd()).not.toContain('\n');
  });

  it('cannot be made to say a line of somebody else’s', () => {
    const line = logged({ name: 'x"}\n{"level":60,"msg":"forged"}' }, 'a\nb');
    expect(line.trimEnd().split('\n')).toHaveLength(1);
  });
});
