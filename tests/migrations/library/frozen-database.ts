/** A value as JSON can hold it: bytes, numbers and pictures are written out. */
type Frozen =
  | { $u8: number[] }
  | { $u32: number[] }
  | { $blob: number[]; type: string }
  | { [key: string]: Frozen }
  | Frozen[]
  | string
  | number
  | boolean
  | null;

/** A database as one version of the extension left it. */
export interface FrozenDatabase {
  /** IndexedDB's own version, ten times Dexie's. */
  version: number;
  stores: {
    name: string;
    keyPath: string | string[];
    indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
    rows: Frozen[];
  }[];
}

function thaw(value: Frozen): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(thaw);
  if ('$u8' in value) return Uint8Array.from(value.$u8 as number[]);
  if ('$u32' in value) return Uint32Array.from(value.$u32 as number[]);
  if ('$blob' in value) {
    return new Blob([Uint8Array.from(value.$blob as number[])], { type: String(value['type']) });
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, thaw(inner)]));
}

async function freeze(value: unknown): Promise<Frozen> {
  if (value instanceof Uint8Array) return { $u8: [...value] };
  if (value instanceof Uint32Array) return { $u32: [...value] };
  if (value instanceof Blob) {
    return { $blob: [...new Uint8Array(await value.arrayBuffer())], type: value.type };
  }
  if (Array.isArray(value)) return Promise.all(value.map(freeze));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(async ([key, inner]) => [key, await freeze(inner)]);
    return Object.fromEntries(await Promise.all(entries)) as Frozen;
  }
  return value as Frozen;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });
}

/** Makes the database as it was, without any of our own code. */
export async function restoreDatabase(
  factory: IDBFactory,
  name: string,
  frozen: FrozenDatabase,
): Promise<void> {
  const request = factory.open(name, frozen.version);
  request.addEventListener('upgradeneeded', () => {
    for (const { name: store, keyPath, indexes, rows } of frozen.stores) {
      const made = request.result.createObjectStore(store, { keyPath });
      for (const { name: index, keyPath: path, unique, multiEntry } of indexes) {
        made.createIndex(index, path, { unique, multiEntry });
      }
      for (const row of rows) made.put(thaw(row));
    }
  });
  (await done(request)).close();
}

/** Writes a database down, stores and indexes by name, rows by key. */
export async function readDatabase(factory: IDBFactory, name: string): Promise<FrozenDatabase> {
  const database = await done(factory.open(name));
  const stores: FrozenDatabase['stores'] = [];
  for (const store of Array.from(database.objectStoreNames).sort()) {
    const opened = database.transaction(store).objectStore(store);
    const rows = await done(opened.getAll());
    const indexes = Array.from(opened.indexNames)
      .sort()
      .map((index) => opened.index(index))
      .map(({ name, keyPath, unique, multiEntry }) => ({ name, keyPath, unique, multiEntry }));
    stores.push({
      name: store,
      keyPath: opened.keyPath ?? [],
      indexes,
      rows: (await freeze(rows)) as Frozen[],
    });
  }
  const { version } = database;
  database.close();
  return { version, stores };
}
