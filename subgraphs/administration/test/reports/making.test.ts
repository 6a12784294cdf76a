import { uuidV7 } from '@parfinanciero/kit';
import { ask, codesOf, testLedger, testPerson } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { household, startReports, type ReportService } from './report-service.js';

describe('a report that is being made, and afterwards', () => {
  let service: ReportService;
  beforeAll(async () => {
    service = await startReports();
  });
  afterAll(() => service.stop());

  const STATEMENT = { kind: 'STATEMENT', format: 'PDF', month: '2026-10' };

  it('uses the rights that the person has when it is made', async () => {
    const { admin, ana, ledger } = household(service);
    // Taken away between the request, which still had them, and the work.
    service.allows(ana, { ledgers: [] });
    service.allows(admin, { role: 'CLIENT' });
    const waiting = [
      [ana, await service.requested(ana, { ...STATEMENT, ledgerId: ledger.publicId })],
      [admin, await service.requested(admin, { kind: 'AUDIT', format: 'CSV', language: 'en' })],
    ] as const;
    await service.subgraph.settle();
    const [statement, audit] = await Promise.all(waiting.map(([person, { id }]) => service.report(person, id)));
    expect(statement).toMatchObject({
      status: 'FAILED',
      problem: 'Ya no tienes acceso a lo que este informe muestra.',
      fileUrl: null,
    });
    expect(audit).toMatchObject({ status: 'FAILED', problem: 'You no longer have access to what this report shows.' });
  });

  it('tries again while a service is away, and says so when it stays away', async () => {
    const { ana, ledger } = household(service);
    service.recorded.breakDown();
    const { id } = await service.requested(ana, { ...STATEMENT, ledgerId: ledger.publicId });
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      await service.subgraph.settle();
      expect(await service.report(ana, id)).toMatchObject({ status: 'RUNNING' });
      service.later(200);
    }
    await service.subgraph.settle();
    service.recorded.comeBack();
    expect(await service.report(ana, id)).toMatchObject({
      status: 'FAILED',
      problem: 'Un servicio que el informe necesita no respondió. Pídelo de nuevo más tarde.',
      fileUrl: null,
    });
    expect(await service.query('SELECT 1 FROM blob WHERE ledger_id = $1', [ana.principal.personId])).toEqual([]);
  });

  it('runs again from the start after a crash, and removes what the first run left behind', async () => {
    const { ana, ledger } = household(service);
    const { personId } = ana.principal;
    service.recorded.breakDown();
    const { id } = await service.requested(ana, { ...STATEMENT, ledgerId: ledger.publicId });
    await service.subgraph.settle();
    // As a process leaves it that was killed while it wrote.
    const leftover = uuidV7();
    await service.blobs.write(
      personId,
      leftover,
      (async function* () {
        yield Buffer.from('half a report');
      })(),
    );
    await service.query(`UPDATE report SET status = 'RUNNING', progress = 40, blob_id = $2 WHERE ledger_id = $1`, [
      personId,
      leftover,
    ]);
    service.recorded.comeBack();
    service.later(200);

    await service.subgraph.settle();

    expect(await service.report(ana, id)).toMatchObject({ status: 'READY', progress: 100 });
    const blobs = await service.query<{ id: string }>('SELECT DISTINCT id FROM blob WHERE ledger_id = $1', [personId]);
    const [row] = await service.query<{ blob_id: string }>('SELECT blob_id FROM report WHERE ledger_id = $1', [
      personId,
    ]);
    expect(blobs).toEqual([{ id: row?.blob_id }]);
    expect(row?.blob_id).not.toBe(leftover);
  });

  it('removes a report with its file, and stops one that is being made', async () => {
    const { ana, ledger } = household(service);
    const { personId } = ana.principal;
    const removal = `mutation ($input: ReportRefInput!) { removeReport(input: $input) }`;
    const { id } = await service.requested(ana, { ...STATEMENT, ledgerId: ledger.publicId });
    await service.subgraph.settle();
    expect(await ask(service.subgraph, ana, removal, { input: { reportId: id } })).toMatchObject({
      data: { removeReport: true },
    });
    await service.subgraph.settle();
    expect((await service.download(ana, id)).status).toBe(404);
    expect(await service.query('SELECT 1 FROM blob WHERE ledger_id = $1', [personId])).toEqual([]);
    expect(codesOf(await ask(service.subgraph, ana, removal, { input: { reportId: id } }))).toEqual(['NOT_FOUND']);

    const queued = await service.requested(ana, { ...STATEMENT, ledgerId: ledger.publicId });
    const making = service.subgraph.settle();
    await ask(service.subgraph, ana, removal, { input: { reportId: queued.id } });
    await making;
    await service.subgraph.settle();
    expect(await service.query('SELECT 1 FROM blob WHERE ledger_id = $1', [personId])).toEqual([]);
  });

  it('lets a report go after seven days', async () => {
    const { ana, ledger } = household(service);
    const { personId } = ana.principal;
    const { id } = await service.requested(ana, { ...STATEMENT, ledgerId: ledger.publicId });
    await service.subgraph.settle();
    service.later(7 * 86_400 + 1);
    // Even before the sweep comes by.
    expect((await service.download(ana, id)).status).toBe(404);
    await service.subgraph.settle();
    expect(await service.report(ana, id)).toMatchObject({ status: 'EXPIRED', fileUrl: null });
    expect(await service.query('SELECT 1 FROM blob WHERE ledger_id = $1', [personId])).toEqual([]);
    expect(
      await service.query(`SELECT state FROM job WHERE kind = 'expire-reports' AND state = 'waiting'`),
    ).toHaveLength(1);
  });

  it('lets the reports of a ledger go with it, whoever asked for them', async () => {
    const { ana, ledger } = household(service);
    const other = service.knows(
      testPerson([
        { id: ledger.id, permission: 'owner' },
        { id: uuidV7(), permission: 'owner' },
      ]),
    );
    const kept = await service.requested(other, {
      ...STATEMENT,
      ledgerId: testLedger(other.principal.ledgers[1]!.id).publicId,
    });
    const gone = [
      [ana, await service.requested(ana, { ...STATEMENT, ledgerId: ledger.publicId })],
      [other, await service.requested(other, { ...STATEMENT, ledgerId: ledger.publicId })],
    ] as const;
    await service.subgraph.settle();

    await service.eraseLedger(ledger.id);

    for (const [person, { id }] of gone) expect((await service.download(person, id)).status).toBe(404);
    expect((await service.download(other, kept.id)).status).toBe(200);
    const blobs = await service.query('SELECT DISTINCT id FROM blob WHERE ledger_id = ANY ($1)', [
      [ana.principal.personId, other.principal.personId],
    ]);
    expect(blobs).toHaveLength(1);
  });

  it('gives a repeated request its first answer', async () => {
    const { ana, ledger } = household(service);
    const mutation = `mutation ($input: RequestReportInput!) { requestReport(input: $input) { id } }`;
    const variables = { input: { ...STATEMENT, ledgerId: ledger.publicId } };
    const answers = [];
    for (let time = 0; time < 2; time += 1)
      answers.push(await ask(service.subgraph, ana, mutation, variables, { idempotencyKey: 'once' }));
    expect(answers[0]?.data).toEqual(answers[1]?.data);
    const rows = await service.query('SELECT 1 FROM report WHERE ledger_id = $1', [ana.principal.personId]);
    expect(rows).toHaveLength(1);
    await service.subgraph.settle();
  });

  it('keeps an audit of who asked for what', async () => {
    const { ana, ledger } = household(service);
    await service.requested(ana, { ...STATEMENT, ledgerId: ledger.publicId });
    await service.subgraph.settle();
    const actions = await service.query<{ action: string }>(
      'SELECT action FROM audit_content WHERE ledger_id = $1 ORDER BY at, id',
      [ana.principal.personId],
    );
    expect(actions.map(({ action }) => action)).toEqual(['request-report', 'make-report']);
  });
});
