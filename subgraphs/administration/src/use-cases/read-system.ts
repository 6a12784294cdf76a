import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { VerificationRepository } from '../persistence/verification-repository.js';
import { query } from '../registry.js';

const Package = z.object({ version: z.string() });

/** Beside `src` and beside `dist` alike. */
const version = Package.parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))).version;

/** When this process began. */
const startedAt = new Date(Date.now() - process.uptime() * 1_000);

/** The installation's version and age, and the doctor's last word. */
export const readSystem = query({
  name: 'read-system',
  input: z.object({}),
  permission: 'admin',
  repositories: (rows) => ({ verifications: new VerificationRepository(rows) }),
  async run(_input, { verifications }) {
    const last = await verifications.last('integrity');
    const integrity = last && {
      at: last.at.toISOString(),
      ok: last.findings.length === 0,
      findings: [...last.findings],
    };
    return { id: 'installation', version, startedAt: startedAt.toISOString(), integrity };
  },
});
