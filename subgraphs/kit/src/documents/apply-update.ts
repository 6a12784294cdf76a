import { checkField, type DocumentBody, type DocumentUpdate } from './document-store.js';

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object that holds a dotted field's last part, made on the way where `create` says so. */
function holderOf(body: Plain, field: string, create: boolean): { holder: Plain; name: string } | null {
  const parts = checkField(field).split('.');
  const name = parts.pop()!;
  let holder = body;
  for (const part of parts) {
    if (!isPlain(holder[part])) {
      if (!create) return null;
      holder[part] = {};
    }
    holder = holder[part] as Plain;
  }
  return { holder, name };
}

/** What the five operators make of a document. The PostgreSQL adapter's own arithmetic; MongoDB's servers do the same. */
export function applyUpdate(before: DocumentBody, update: DocumentUpdate): DocumentBody {
  const body = structuredClone(before) as Plain;
  const at = (field: string) => holderOf(body, field, true)!;
  for (const [field, value] of Object.entries(update.set ?? {})) {
    const { holder, name } = at(field);
    holder[name] = value;
  }
  for (const field of update.unset ?? []) {
    const place = holderOf(body, field, false);
    if (place) delete place.holder[place.name];
  }
  for (const [field, by] of Object.entries(update.inc ?? {})) {
    const { holder, name } = at(field);
    holder[name] = Number(holder[name] ?? 0) + by;
  }
  for (const [field, value] of Object.entries(update.push ?? {})) {
    const { holder, name } = at(field);
    holder[name] = [...(Array.isArray(holder[name]) ? (holder[name] as unknown[]) : []), value];
  }
  for (const [field, value] of Object.entries(update.pull ?? {})) {
    const place = holderOf(body, field, false);
    if (place && Array.isArray(place.holder[place.name])) {
      place.holder[place.name] = (place.holder[place.name] as unknown[]).filter((item) => item !== value);
    }
  }
  return body;
}
