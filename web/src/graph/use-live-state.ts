import { createContext, use, useEffect, useState } from 'react';
import type { Graph } from './client';

export const GraphContext = createContext<Graph | null>(null);

/** Whether the socket is connected right now: changes made elsewhere arrive by themselves. */
export function useLiveState(): boolean {
  const graph = use(GraphContext);
  const [live, setLive] = useState(false);
  useEffect(() => {
    if (!graph) return undefined;
    const stops = [graph.socket.on('connected', () => setLive(true)), graph.socket.on('closed', () => setLive(false))];
    return () => stops.forEach((stop) => stop());
  }, [graph]);
  return live;
}
