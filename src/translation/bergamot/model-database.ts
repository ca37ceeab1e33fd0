import { Dexie, type EntityTable } from 'dexie';
import * as v from 'valibot';
import { versionGuard } from '../../library/installed-version.ts';
import type { InstalledModel, ModelPart, ModelStore } from './model.ts';

const ModelSchema = v.object({
  from: v.string(),
  to: v.string(),
  files: v.array(
    v.object({
      part: v.picklist(['model', 'lex', 'vocab', 'srcvocab', 'trgvocab']),
      name: v.string(),
      size: v.number(),
      sha256: v.string(),
    }),
  ),
});

interface StoredFile {
  /** `envi/model`. */
  key: string;
  pair: string;
  bytes: ArrayBuffer;
}

const pairOf = ({ from, to }: Pick<InstalledModel, 'from' | 'to'>): string => `${from}-${to}`;

/** Keeps models in the extension's IndexedDB; rejects where a later version wrote what is there. */
export function createModelDatabase(options: {
  indexedDB: IDBFactory;
  IDBKeyRange: typeof IDBKeyRange;
}): ModelStore {
  const database = new Dexie('luoc-models', options) as Dexie & {
    models: EntityTable<InstalledModel & { pair: string }, 'pair'>;
    files: EntityTable<StoredFile, 'key'>;
  };
  database.version(1).stores({ models: 'pair', files: 'key, pair' });
  const { models, files } = database;
  const ready = versionGuard(options.indexedDB, database);
  return {
    async list() {
      await ready();
      const stored: unknown[] = await models.toArray();
      return stored.flatMap((model) => {
        const parsed = v.safeParse(ModelSchema, model);
        return parsed.success ? parsed.output : [];
      });
    },
    async read(model) {
      await ready();
      const stored = await files.where('pair').equals(pairOf(model)).toArray();
      return new Map(
        stored.map(({ key, bytes }) => [key.slice(key.indexOf('/') + 1) as ModelPart, bytes]),
      );
    },
    async put({ from, to, files: described }, bytes) {
      await ready();
      const pair = pairOf({ from, to });
      await database.transaction('rw', models, files, async () => {
        await files.where('pair').equals(pair).delete();
        await files.bulkPut(
          [...bytes].map(([part, content]) => ({ key: `${pair}/${part}`, pair, bytes: content })),
        );
        await models.put({ pair, from, to, files: described });
      });
    },
    async remove(model) {
      await ready();
      const pair = pairOf(model);
      await database.transaction('rw', models, files, async () => {
        await files.where('pair').equals(pair).delete();
        await models.delete(pair);
      });
    },
  };
}
