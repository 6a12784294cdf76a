/** What somebody is called: their name, else their address, else what is said of somebody unknown. */
export const personName = (
  person:
    | { name?: string | null | undefined; lastname?: string | null | undefined; email?: string | null | undefined }
    | null
    | undefined,
  otherwise: string,
): string => [person?.name, person?.lastname].filter(Boolean).join(' ') || person?.email || otherwise;
