import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { IntentKeys } from '../src/graph/intent-keys';
import { idempotencyLink, languageLink, renewingLink, retryingLink, tokenLink } from '../src/graph/links';

const mutation = gql`
  mutation Save($name: String!) {
    save(name: $name)
  }
`;
const query = gql`
  query Read {
    read
  }
`;

/** A client whose server answers by `answers`, one after the other, and keeps the headers it saw. */
function clientWith(answers: (() => ApolloLink.Result | Error)[]) {
  const seen: Record<string, string>[] = [];
  const events: string[] = [];
  let token = 'first';
  const session = {
    token: () => Promise.resolve(token),
    renew: () => {
      events.push('renew');
      token = 'second';
      return Promise.resolve();
    },
    expire: () => void events.push('expire'),
  };
  const server = new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        seen.push({ ...(operation.getContext()['headers'] as Record<string, string>) });
        const answer = answers.shift()?.() ?? new Error('no answer left');
        if (answer instanceof Error) observer.error(answer);
        else {
          observer.next(answer);
          observer.complete();
        }
      }),
  );
  const link = ApolloLink.from([
    idempotencyLink(),
    languageLink(() => 'en'),
    renewingLink(session),
    retryingLink(1),
    tokenLink(session),
    server,
  ]);
  return { client: new ApolloClient({ link, cache: new InMemoryCache() }), seen, events };
}
const saved = () => ({ data: { save: true } });
const lost = () => new TypeError('fetch failed');
const expired = () => ({ errors: [{ message: 'expired', extensions: { code: 'TOKEN_EXPIRED' } }] });

describe('the way to the server', () => {
  it('keeps the idempotency key over the retries of a lost request', async () => {
    const { client, seen } = clientWith([lost, lost, saved]);
    await client.mutate({ mutation, variables: { name: 'café' }, context: { idempotencyKey: 'intent-1' } });
    expect(seen.map((headers) => headers['idempotency-key'])).toEqual(['intent-1', 'intent-1', 'intent-1']);
  });

  it('gives each mutation a key, and queries none', async () => {
    const { client, seen } = clientWith([saved, saved, () => ({ data: { read: 1 } })]);
    await client.mutate({ mutation, variables: { name: 'a' } });
    await client.mutate({ mutation, variables: { name: 'a' } });
    await client.query({ query });
    const [first, second, third] = seen.map((headers) => headers['idempotency-key']);
    expect(first).toMatch(/^[0-9a-f-]{36}$/u);
    expect(second).not.toBe(first);
    expect(third).toBeUndefined();
  });

  it('waits for a new token when the old one is refused, and sends the same intent again', async () => {
    const { client, seen, events } = clientWith([expired, saved]);
    const { data } = await client.mutate({ mutation, variables: { name: 'a' }, context: { idempotencyKey: 'k' } });
    expect(data).toEqual({ save: true });
    expect(events).toEqual(['renew']);
    expect(seen.map(({ authorization }) => authorization)).toEqual(['Bearer first', 'Bearer second']);
    expect(seen.map((headers) => headers['idempotency-key'])).toEqual(['k', 'k']);
  });

  it('asks the person to sign in again when even the new token is refused', async () => {
    const { client, events } = clientWith([expired, expired, saved]);
    const { data } = await client.mutate({ mutation, variables: { name: 'a' } });
    expect(data).toEqual({ save: true });
    expect(events).toEqual(['renew', 'expire', 'renew']);
  });

  it('does not retry what the server has refused for good', async () => {
    const { client, seen } = clientWith([() => ({ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] })]);
    await expect(client.mutate({ mutation, variables: { name: 'a' } })).rejects.toThrow('no');
    expect(seen).toHaveLength(1);
  });

  it('asks for texts in the language in use', async () => {
    const { client, seen } = clientWith([() => ({ data: { read: 1 } })]);
    await client.query({ query });
    expect(seen[0]?.['accept-language']).toBe('en');
  });
});

describe('the keys of intents', () => {
  it('are the same for the same change until it has succeeded, also after a reload', () => {
    const key = new IntentKeys().keyFor('Save', { name: 'café', amount: '1.00' });
    expect(new IntentKeys().keyFor('Save', { name: 'café', amount: '1.00' })).toBe(key);
    expect(new IntentKeys().keyFor('Save', { name: 'café', amount: '2.00' })).not.toBe(key);
    new IntentKeys().settle('Save', { name: 'café', amount: '1.00' });
    expect(new IntentKeys().keyFor('Save', { name: 'café', amount: '1.00' })).not.toBe(key);
  });
});
