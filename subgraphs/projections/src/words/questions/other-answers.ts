import type { FactLanguage } from '@parfinanciero/kit/facts';

/** What can be asked, in the words that the rules know. */
export const EXAMPLES: Readonly<Record<FactLanguage, readonly string[]>> = {
  es: [
    '¿Cuánto gasté en mercado en marzo?',
    '¿Cuánto recibí este año?',
    '¿En qué gasté más el mes pasado?',
    '¿Cuánto tengo en mis cuentas?',
    '¿Gasté más que el mes pasado?',
    '¿Cuánto me queda del presupuesto?',
    '¿Cómo van mis metas?',
    '¿Qué pagos vienen?',
  ],
  en: [
    'How much did I spend on groceries in March?',
    'How much did I earn this year?',
    'What did I spend most on last month?',
    'How much do I have in my accounts?',
    'Did I spend more than last month?',
    'What is left of my budgets?',
    'How are my goals doing?',
    'Which payments are due next?',
  ],
};

export const NOT_UNDERSTOOD: Readonly<Record<FactLanguage, string>> = {
  es: `No entendí la pregunta. Puedes preguntar, por ejemplo: ${EXAMPLES.es.slice(0, 4).join(' ')}`,
  en: `I did not understand the question. You can ask, for example: ${EXAMPLES.en.slice(0, 4).join(' ')}`,
};

export const UNAVAILABLE: Readonly<Record<FactLanguage, string>> = {
  es: 'Ahora mismo no puedo consultar tus datos. Intenta de nuevo en un momento.',
  en: 'I cannot look into your data right now. Please try again in a moment.',
};
