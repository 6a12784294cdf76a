import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { keepLanguage, loadMessages, locales, type Language } from './language';
import { translator, type Messages } from './translate';
import { MessagesContext } from './use-messages';

interface Props {
  initial: { language: Language; messages: Messages };
  children: ReactNode;
}

/** Holds the language in use; a change loads the other language first, so that no half-translated page is seen. */
export function MessagesProvider({ initial, children }: Props) {
  const [{ language, messages }, setState] = useState(initial);
  const setLanguage = useCallback((next: Language) => {
    keepLanguage(next);
    void loadMessages(next).then((loaded) => setState({ language: next, messages: loaded }));
  }, []);
  const value = useMemo(() => {
    const locale = locales[language];
    return { t: translator(messages, locale), language, locale, setLanguage };
  }, [language, messages, setLanguage]);
  return <MessagesContext value={value}>{children}</MessagesContext>;
}
