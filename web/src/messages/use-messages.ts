import { createContext, use } from 'react';
import type { Language } from './language';
import type { Translate } from './translate';

/** The present language, its translator, and how to change it. */
export interface MessagesContextValue {
  t: Translate;
  language: Language;
  locale: string;
  setLanguage: (language: Language) => void;
}

export const MessagesContext = createContext<MessagesContextValue | null>(null);

/** Texts and locale of the present language. */
export function useMessages(): MessagesContextValue {
  const value = use(MessagesContext);
  if (!value) throw new Error('useMessages outside of MessagesProvider');
  return value;
}
