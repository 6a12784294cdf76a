import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { BrowserRouter } from 'react-router';
import type { Language } from '../messages/language';
import { MessagesProvider } from '../messages/messages-provider';
import type { Messages } from '../messages/translate';
import { ToastsProvider } from '../parts/toasts-provider';
import { theme } from '../theme/theme';
import { Gate } from './gate';

interface Props {
  initial: { language: Language; messages: Messages };
}

/** The whole app: theme, texts, addresses, and the gate that decides who sees what. */
export function App({ initial }: Props) {
  return (
    <ThemeProvider theme={theme} defaultMode="system" disableTransitionOnChange>
      <CssBaseline />
      <MessagesProvider initial={initial}>
        <BrowserRouter>
          <ToastsProvider>
            <Gate />
          </ToastsProvider>
        </BrowserRouter>
      </MessagesProvider>
    </ThemeProvider>
  );
}
