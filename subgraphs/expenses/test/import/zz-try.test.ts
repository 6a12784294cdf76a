import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { sniff } from '../../src/domain/import/sniff.js';
it('x', () => {
  for (const f of ['household-2015-2018', 'bank-accounts-1993']) {
    const { rows, ...s } = sniff(readFileSync(`/work/shared/data/transactions/${f}.csv`, 'utf8').slice(0, 65536));
    console.log(JSON.stringify(s, null, 1), rows.length);
  }
});
