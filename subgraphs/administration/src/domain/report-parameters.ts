/** What a report is of, beside its ledger. Days are half-open. */
export interface ReportParameters {
  /** `2026-10`; of a statement. */
  readonly month?: string;
  /** Of a tax summary. */
  readonly year?: number;
  readonly from?: string;
  readonly to?: string;
  /** Of the audit log: a person's row id, an action's name. */
  readonly personId?: string;
  readonly action?: string;
}

const NAMES = {
  AUDIT: { es: 'auditoria', en: 'auditoria' },
  STATEMENT: { es: 'estado-de-cuenta', en: 'statement' },
  TAX: { es: 'resumen-tributario', en: 'tax-summary' },
  GOALS: { es: 'metas', en: 'goals' },
} as const;

export interface NamedReport {
  readonly kind: keyof typeof NAMES;
  readonly language: 'es' | 'en';
  readonly parameters: ReportParameters;
}

/** The name that a report's file is saved under: `auditoria.pdf`, `estado-de-cuenta-2026-10.xlsx`. `day`: when it was asked for. */
export function reportFileName({ kind, language, parameters }: NamedReport, extension: string, day: string): string {
  const { month, year } = parameters;
  const of = { AUDIT: null, STATEMENT: month, TAX: year, GOALS: day }[kind];
  return `${NAMES[kind][language]}${of == null ? '' : `-${of}`}.${extension}`;
}
