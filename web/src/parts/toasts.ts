import { createContext, use } from 'react';

/** A short notice at the bottom; with an action it stays for 8 seconds, else for 4. */
export interface Toast {
  text: string;
  action?: { label: string; run: () => void };
  tone?: 'plain' | 'wrong';
}

export const ToastsContext = createContext<(toast: Toast) => void>(() => undefined);

/** Shows a notice; a new one takes the place of the last. */
export const useToast = (): ((toast: Toast) => void) => use(ToastsContext);
