import { ApolloProvider } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { openGraph, type Graph } from '../graph/client';
import { GraphContext } from '../graph/use-live-state';
import { drafts } from '../drafts/drafts';
import { session } from '../session/session';
import { SignedInApp } from './signed-in-app';

const ownerSlot = 'parfinanciero.person';

/** Opens the graph for this person and closes it when they leave. What another person left typed is thrown away. */
export default function SignedIn() {
  const [graph] = useState<Graph>(() => {
    const state = session.snapshot();
    const person = 'personKey' in state ? state.personKey : '';
    if (sessionStorage.getItem(ownerSlot) !== person) drafts.clearAll();
    sessionStorage.setItem(ownerSlot, person);
    return openGraph(session, () => document.documentElement.lang);
  });
  useEffect(
    () => () => {
      void graph.socket.dispose();
    },
    [graph],
  );
  return (
    <GraphContext value={graph}>
      <ApolloProvider client={graph.client}>
        <SignedInApp />
      </ApolloProvider>
    </GraphContext>
  );
}
