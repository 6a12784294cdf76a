import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventTypes } from '../src/index.js';
import '../src/events/administration/index.js';
import '../src/events/expenses/index.js';
import '../src/events/goals/index.js';
import '../src/events/identity/index.js';
import '../src/events/projections/index.js';

describe('the list of events in the documentation', () => {
  const documented = readFileSync(new URL('../../../docs/events.md', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => /^\| `(?<type>[\w.-]+)`\s*\| (?<version>\d+)/u.exec(line)?.groups)
    .filter((groups) => groups !== undefined)
    .map(({ type, version }) => `${type}@${version}`);

  it('names every event that is declared, and no other', () => {
    const declared = eventTypes()
      .map(({ type, version }) => `${type}@${version}`)
      .filter((name) => !name.startsWith('test.'));
    expect(documented.sort()).toEqual(declared.sort());
  });
});
