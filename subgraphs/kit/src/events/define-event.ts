import type { z } from 'zod';

/** An event before it is stored: its type, the version of its shape, and a payload of plain JSON. */
export interface NewEvent {
  readonly type: string;
  readonly version: number;
  readonly payload: unknown;
}

/** A type of event: call it with a payload to make one; read one back through `schema`. */
export interface EventType<Schema extends z.ZodType = z.ZodType> {
  (payload: z.input<Schema>): NewEvent;
  readonly type: string;
  readonly version: number;
  readonly schema: Schema;
}

const types = new Map<string, EventType>();

/** Declares an event once for its owner and its readers. The payload is checked when it is made: a wrong event is never stored. */
export function defineEvent<Schema extends z.ZodType>(
  type: string,
  version: number,
  schema: Schema,
): EventType<Schema> {
  const make = (payload: z.input<Schema>): NewEvent => ({ type, version, payload: schema.parse(payload) });
  const event = Object.assign(make, { type, version, schema });
  types.set(`${type}@${version}`, event as unknown as EventType);
  return event;
}

/** Every event type that has been declared in this process. */
export const eventTypes = (): readonly EventType[] => [...types.values()];
