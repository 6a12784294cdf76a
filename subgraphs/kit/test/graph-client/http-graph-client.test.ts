import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { graphClientContract, type AskedOperation, type MadeGraphClient } from '../../src/contracts/index.js';
import { httpGraphClient, newPrincipalKeys, principalSigner, principalVerifier, uuidV7 } from '../../src/index.js';

graphClientContract('HTTP', async () => {
  const keys = await newPrincipalKeys();
  const verifier = await principalVerifier(keys.publicKey, 'router');
  let how: Parameters<MadeGraphClient['answer']>[0] = { json: {} };
  const asked: AskedOperation[] = [];
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
        query: string;
        variables: unknown;
      };
      const token = (request.headers.authorization ?? '').replace(/^Principal /u, '');
      asked.push({ query, variables, principal: await verifier.verify(token) });
      if (how === 'never') return;
      if (how === 'hang-up') return void request.socket.destroy();
      response.writeHead(200, { 'content-type': 'application/json' });
      if (how === 'half') return void response.write('{"data":{"goals"');
      response.end('json' in how ? JSON.stringify(how.json) : how.text);
    };
    answer().catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    client: httpGraphClient({
      url: `http://127.0.0.1:${port}/graphql`,
      signer: await principalSigner(keys.privateKey),
    }),
    answer: (next) => void (how = next),
    asked,
    end: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
});

it('throws UNAVAILABLE where nobody listens', async () => {
  const { privateKey } = await newPrincipalKeys();
  const client = httpGraphClient({ url: 'http://127.0.0.1:1/graphql', signer: await principalSigner(privateKey) });
  const as = { personId: uuidV7(), role: 'CLIENT', status: 'ACTIVE', ledgers: [] } as const;
  await expect(
    client.query({ operation: '{ a }', as: { ...as, ledgers: [] }, deadlineMs: 1_000 }),
  ).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});
