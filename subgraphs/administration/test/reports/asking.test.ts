import { opaqueId, subscribeSubgraph } from '@parfinanciero/kit';
import { ask, codesOf, testLedger } from '@parfinanciero/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from './reading-pdf.js';
import { GONE, household, REPORT, startReports, type ReportService, type ReportView } from './report-service.js';

describe('asking for a report', () => {
  let service: ReportService;
  beforeAll(async () => {
    service = await startReports();
  });
  afterAll(() => service.stop());

  const STATEMENT = { kind: 'STATEMENT', format: 'PDF', month: '2026-10' };

  it('makes a statement in the background, with all its transactions, and hands it out', async () => {
    const { ana, ledger } = household(service);
    const queued = await service.requested(ana, { ...STATEMENT, ledgerId: ledger.publicId });
    expect(queued).toMatchObject({
      status: 'QUEUED',
      progress: 0,
      title: 'Estado de cuenta mensual · octubre de 2026',
      fileUrl: null,
      ledger: { id: ledger.publicId },
      version: 1,
    });

    await service.subgraph.settle();

    const ready = await service.report(ana, queued.id);
    expect(ready).toMatchObject({ status: 'READY', progress: 100, problem: null, fileUrl: `/files/${queued.id}` });
    // Eleven categories, three comparisons, budgets and accounts beside the transactions.
    expect(ready.rows).toBe(430 + 20);
    const { status, headers, body } = await service.download(ana, queued.id);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe('attachment; filename="estado-de-cuenta-2026-10.pdf"');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(body.length).toBe(ready.size);
    const { pages, text } = await readPdf(body);
    expect(pages).toHaveLength(ready.pages!);
    expect(text.match(/Panadería Los Álpes/gu)).toHaveLength(86);
    const asked = service.recorded.asked.filter(({ operation }) => operation.includes('ReportTransactions'));
    expect(asked.map(({ variables }) => variables?.['after'])).toEqual([null, '200', '400']);
    expect(asked.every(({ as }) => as.personId === ana.principal.personId)).toBe(true);
  });

  it.each([
    ['TAX', 'XLSX', { year: 2026 }, 'resumen-tributario-2026.xlsx', 'spreadsheetml'],
    ['GOALS', 'CSV', {}, 'metas-2026-11-23.csv', 'text/csv'],
    ['STATEMENT', 'CSV', { month: '2026-10', language: 'en' }, 'statement-2026-10.csv', 'text/csv'],
    ['GOALS', 'PDF', { from: '2026-01-01', language: 'en' }, 'goals-2026-11-23.pdf', 'application/pdf'],
  ])('makes %s as %s', async (kind, format, more, fileName, mimeType) => {
    const { ana, ledger } = household(service);
    const { id } = await service.requested(ana, { kind, format, ledgerId: ledger.publicId, ...more });
    await service.subgraph.settle();
    expect(await service.report(ana, id)).toMatchObject({ status: 'READY', problem: null });
    const { headers, body } = await service.download(ana, id);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${fileName}"`);
    expect(headers.get('content-type')).toContain(mimeType);
    expect(body.length).toBeGreaterThan(500);
  });

  it('prints the whole audit log for an ADMIN, page by page, with the names that they may see', async () => {
    const { admin } = household(service);
    await service.writeAudit(1_203, GONE);
    const { id } = await service.requested(admin, { kind: 'AUDIT', format: 'PDF' });
    await service.subgraph.settle();
    const ready = await service.report(admin, id);
    expect(ready).toMatchObject({ status: 'READY', rows: 1_203, title: 'Registro de Auditoría', ledger: null });
    const { headers, body } = await service.download(admin, id);
    expect(headers.get('content-disposition')).toBe('attachment; filename="auditoria.pdf"');
    const { pages, text } = await readPdf(body);
    expect(pages.at(-1)).toContain(`${pages.length} / ${pages.length}`);
    expect(text.match(/Registró un movimiento/gu)).toHaveLength(601);
    // Nobody can read the person's name any more: the end of their id stands for it.
    expect(text).toContain(`…${opaqueId('User', { id: GONE }).slice(-8)}`);
    const entry = opaqueId('AuditEntry', {
      ledgerId: '01920000-0000-7000-8000-000000000001',
      id: '01920000-0000-7000-8000-0000000004b3',
    });
    expect(text).toContain(entry);

    const some = {
      kind: 'AUDIT',
      format: 'CSV',
      from: '2026-11-20',
      to: '2026-11-21',
      action: 'set-budget',
      userId: opaqueId('User', { id: GONE }),
    };
    const filtered = await service.requested(admin, some);
    await service.subgraph.settle();
    // The day begins at five in the morning of UTC: seven hours of entries, every other one of them.
    expect(await service.report(admin, filtered.id)).toMatchObject({ status: 'READY', rows: 210 });
  });

  it('refuses what somebody may not have', async () => {
    const { ana, admin, ledger, stranger } = household(service);
    const refused = async (person: typeof ana, input: Record<string, unknown>) =>
      codesOf(await service.request(person, input));
    expect(await refused(ana, { kind: 'AUDIT', format: 'PDF' })).toEqual(['FORBIDDEN']);
    expect(await refused(stranger, { ...STATEMENT, ledgerId: ledger.publicId })).toEqual(['NOT_FOUND']);
    expect(await refused(admin, { ...STATEMENT, ledgerId: ledger.publicId })).toEqual(['NOT_FOUND']);
    expect(await refused(ana, { ...STATEMENT, ledgerId: testLedger().publicId })).toEqual(['NOT_FOUND']);
    // Somebody who reads as another may look, not order.
    const reading = { ...ana.principal, readBy: admin.principal.personId };
    const reader = { principal: reading, request: () => ({ ...ana.request(), principal: reading }) };
    expect(await refused(reader, { ...STATEMENT, ledgerId: ledger.publicId })).toEqual(['FORBIDDEN']);
    const wrong = [
      { ...STATEMENT },
      { ...STATEMENT, ledgerId: ledger.publicId, month: '2026-13' },
      { ...STATEMENT, ledgerId: ledger.publicId, month: null },
      { kind: 'TAX', format: 'PDF', ledgerId: ledger.publicId },
      { kind: 'TAX', format: 'PDF', ledgerId: ledger.publicId, year: 20_260 },
      { kind: 'GOALS', format: 'PDF', ledgerId: ledger.publicId, from: '2026-02-01', to: '2026-02-01' },
    ];
    for (const input of wrong) expect(await refused(ana, input), JSON.stringify(input)).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await ask(service.subgraph, null, `{ reports { edges { cursor } } }`))).toEqual(['UNAUTHENTICATED']);
  });

  it('keeps another person’s report from everybody, ADMIN included', async () => {
    const { admin, ana, ledger, stranger } = household(service);
    const { id } = await service.requested(ana, { ...STATEMENT, ledgerId: ledger.publicId });
    await service.subgraph.settle();
    for (const other of [stranger, admin]) {
      expect(
        codesOf(await ask(service.subgraph, other, `query ($id: ID!) { report(id: $id) { id } }`, { id })),
      ).toEqual(['NOT_FOUND']);
      const removal = `mutation ($input: ReportRefInput!) { removeReport(input: $input) }`;
      expect(codesOf(await ask(service.subgraph, other, removal, { input: { reportId: id } }))).toEqual(['NOT_FOUND']);
      const { status, body } = await service.download(other, id);
      expect(status).toBe(404);
      expect(JSON.parse(body.toString())).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await service.download(ana, id)).status).toBe(200);
  });

  it('lets five wait, not six, even when they are asked for at once', async () => {
    const { ana, ledger } = household(service);
    service.recorded.breakDown();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => service.request(ana, { ...STATEMENT, ledgerId: ledger.publicId })),
    );
    expect(answers.filter(({ data }) => data?.['requestReport'])).toHaveLength(5);
    expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 3 }, () => 'TOO_MANY_REQUESTS'));
    service.recorded.comeBack();
    for (let round = 0; round < 5; round += 1) {
      service.later(200);
      await service.subgraph.settle();
    }
    expect(codesOf(await service.request(ana, { ...STATEMENT, ledgerId: ledger.publicId }))).toEqual([]);
    await service.subgraph.settle();
  });

  it('lists one’s own, newest first, by pages', async () => {
    const { ana, ledger } = household(service);
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1)
      ids.unshift((await service.requested(ana, { ...STATEMENT, ledgerId: ledger.publicId })).id);
    const list = `query ($after: String) { reports(first: 2, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage } } }`;
    type Page = {
      reports: { edges: { node: { id: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    };
    const first = (await ask(service.subgraph, ana, list)).data as Page;
    const second = (await ask(service.subgraph, ana, list, { after: first.reports.pageInfo.endCursor })).data as Page;
    expect([...first.reports.edges, ...second.reports.edges].map(({ node }) => node.id)).toEqual(ids);
    expect([first.reports.pageInfo.hasNextPage, second.reports.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(codesOf(await ask(service.subgraph, ana, list, { after: 'nonsense' }))).toEqual(['BAD_USER_INPUT']);
    await service.subgraph.settle();
  });

  it('tells whoever watches how it goes on', async () => {
    const { ana, ledger, stranger } = household(service);
    const { id } = await service.requested(ana, { ...STATEMENT, ledgerId: ledger.publicId });
    const watch = (person: typeof ana) =>
      subscribeSubgraph(
        service.subgraph.schema,
        { query: `subscription ($id: ID!) { reportChanged(reportId: $id) { ${REPORT} } }`, variables: { id } },
        service.subgraph.contextOf(person.request()),
      );
    const seen: ReportView[] = [];
    const stream = await watch(ana);
    if (!(Symbol.asyncIterator in stream)) throw new Error('no stream');
    const settled = service.subgraph.settle();
    for await (const { data } of stream) {
      seen.push(data?.['reportChanged'] as ReportView);
      if (seen.at(-1)?.status === 'READY') break;
    }
    await settled;
    expect(seen.at(-1)).toMatchObject({ status: 'READY', progress: 100 });
    expect(seen.map(({ version }) => version)).toEqual([...seen.map(({ version }) => version)].sort((a, b) => a - b));

    // What another replica does wakes nobody here, and is seen all the same.
    const again = await watch(ana);
    if (!(Symbol.asyncIterator in again)) throw new Error('no stream');
    await again.next();
    await service.query(`UPDATE report SET status = 'EXPIRED', version = version + 1 WHERE ledger_id = $1`, [
      ana.principal.personId,
    ]);
    const { value: expired } = (await again.next()) as { value: { data: { reportChanged: ReportView } } };
    expect(expired.data.reportChanged).toMatchObject({ status: 'EXPIRED', fileUrl: null });
    await again.return?.();

    const others = await watch(stranger);
    if (!(Symbol.asyncIterator in others)) throw new Error('no stream');
    const { value } = (await others.next()) as { value: { errors?: { extensions: { code: string } }[] } };
    expect(value.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    expect((await others.next()).done).toBe(true);
  });
});
