import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createKeyStore } from '../../../src/translation/key-store.ts';

describe('the key store', () => {
  it('keeps, replaces and removes the key of each provider', async () => {
    const indexedDB = new IDBFactory();
    const keys = createKeyStore(indexedDB);
    expect(await keys.get('deepl')).toBeUndefined();
    await keys.set('deepl', { key: 'a' });
    await keys.set('azure', { key: 'b', region: 'eastasia' });
    await keys.set('deepl', { key: 'c' });
    const again = createKeyStore(indexedDB);
    expect(await again.get('deepl')).toEqual({ key: 'c' });
    expect(await again.get('azure')).toEqual({ key: 'b', region: 'eastasia' });
    await again.remove('deepl');
    expect(await keys.get('deepl')).toBeUndefined();
  });

  it('keeps no empty key', async () => {
    const keys = createKeyStore(new IDBFactory());
    await expect(keys.set('deepl', { key: '' })).rejects.toThrow();
    expect(await keys.get('deepl')).toBeUndefined();
  });
});
