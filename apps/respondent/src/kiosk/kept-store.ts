import type { KeptStore } from './waiting-line.ts';

const [DATABASE, TABLE] = ['medvirk-kiosk', 'sealed'] as const;

/** The tablet's own store for sealed responses. Nothing else is ever written here. */
export function keptStore(): KeptStore {
  let opened: Promise<IDBDatabase> | undefined;
  const open = (): Promise<IDBDatabase> => {
    opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    return opened;
  };
  const run = async <T>(mode: IDBTransactionMode, ask: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const transaction = (await open()).transaction(TABLE, mode);
    const request = ask(transaction.objectStore(TABLE));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    return request.result;
  };
  return {
    put: async (id, sealed) => void (await run('readwrite', (table) => table.put(sealed, id))),
    remove: async (id) => void (await run('readwrite', (table) => table.delete(id))),
    all: async () => {
      const [ids, sealed] = await Promise.all([
        run('readonly', (table) => table.getAllKeys()),
        run<string[]>('readonly', (table) => table.getAll()),
      ]);
      return ids.map((id, at) => [String(id), sealed[at] ?? '']);
    },
  };
}
