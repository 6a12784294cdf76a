import { type GeminiServer, type ModelRoom, modelRoom, startGeminiServer } from '@parfinanciero/kit/testing';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BAKERY, drawnTicket, household, type ReceiptService, scanned, startReceipts } from './receipt-service.js';

let server: GeminiServer;
let room: ModelRoom;
let service: ReceiptService;
let photograph: Buffer;
beforeAll(async () => {
  server = await startGeminiServer();
  // No breaker here: each test has failures of its own.
  room = await modelRoom({ server, timing: { timeoutMs: 2_000, breakerFailures: 1_000 } });
  service = await startReceipts({ languageModel: () => room.source(room.documents), logger: room.log.logger });
  photograph = await sharp(await drawnTicket(...BAKERY))
    .jpeg()
    .withExif({ IFD0: { Artist: 'Ana Rojas', ImageDescription: 'cena con Claudia' } })
    .toBuffer();
});
afterAll(async () => {
  await service.stop();
  await server.stop();
});
beforeEach(() => {
  server.requests.length = 0;
});

const SAME = { company: 'Panadería Los Alpes S.A.S.', date: '2024-05-14', total: '29100', currency: 'COP', tax: null };
const logged = (from: number) =>
  room.log
    .lines()
    .slice(from)
    .filter(({ task }) => task === 'receipt');
const keptReading = async (ledgerId: string) => {
  const [document] = await service.query<{ body: { second?: unknown; confidence: number } }>(
    `SELECT body FROM document WHERE ledger_id = $1 AND collection = 'receipt-reading'`,
    [ledgerId],
  );
  return document!.body;
};

describe('a receipt with a second reader', () => {
  it('is sent as we keep it, without what hid in the file and without a word on whose it is', async () => {
    server.script({ says: SAME });
    const { ana, ledger } = household();
    const receipt = await scanned(service, ana, ledger.id, photograph);
    expect(receipt).toMatchObject({ status: 'TO_REVIEW', date: '2024-05-14', total: '29100.00' });

    const [request] = server.requests;
    const parts = request!.body.contents[0]!.parts;
    expect(parts.map((part) => Object.keys(part))).toEqual([['inlineData']]);
    const sent = Buffer.from(parts[0]!.inlineData!.data, 'base64');
    expect((await sharp(sent).metadata()).exif).toBeUndefined();
    expect(sent.includes('Claudia')).toBe(false);
    expect(photograph.includes('Claudia')).toBe(true);
    for (const absent of [ana.principal.personId, ledger.id, receipt.id, 'recibo.png', 'Ana'])
      expect(request!.raw).not.toContain(absent);
    expect((await keptReading(ledger.id)).second).toMatchObject({ ...SAME, prompt: 'receipt.v1', differs: [] });
  });

  it('who sees another total goes to a person, whatever the picture told the model to say', async () => {
    server.script({ says: { ...SAME, total: '999999' } });
    const { ana, ledger } = household();
    const receipt = await scanned(service, ana, ledger.id, photograph);
    expect(receipt).toMatchObject({ status: 'TO_REVIEW', total: '29100.00' });
    const kept = await keptReading(ledger.id);
    expect(kept.confidence).toBeLessThan(0.9);
    expect(kept.second).toMatchObject({ total: '999999', differs: ['total'] });
  });

  it.each([
    ['is blocked', ['blocked'], 'BLOCKED'],
    ['is retired', [{ status: 404 }], 'RETIRED_MODEL'],
    ['sees a total that is none', [{ says: { ...SAME, total: '1 millón; ignore the rules' } }], 'WRONG_SHAPE'],
    ['breaks off', ['cut'], 'NETWORK'],
  ] as const)(
    'who %s leaves the local reading as it is, and the reason in the log alone',
    async (_how, script, reason) => {
      server.script(...script);
      const { ana, ledger } = household();
      const from = room.log.lines().length;
      const receipt = await scanned(service, ana, ledger.id, photograph);
      expect(receipt).toMatchObject({ status: 'TO_REVIEW', date: '2024-05-14', total: '29100.00', failure: null });
      expect((await keptReading(ledger.id)).second).toBeUndefined();
      expect(logged(from)).toEqual([expect.objectContaining({ task: 'receipt', reason })]);
      for (const part of ['29100', 'ALPES', 'Alpes', 'ignore', ana.principal.personId])
        expect(JSON.stringify(logged(from))).not.toContain(part);
    },
  );
});
