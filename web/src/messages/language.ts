import type { Messages } from './translate';

export type Language = 'es' | 'en';

/** How each language writes numbers and days. */
export const locales: Record<Language, string> = { es: 'es-CO', en: 'en-US' };

const slot = 'parfinanciero.language';
const isLanguage = (text: string | null | undefined): text is Language => text === 'es' || text === 'en';

/** The language to begin with: the one chosen before, else the browser's if we have it, else Spanish. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem(slot);
  if (isLanguage(chosen)) return chosen;
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return wanted ?? 'es';
}

/** Remembers the choice for the next visit and tells the document. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(slot, language);
  document.documentElement.lang = language;
}

/** Only the language in use is loaded. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en')).en : (await import('./es')).es;
}
