import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createClient } from 'graphql-ws';
import { useMemo, useState, type FormEvent, type JSX } from 'react';
import { EXAMPLES } from './examples';
import { signIn } from './sign-in';

/** A page for people who write queries: sign in above, GraphiQL below. The token lives in this page's memory alone. */
export function Explorer(): JSX.Element {
  const [token, setToken] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const fetcher = useMemo(() => {
    const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
    const socket = createClient({
      url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
      connectionParams: headers,
      lazy: true,
    });
    return createGraphiQLFetcher({ url: '/graphql', headers, wsClient: socket });
  }, [token]);

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    signIn(String(data.get('email')), String(data.get('password'))).then(
      (fresh) => {
        setToken(fresh);
        setProblem(null);
      },
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };

  return (
    <>
      <form className="explorer-door" onSubmit={submit}>
        <strong>Parfinanciero</strong>
        <label>
          E-mail <input name="email" type="email" autoComplete="username" required />
        </label>
        <label>
          Contraseña · Password <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <button type="submit">Ingresar · Sign in</button>
        <span role="status">{problem ?? (token === null ? '' : 'Sesión iniciada · Signed in')}</span>
      </form>
      <main className="explorer-graph">
        <GraphiQL fetcher={fetcher} defaultTabs={EXAMPLES.map((example) => ({ ...example }))} />
      </main>
    </>
  );
}
