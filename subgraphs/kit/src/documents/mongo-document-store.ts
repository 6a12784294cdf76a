import mongoose, { type Connection, type Model } from 'mongoose';
import {
  DocumentRefused,
  DuplicateDocument,
  type DocumentBody,
  type DocumentFilter,
  type DocumentStore,
  type DocumentUpdate,
} from './document-store.js';
import { checkField, checkPlace, checkQuery, plainBody, plainUpdate } from './plain-body.js';

interface Stored {
  readonly _id: string;
  readonly ledgerId: string;
  readonly id: string;
  readonly body: DocumentBody;
}

/** Both are checked: the first 36 characters are the ledger, so no other ledger's id is ever meant. */
const key = (ledgerId: string, id: string): string => `${ledgerId}:${id}`;

/** Ours are the only operators: `sanitizeFilter` makes values of all others. */
const trusted = (operators: Record<string, unknown>): Record<string, unknown> => mongoose.trusted(operators);

const NO_LIST = { $not: { $type: 'array' } };

/** MongoDB looks into lists by itself. A filter of ours reads plain values: neither the field nor what leads to it is a list. */
function conditions([field, wanted]: readonly [string, DocumentFilter[string]]): Record<string, unknown>[] {
  const parts = checkField(field).split('.');
  const places = parts.map((_, index) => `body.${parts.slice(0, index + 1).join('.')}`);
  const operators =
    typeof wanted !== 'object' || wanted === null
      ? { $eq: wanted }
      : { ...(wanted.gte !== undefined && { $gte: wanted.gte }), ...(wanted.lt !== undefined && { $lt: wanted.lt }) };
  return [{ [places.at(-1)!]: trusted(operators) }, ...places.map((place) => ({ [place]: trusted(NO_LIST) }))];
}

const filterOf = (ledgerId: string, filter: DocumentFilter): Record<string, unknown> => {
  const all = Object.entries(filter).flatMap(conditions);
  return { ledgerId, ...(all.length > 0 && { $and: all }) };
};

const under = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [`body.${field}`, value]));

const updateOf = ({ set, unset, inc, push, pull }: Required<DocumentUpdate>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries({
      $set: under(set),
      $unset: under(Object.fromEntries(unset.map((field) => [field, 1]))),
      $inc: under(inc),
      // One value, also where it is itself a list.
      $push: under(Object.fromEntries(Object.entries(push).map(([field, value]) => [field, { $each: [value] }]))),
      $pull: under(pull),
    }).filter(([, fields]) => Object.keys(fields).length > 0),
  );

/** BadValue, TypeMismatch, PathNotViable, WriteError of an operator that does not fit what the field holds. */
const UNFIT = new Set<unknown>([2, 14, 28]);

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

/**
 * Runs the work of one key in the order asked, that of different keys side by side. MongoDB's own updates of one document
 * are atomic; servers that only speak its protocol read and write back, and lose what came between.
 */
function queueByKey(): <Result>(of: string, work: () => Promise<Result>) => Promise<Result> {
  const last = new Map<string, Promise<unknown>>();
  return (of, work) => {
    const next = (last.get(of) ?? Promise.resolve()).then(work, work);
    last.set(of, next);
    const forget = (): void => {
      if (last.get(of) === next) last.delete(of);
    };
    next.then(forget, forget);
    return next;
  };
}

/** Documents on any server that speaks MongoDB's protocol, through mongoose. @param uri with its database's name */
export async function mongoDocumentStore(uri: string): Promise<DocumentStore> {
  const connection: Connection = await mongoose
    .createConnection(uri, {
      autoIndex: false,
      retryWrites: false,
      serverSelectionTimeoutMS: 5_000,
      sanitizeFilter: true,
    })
    .asPromise();
  const models = new Map<string, Model<Stored>>();
  const modelOf = (collection: string): Model<Stored> => {
    const known = models.get(collection);
    if (known) return known;
    const schema = new mongoose.Schema<Stored>(
      {
        _id: String,
        ledgerId: { type: String, required: true },
        id: { type: String, required: true },
        body: mongoose.Schema.Types.Mixed,
      },
      { strict: 'throw', strictQuery: false, versionKey: false, minimize: false, autoCreate: false },
    );
    const model = connection.model<Stored>(collection, schema, collection);
    models.set(collection, model);
    return model;
  };
  /** Bodies are checked data: they are written past mongoose's casting, which would look for its own meaning in their keys. */
  const written = (collection: string) =>
    modelOf(collection).collection as unknown as mongoose.mongo.Collection<Stored>;
  const oneByOne = queueByKey();
  const read = async (ledgerId: string, collection: string, id: string): Promise<DocumentBody | null> => {
    checkPlace(ledgerId, collection, id);
    const found = await modelOf(collection)
      .findOne({ _id: key(ledgerId, id) })
      .lean<Stored>();
    return found?.body ?? null;
  };
  return {
    async insert(ledgerId, collection, { id, body }) {
      checkPlace(ledgerId, collection, id);
      await written(collection)
        .insertOne({ _id: key(ledgerId, id), ledgerId, id, body: plainBody(body) })
        .catch((error: unknown) => {
          if (codeOf(error) === 11000) throw new DuplicateDocument(id);
          throw error;
        });
    },
    get: read,
    async find(ledgerId, collection, asked = {}) {
      checkPlace(ledgerId, collection);
      const { filter, sort, limit } = checkQuery(asked);
      const order: Record<string, 1 | -1> = sort
        ? { [`body.${sort.field}`]: sort.direction === 'asc' ? 1 : -1, id: 1 }
        : { id: 1 };
      const found = await modelOf(collection)
        .find(filterOf(ledgerId, filter))
        .sort(order)
        .limit(limit)
        .lean<Stored[]>();
      return found.map(({ id, body }) => ({ id, body }));
    },
    async update(ledgerId, collection, id, update) {
      checkPlace(ledgerId, collection, id);
      const place = { _id: key(ledgerId, id) };
      const changes = updateOf(plainUpdate(update));
      if (Object.keys(changes).length === 0) return read(ledgerId, collection, id);
      const changed = await oneByOne(`${collection}:${place._id}`, () =>
        written(collection)
          .findOneAndUpdate(place, changes, { returnDocument: 'after' })
          .catch((error: unknown) => {
            if (UNFIT.has(codeOf(error))) throw new DocumentRefused('an operator does not fit what the field holds');
            throw error;
          }),
      );
      return changed?.body ?? null;
    },
    async remove(ledgerId, collection, id) {
      checkPlace(ledgerId, collection, id);
      const { deletedCount } = await modelOf(collection).deleteOne({ _id: key(ledgerId, id) });
      return deletedCount > 0;
    },
    async removeLedger(ledgerId) {
      checkPlace(ledgerId);
      for (const { name } of await connection.listCollections()) await modelOf(name).deleteMany({ ledgerId });
    },
    check: async () => {
      try {
        await connection.db?.admin().ping();
        return connection.readyState === mongoose.ConnectionStates.connected;
      } catch {
        return false;
      }
    },
    close: () => connection.close(),
  };
}
