import '@fontsource-variable/inter/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { firstLanguage, keepLanguage, loadMessages } from './messages/language';

const language = firstLanguage();
keepLanguage(language);
const messages = await loadMessages(language);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App initial={{ language, messages }} />
    </StrictMode>,
  );
}
