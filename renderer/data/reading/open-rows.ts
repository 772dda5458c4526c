import { createRowSeal } from '../sealed/sealed-rows';

/** Rows to a piece: to read their JSON takes the window a moment, more would hold up the screen. */
const ROWS_IN_A_PIECE = 300;

export type OpenedRows = {
  /**
   * Reads every record of a table as it stands at one moment; `take` is given them by id, piece by piece, each a list as
   * JSON in UTF-8. Throws `RowNotOpened`.
   */
  read: (table: string, take: (json: Uint8Array<ArrayBuffer>) => void) => Promise<void>;
};

/** Opens a database that is there, without Dexie, which a worker would have to load first. Never makes one. */
export async function openRows(name: string, key: Uint8Array): Promise<OpenedRows> {
  const database = await openExisting(name);
  // Whoever deletes or upgrades it waits for nobody.
  database.addEventListener('versionchange', () => database.close());
  return {
    read: async (table, take) => {
      const store = database.transaction(table).objectStore(table);
      const seal = createRowSeal(key, { name: table, keyFields: store.keyPath ?? [], plainFields: [] });
      const ask = (range?: IDBKeyRange): Promise<Row[]> => answerOf(store.getAll(range, ROWS_IN_A_PIECE));
      for (let asked: Promise<Row[]> | undefined = ask(); asked;) {
        const rows: Row[] = await asked;
        const last: Row | undefined = rows.length === ROWS_IN_A_PIECE ? rows.at(-1) : undefined;
        // The browser reads on while these are opened.
        asked = last && ask(IDBKeyRange.lowerBound(last.id, true));
        take(seal.openAllJson(rows));
      }
    },
  };
}

type Row = { id: string };

function openExisting(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  // It is not there: without this an empty one would be made in its place.
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The database was not read')));
  });
}
