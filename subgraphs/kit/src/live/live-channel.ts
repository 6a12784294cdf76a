/** Wakes the subscriptions of a service: "something of this stream changed". Carries no data; who is woken reads. */
export interface LiveChannel {
  emit(topic: string): void;
  /** The returned function ends the listening. */
  listen(topic: string, wake: () => void): () => void;
}

export function liveChannel(): LiveChannel {
  const topics = new Map<string, Set<() => void>>();
  return {
    emit(topic) {
      for (const wake of [...(topics.get(topic) ?? [])]) wake();
    },
    listen(topic, wake) {
      const set = topics.get(topic) ?? new Set();
      topics.set(topic, set.add(wake));
      return () => {
        set.delete(wake);
        if (set.size === 0) topics.delete(topic);
      };
    },
  };
}
