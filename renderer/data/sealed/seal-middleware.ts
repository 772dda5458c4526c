import type {
  DBCore,
  DBCoreCursor,
  DBCoreMutateRequest,
  DBCoreSchema,
  DBCoreTable,
  DBCoreTableSchema,
  Middleware,
} from 'dexie';
import { createRowSeal, type RowSeal, type SealedTable } from './sealed-rows';

/** Below everything that Dexie adds itself, so that all of it sees records as they are. */
const LOWEST_LEVEL = -100;

/** What seals the rows of each table of a database. */
export type TableSeals = ReadonlyMap<string, RowSeal>;

export function tableSeals(key: Uint8Array, { tables }: DBCoreSchema): TableSeals {
  return new Map(tables.map((table) => [table.name, createRowSeal(key, toSealedTable(table))]));
}

/** Seals each row on its way into the database, and opens it on its way out. Nothing above notices. */
export function sealMiddleware(key: Uint8Array): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'seal',
    level: LOWEST_LEVEL,
    create: (below) => {
      const seals = tableSeals(key, below.schema);
      const tables = new Map([...seals].map(([name, seal]) => [name, sealTable(below.table(name), seal)]));
      return { table: (name) => tables.get(name) ?? below.table(name) };
    },
  };
}

/** The fields that stay readable are those that the keys of the table are made of, and no others. */
function toSealedTable({ name, primaryKey, indexes }: DBCoreTableSchema): SealedTable {
  const keyFields = primaryKey.keyPath;
  const plainFields = [primaryKey, ...indexes].flatMap(({ keyPath, multiEntry, autoIncrement }) => {
    const paths = [keyPath].flat();
    // Each of these would leave in clear what no key of ours needs, or leave a row without a name to be sealed under.
    if (multiEntry || autoIncrement || paths.some((path) => path === null || path === 'sealed' || path.includes('.'))) {
      throw new Error(`Rows of ${name} cannot be sealed: key path ${paths.join('+')}`);
    }
    return paths.filter((path) => path !== null);
  });
  return { name, keyFields: keyFields ?? [], plainFields: [...new Set(plainFields)] };
}

function sealTable(below: DBCoreTable, seal: RowSeal): DBCoreTable {
  const opened = (row: unknown): unknown => (row === undefined || row === null ? row : seal.open(row));
  return {
    ...below,
    mutate: (request) => below.mutate(sealValues(request, seal)),
    get: (request) => below.get(request).then(opened),
    getMany: (request) => below.getMany(request).then((rows) => rows.map(opened)),
    query: (request) =>
      below
        .query(request)
        .then((response) => (request.values ? { ...response, result: openRows(response.result, seal) } : response)),
    openCursor: (request) =>
      below.openCursor(request).then((cursor) => (cursor && request.values ? openCursor(cursor, opened) : cursor)),
  };
}

function openRows(rows: unknown[], seal: RowSeal): object[] {
  const records = seal.openAll(rows);
  // The browser holds on to this list until its next great collecting, which the bytes of thousands of rows bring about.
  rows.length = 0;
  return records;
}

function sealValues(request: DBCoreMutateRequest, { seal }: RowSeal): DBCoreMutateRequest {
  if (request.type !== 'add' && request.type !== 'put') return request;
  return { ...request, values: request.values.map(seal) };
}

/** The same cursor with the record as its value. The browser's properties answer only to the cursor itself. */
function openCursor(cursor: DBCoreCursor, opened: (row: unknown) => unknown): DBCoreCursor {
  let last: unknown;
  let record: unknown;
  // Safe: it has all that the cursor has, and what it says itself is of the same type.
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: {
      get: () => {
        // Asked for more than once at each place.
        if (cursor.value !== last) {
          last = cursor.value;
          record = opened(last);
        }
        return record;
      },
    },
  }) as DBCoreCursor;
}
