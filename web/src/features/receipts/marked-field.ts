/** The fields that a person checks, each with its box on the picture. */
export const markedFields = ['company', 'date', 'total'] as const;
export type MarkedField = (typeof markedFields)[number];

export const isMarkedField = (name: string): name is MarkedField => markedFields.some((each) => each === name);

/** The id of what holds a field's input. */
export const fieldId = (name: MarkedField): string => `receipt-${name}`;

/** Goes from a box on the picture to its field. */
export const goToField = (name: MarkedField): void =>
  document.getElementById(fieldId(name))?.querySelector('input')?.focus();
