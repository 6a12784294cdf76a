import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DashboardConfig } from '@parfinanciero/dashboard/config';
import { ExpensesConfig } from '@parfinanciero/expenses/config';
import { GoalsConfig } from '@parfinanciero/goals/config';
import { IdentityConfig } from '@parfinanciero/identity/config';
import { StandAloneConfig } from '@parfinanciero/router/stand-alone/config';
import { StackConfig } from '../../src/config.js';
import { root } from '../e2e/harness.js';

describe('the example of settings', () => {
  const example = new Map(
    readFileSync(join(root, '.env.example'), 'utf8')
      .split('\n')
      .map((line) => /^([A-Z_]+)=(.*)$/u.exec(line))
      .filter((match) => match !== null)
      .map(([, name, value]): [string, string] => [name!, value!]),
  );

  it('names every setting, and no other', () => {
    const programs = [StackConfig, StandAloneConfig, IdentityConfig, ExpensesConfig, DashboardConfig, GoalsConfig];
    const read = new Set(programs.flatMap(({ shape }) => Object.keys(shape)));
    expect([...example.keys()].sort()).toEqual([...read].sort());
  });

  it('has values that the product starts with', () => {
    const given = Object.fromEntries([...example].filter(([, value]) => value !== ''));
    expect(StackConfig.safeParse(given).error).toBeUndefined();
  });
});
