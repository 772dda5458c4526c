import type { TableSeals } from './seal-middleware';

type RowName = { table: string; key: string };

/**
 * The rows of a transaction under way, sealed and opened here and asked of the browser itself: to pass through Dexie takes
 * about as long as what the browser does with a row.
 */
export type RawRows = {
  /** The records of these names, in their order; `undefined` where there is none. */
  get: (names: readonly RowName[]) => Promise<(object | undefined)[]>;
  /** The record with the highest key. */
  last: (table: string) => Promise<object | undefined>;
  put: (table: string, record: object) => void;
  /** Undoes the whole transaction where there is one of its key. */
  add: (table: string, record: object) => void;
  remove: (name: RowName) => void;
  /** Waits for what was written up to now. */
  written: () => Promise<void>;
  /** Nothing is asked for after this: the browser keeps what was written, without another round of asking for that. */
  end: () => void;
};

export function createRawRows(transaction: IDBTransaction, seals: TableSeals): RawRows {
  let latest: IDBRequest | undefined;
  // Dexie's own would have the browser go on where a row was refused, and end the transaction itself: too late after `end`.
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- taken away, not added.
  transaction.onerror = null;
  const sealOf = (table: string) => {
    const seal = seals.get(table);
    if (!seal) throw new Error(`There is no table ${table}`);
    return seal;
  };
  const opened = (table: string, row: unknown) => (row === undefined ? undefined : sealOf(table).open(row));
  return {
    get: async (names) => {
      const requests = names.map(({ table, key }) => transaction.objectStore(table).get(key));
      await done(requests.at(-1));
      return requests.map((request, place) => opened(names[place]?.table ?? '', request.result));
    },
    last: async (table) => {
      const request = transaction.objectStore(table).openCursor(null, 'prev');
      await done(request);
      return opened(table, request.result?.value);
    },
    put: (table, record) => (latest = transaction.objectStore(table).put(sealOf(table).seal(record))),
    add: (table, record) => (latest = transaction.objectStore(table).add(sealOf(table).seal(record))),
    remove: ({ table, key }) => (latest = transaction.objectStore(table).delete(key)),
    written: () => done(latest),
    end: () => transaction.commit(),
  };
}

/** The requests of a transaction are done in their order, and all of it is undone where one fails: to wait for one is enough. */
function done(request: IDBRequest | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!request || request.readyState === 'done') {
      resolve();
      return;
    }
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('A row was refused')));
  });
}
