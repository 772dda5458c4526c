import type { Migration } from '@shared/migrations/migration';
import { migrateRow, MIGRATIONS, SCHEMA_VERSION } from '@shared/migrations/migrate';
import { describe, expect, it } from 'vitest';

const row = { table: 'peers', key: 'p', value: { id: 'p', name: 'Anwen Example' } };

/** Splits a table in two, drops another, leaves the rest. */
const second: Migration = {
  version: 20,
  migrate: (each) => {
    if (each.table === 'gone') return [];
    if (each.table !== 'peers') return [each];
    return [each, { table: 'names', key: each.key, value: { id: each.key } }];
  },
};
const third: Migration = { version: 30, migrate: (each) => [{ ...each, value: { seen: each.value } }] };

describe('migrations', () => {
  it('are in order, in tens, and the last one is what is written', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual(versions.map((_version, place) => (place + 1) * 10));
    expect(SCHEMA_VERSION).toBe(versions.at(-1));
  });

  it('leave a row of the newest shape as it is', () => {
    expect(migrateRow(row, SCHEMA_VERSION)).toEqual([row]);
  });

  it('take a row of the first shape as it is', () => {
    expect(MIGRATIONS[0]?.migrate(row)).toEqual([row]);
  });

  it('run one after another from the shape that the row has', () => {
    const migrations = [...MIGRATIONS.slice(0, 1), second, third];
    const names = { table: 'names', key: 'p', value: { seen: { id: 'p' } } };
    expect(migrateRow(row, 10, migrations)).toEqual([{ ...row, value: { seen: row.value } }, names]);
    expect(migrateRow(row, 20, migrations)).toEqual([{ ...row, value: { seen: row.value } }]);
    expect(migrateRow({ ...row, table: 'gone' }, 10, migrations)).toEqual([]);
  });
});
