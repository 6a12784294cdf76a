/** Who has a socket or a stream open, so that it can be ended when their rights change. */
export interface OpenConnections {
  add(personId: string, end: () => void): () => void;
  endAllOf(personId: string): void;
  endAll(): void;
}

export function openConnections(): OpenConnections {
  const byPerson = new Map<string, Set<() => void>>();
  const endAllOf = (personId: string): void => {
    for (const end of [...(byPerson.get(personId) ?? [])]) end();
  };
  return {
    add(personId, end) {
      const set = byPerson.get(personId) ?? new Set();
      byPerson.set(personId, set.add(end));
      return () => {
        set.delete(end);
        if (set.size === 0) byPerson.delete(personId);
      };
    },
    endAllOf,
    endAll() {
      for (const personId of [...byPerson.keys()]) endAllOf(personId);
    },
  };
}
