import { DEMO_PASSWORD } from '../../src/demo/accounts.js';

/** A GraphQL client of one demo person, over HTTP as any other. */
export interface Client {
  readonly ledgerId: string;
  graph(query: string, variables?: Record<string, unknown>, key?: string): Promise<Record<string, unknown>>;
  upload(name: string, content: string): Promise<string>;
}

export async function clientOf(address: string, who: string): Promise<Client> {
  const answer = await fetch(`${address}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${who}@demo.parfinanciero.org`, password: DEMO_PASSWORD, returnSecureToken: true }),
  });
  const { idToken } = (await answer.json()) as { idToken: string };
  const authorization = `Bearer ${idToken}`;
  const graph: Client['graph'] = async (query, variables = {}, key) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization,
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const { me } = (await graph('{ me { defaultLedger { id } } }')) as { me: { defaultLedger: { id: string } } };
  const ledgerId = me.defaultLedger.id;
  return {
    ledgerId,
    graph,
    async upload(name, content) {
      const form = new FormData();
      form.append('ledgerId', ledgerId);
      form.append('kind', 'import');
      form.append('file', new Blob([content], { type: 'text/csv' }), name);
      const response = await fetch(`${address}/files`, { method: 'POST', headers: { authorization }, body: form });
      if (!response.ok) throw new Error(await response.text());
      return ((await response.json()) as { fileId: string }).fileId;
    },
  };
}
