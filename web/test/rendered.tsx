import { ThemeProvider } from '@mui/material/styles';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { MemoryRouter } from 'react-router';
import { LedgerContext } from '../src/ledger/ledger-context';
import { en } from '../src/messages/en';
import { es } from '../src/messages/es';
import { locales, type Language } from '../src/messages/language';
import { translator } from '../src/messages/translate';
import { MessagesContext } from '../src/messages/use-messages';
import { theme } from '../src/theme/theme';

const ledger = {
  id: 'ledger-1',
  name: 'Casa',
  zone: 'America/Bogota',
  referenceCurrency: 'COP',
  mayEdit: true,
  isOwner: true,
};

/** Shows a part as it stands in the app: theme, texts, an address, an open ledger. */
export function rendered(
  element: ReactElement,
  { language = 'es', at = '/' }: { language?: Language; at?: string } = {},
) {
  const t = translator(language === 'es' ? es : en, locales[language]);
  return render(
    <ThemeProvider theme={theme}>
      <MessagesContext value={{ t, language, locale: locales[language], setLanguage: () => undefined }}>
        <MemoryRouter initialEntries={[at]}>
          <LedgerContext value={ledger}>{element}</LedgerContext>
        </MemoryRouter>
      </MessagesContext>
    </ThemeProvider>,
  );
}
