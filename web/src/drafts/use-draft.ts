import { useCallback, useEffect, useState } from 'react';
import { drafts } from './drafts';

/**
 * State that survives a reload of the tab until `clear`. It is kept from the first change on.
 * @param name one draft per name; a name of null keeps nothing.
 */
export function useDraft<T>(
  name: string | null,
  initial: () => T,
): { value: T; change: (next: (now: T) => T) => void; clear: () => void; restored: boolean } {
  const [restored] = useState(() => name !== null && drafts.read<T>(name) !== null);
  const [value, setValue] = useState<T>(() => (name === null ? null : drafts.read<T>(name)) ?? initial());
  const [touched, setTouched] = useState(false);

  useEffect(() => {
    if (name !== null && touched) drafts.write(name, value);
  }, [name, touched, value]);

  const change = useCallback((next: (now: T) => T) => {
    setTouched(true);
    setValue(next);
  }, []);
  const clear = useCallback(() => {
    setTouched(false);
    if (name !== null) drafts.clear(name);
  }, [name]);
  return { value, change, clear, restored };
}
