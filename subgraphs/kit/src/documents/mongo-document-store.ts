import mongoose, { type Connection, type Model } from 'mongoose';
import { checkField, DuplicateDocument, type DocumentBody, type DocumentFilter, type DocumentStore, type DocumentUpdate } from './document-store.js';

interface Stored {
  readonly _id: string;
  readonly ledgerId: string;
  readonly id: string;
  readonly body: DocumentBody;
}

const key = (ledgerId: string, id: string): string => `${ledgerId}:${id}`;

const under = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [`body.${checkField(field)}`, value]));

/** A filter as MongoDB's. Our own operators are trusted; a client's object never becomes one: it is compared as a value. */
const filterOf = (ledgerId: string, filter: DocumentFilter): Record<string, unknown> => ({
  ledgerId,
  ...under(
    Object.fromEntries(
      Object.entries(filter).map(([field, wanted]) => {
        if (typeof wanted !== 'object' || wanted === null) return [field, wanted];
        const bounds = {
          ...(wanted.gte !== undefined && { $gte: wanted.gte }),
          ...(wanted.lt !== undefined && { $lt: wanted.lt }),
        };
        return [field, mongoose.trusted(bounds)];
      }),
    ),
  ),
});

const updateOf = ({ set, unset, inc, push, pull }: DocumentUpdate): Record<string, unknown> => ({
  ...(set && { $set: under(set) }),
  ...(unset && unset.length > 0 && { $unset: under(Object.fromEntries(unset.map((field) => [field, 1]))) }),
  ...(inc && { $inc: under(inc) }),
  ...(push && { $push: under(push) }),
  ...(pull && { $pull: under(pull) }),
});

/** Documents on any server that speaks MongoDB's protocol, through mongoose. @param uri with its database's name */
export async function mongoDocumentStore(uri: string): Promise<DocumentStore> {
  const connection: Connection = await mongoose
    .createConnection(uri, { autoIndex: false, retryWrites: false, serverSelectionTimeoutMS: 5_000, sanitizeFilter: true })
    .asPromise();
  const models = new Map<string, Model<Stored>>();
  const modelOf = (collection: string): Model<Stored> => {
    const known = models.get(collection);
    if (known) return known;
    const schema = new mongoose.Schema<Stored>(
      { _id: String, ledgerId: { type: String, required: true }, id: { type: String, required: true }, body: mongoose.Schema.Types.Mixed },
      { strict: 'throw', strictQuery: false, versionKey: false, minimize: false, autoCreate: false },
    );
    const model = connection.model<Stored>(collection, schema, collection);
    models.set(collection, model);
    return model;
  };
  return {
    async insert(ledgerId, collection, { id, body }) {
      await modelOf(collection)
        .create([{ _id: key(ledgerId, id), ledgerId, id, body }])
        .catch((error: unknown) => {
          if ((error as { code?: unknown }).code === 11000) throw new DuplicateDocument(id);
          throw error;
        });
    },
    async get(ledgerId, collection, id) {
      const found = await modelOf(collection).findOne({ _id: key(ledgerId, id), ledgerId }).lean<Stored>();
      return found?.body ?? null;
    },
    async find(ledgerId, collection, { filter = {}, sort, limit = 100 } = {}) {
      const query = modelOf(collection).find(filterOf(ledgerId, filter));
      const order: Record<string, 1 | -1> = sort ? { [`body.${checkField(sort.field)}`]: sort.direction === 'asc' ? 1 : -1, id: 1 } : { id: 1 };
      const found = await query.sort(order).limit(Math.min(limit, 1_000)).lean<Stored[]>();
      return found.map(({ id, body }) => ({ id, body }));
    },
    async update(ledgerId, collection, id, update) {
      const changed = await modelOf(collection)
        .findOneAndUpdate({ _id: key(ledgerId, id), ledgerId }, updateOf(update), { returnDocument: 'after' })
        .lean<Stored>();
      return changed?.body ?? null;
    },
    async remove(ledgerId, collection, id) {
      const { deletedCount } = await modelOf(collection).deleteOne({ _id: key(ledgerId, id), ledgerId });
      return deletedCount > 0;
    },
    async removeLedger(ledgerId) {
      for (const { name } of await connection.listCollections()) await modelOf(name).deleteMany({ ledgerId });
    },
    check: () => Promise.resolve(connection.readyState === mongoose.ConnectionStates.connected),
    close: () => connection.close(),
  };
}
