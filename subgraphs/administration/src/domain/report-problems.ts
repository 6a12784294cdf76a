/** Why a report could not be made, for whoever asked for it. */
export const reportProblems = {
  NOT_ALLOWED: {
    es: 'Ya no tienes acceso a lo que este informe muestra.',
    en: 'You no longer have access to what this report shows.',
  },
  UNAVAILABLE: {
    es: 'Un servicio que el informe necesita no respondió. Pídelo de nuevo más tarde.',
    en: 'A service that the report needs did not answer. Ask for it again later.',
  },
  INTERNAL: {
    es: 'El informe no se pudo generar. Ya quedó registrado.',
    en: 'The report could not be made. This has been recorded.',
  },
} as const satisfies Record<string, { es: string; en: string }>;

export type ReportProblem = keyof typeof reportProblems;

/** The text of a problem as a row holds it. */
export const problemText = (problem: string, language: 'es' | 'en'): string =>
  (Object.hasOwn(reportProblems, problem) ? reportProblems[problem as ReportProblem] : reportProblems.INTERNAL)[
    language
  ];
