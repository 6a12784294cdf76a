import { decodeOpaqueId } from '@parfinanciero/kit';

/** Somebody who uses the product over HTTP, as any client does. */
export interface Actor {
  readonly personId: string;
  readonly userId: string;
  readonly ledgerId: string;
  /** The `data` of an answer; an answer with any error is thrown. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Sends one mutation that takes an `input`, and gives what it answers. */
  does(field: string, type: string, input: Record<string, unknown>, selection?: string): Promise<unknown>;
  upload(kind: 'import' | 'receipt', name: string, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<string>;
}

export async function actorOf(address: string, token: string): Promise<Actor> {
  const authorization = `Bearer ${token}`;
  const ask: Actor['ask'] = async (query, variables = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
    if (errors) throw new Error(`${query}: ${JSON.stringify(errors)}`);
    return data;
  };
  const { me } = (await ask('{ me { id defaultLedger { id } } }')) as {
    me: { id: string; defaultLedger: { id: string } };
  };
  const ledgerId = me.defaultLedger.id;
  return {
    personId: decodeOpaqueId(me.id)?.id ?? '',
    userId: me.id,
    ledgerId,
    ask,
    does: async (field, type, input, selection = '{ id }') =>
      (await ask(`mutation ($input: ${type}!) { ${field}(input: $input) ${selection} }`, { input }))[field],
    async upload(kind, name, bytes, type) {
      const form = new FormData();
      form.append('ledgerId', ledgerId);
      form.append('kind', kind);
      form.append('file', new Blob([bytes], { type }), name);
      const response = await fetch(`${address}/files`, { method: 'POST', headers: { authorization }, body: form });
      if (!response.ok) throw new Error(await response.text());
      return ((await response.json()) as { fileId: string }).fileId;
    },
  };
}
