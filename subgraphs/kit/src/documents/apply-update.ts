import { DocumentRefused, type DocumentBody, type DocumentUpdate } from './document-store.js';

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own fields only: `toString` of an empty document is not there. */
const own = (holder: Plain, name: string): unknown => (Object.hasOwn(holder, name) ? holder[name] : undefined);

/** The object that holds a dotted field's last part, made on the way. @throws DocumentRefused where something else is in the way */
function holderOf(body: Plain, field: string): { holder: Plain; name: string } {
  const parts = field.split('.');
  const name = parts.pop()!;
  let holder = body;
  for (const part of parts) {
    const next = own(holder, part) ?? (Object.hasOwn(holder, part) ? null : (holder[part] = {}));
    if (!isPlain(next)) throw new DocumentRefused(`no field can be made inside ${part}`);
    holder = next;
  }
  return { holder, name };
}

/** The same where the field is, or null: taking away makes nothing. */
function existing(body: Plain, field: string): { holder: Plain; name: string } | null {
  const parts = field.split('.');
  const name = parts.pop()!;
  let holder: unknown = body;
  for (const part of parts) holder = isPlain(holder) ? own(holder, part) : undefined;
  return isPlain(holder) && Object.hasOwn(holder, name) ? { holder, name } : null;
}

const listAt = (value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw new DocumentRefused('not a list');
  return value as unknown[];
};

/**
 * What the five operators make of a document. The PostgreSQL adapter's own arithmetic; MongoDB's servers do the same.
 * @param update checked by `plainUpdate`
 * @throws DocumentRefused when an operator does not fit what the field holds
 */
export function applyUpdate(
  before: DocumentBody,
  { set = {}, unset = [], inc = {}, push = {}, pull = {} }: DocumentUpdate,
): DocumentBody {
  const body = structuredClone(before) as Plain;
  for (const [field, value] of Object.entries(set)) {
    const { holder, name } = holderOf(body, field);
    holder[name] = value;
  }
  for (const field of unset) {
    const place = existing(body, field);
    if (place) delete place.holder[place.name];
  }
  for (const [field, by] of Object.entries(inc)) {
    const { holder, name } = holderOf(body, field);
    const present = Object.hasOwn(holder, name) ? holder[name] : 0;
    if (typeof present !== 'number') throw new DocumentRefused(`not a number: ${field}`);
    holder[name] = present + by + 0;
  }
  for (const [field, value] of Object.entries(push)) {
    const { holder, name } = holderOf(body, field);
    holder[name] = [...listAt(Object.hasOwn(holder, name) ? holder[name] : []), value];
  }
  for (const [field, value] of Object.entries(pull)) {
    const place = existing(body, field);
    if (place) place.holder[place.name] = listAt(place.holder[place.name]).filter((item) => item !== value);
  }
  return body;
}
