const ADDRESS =
  /\b(JALAN|JLN|JIN|LORONG|LRG|TAMAN|TMN|LOT|KAWASAN|BANDAR|SEKSYEN|TINGKAT|LEVEL|FLOOR|UNIT|KUALA LUMPUR|SELANGOR|JOHOR|MALAYSIA\s*$|KG|BATU \d|CALLE|CLL?E?|CRA|KRA?|CARRERA|AV|AVENIDA|AUTOPISTA|DIAGONAL|DG|TRANSVERSAL|TV|BARRIO|LOCAL|LC|PISO|KM|KILOMETRO|BOGOTA|MEDELLIN|CALI|BARRANQUILLA|COLOMBIA|STREET|ROAD|AVENUE|SUITE|NO\.?\s?\d|N[O0]\.?\s?\d)\b/;
const GLUED_ADDRESS =
  /^[A-Z0-9.,&/-]{0,12}(JALAN|JLN|TAMAN|KAWASAN|BANDAR|CARRERA|CALLE)|^\d+[-,]\d*|\b\d{5}\b|#\s?\d|\d{2,}-\d{2}\b|^N[O0]\.?\s?\d/;
const LINE_IS_CODE =
  /\b(TEL|FAX|NIT|RUT|GST|SST|FECHA|DATE|TABLE|MESA|ORDER|PEDIDO|HQ|RUC|RFC|CUIT|C\.?C)\b\s?(NO)?\s?[.:#-]?\s*[A-Z]?\d|\bNIT\b|@\w+\.|\d{1,2}:\d{2}/;

/** Whether a folded line is (part of) an address. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text) || GLUED_ADDRESS.test(text);
}

/** Whether it names a street or a place, which a bought thing hardly does. */
export function namesAPlace(text: string): boolean {
  return ADDRESS.test(text);
}

/** Telephone, tax number, mail, time of day: lines around the name that aren't it. */
export function isContactOrCode(text: string): boolean {
  return LINE_IS_CODE.test(text);
}
