import { historyRows, undoneChanges, type HistoryFilter } from '@renderer/screens/history/history-rows';
import { ChangeSchema, type Change } from '@shared/model/change';
import type { CalendarDay } from '@shared/model/calendar-day';
import { describe, expect, it } from 'vitest';

const dayOf = (at: Change['at']) => at.slice(0, 10) as CalendarDay;
const EVERYTHING: HistoryFilter = { by: '', kind: '', sequences: undefined };

function change(sequence: number, more: Partial<Record<keyof Change, unknown>> = {}): Change {
  return ChangeSchema.parse({
    sequence,
    id: `change-${sequence}`,
    previousHash: '',
    hash: 'h',
    installation: 'test',
    at: '2026-11-22T09:00:00.000Z',
    by: 'Tess',
    label: { code: 'edit-peer', ids: [], count: 1 },
    operationCount: 1,
    schemaVersion: 10,
    undoes: null,
    redoes: null,
    ...more,
  });
}

describe('historyRows', () => {
  it('puts changes under their day and person, and begins anew where either is another', () => {
    const changes = [
      change(4, { at: '2026-11-23T09:00:00.000Z' }),
      change(3),
      change(2, { by: 'Bob' }),
      change(1, { by: 'Bob' }),
    ];
    const rows = historyRows(changes, new Set(['change-2']), EVERYTHING, dayOf);
    expect(rows.map((row) => (row.is === 'group' ? `${row.day} ${row.by} ${row.count}` : row.key))).toEqual([
      '2026-11-23 Tess 1',
      'change-4',
      '2026-11-22 Tess 1',
      'change-3',
      '2026-11-22 Bob 2',
      'change-2',
      'change-1',
    ]);
    expect(rows.filter((row) => row.is === 'change' && row.undone).map(({ key }) => key)).toEqual(['change-2']);
  });

  it('leaves out what was not asked for, and days on which nothing else was done', () => {
    const changes = [
      change(3, { at: '2026-11-23T09:00:00.000Z' }),
      change(2, { label: { code: 'record-days', ids: [], count: 1 } }),
      change(1, { by: 'Bob', label: { code: 'record-days', ids: [], count: 1 } }),
    ];
    const keys = (filter: Partial<HistoryFilter>) =>
      historyRows(changes, new Set(), { ...EVERYTHING, ...filter }, dayOf)
        .filter(({ is }) => is === 'change')
        .map(({ key }) => key);
    expect(keys({ kind: 'record-days' })).toEqual(['change-2', 'change-1']);
    expect(keys({ kind: 'record-days', by: 'Bob' })).toEqual(['change-1']);
    expect(keys({ sequences: new Set([3]) })).toEqual(['change-3']);
    expect(historyRows(changes, new Set(), { ...EVERYTHING, by: 'Nobody' }, dayOf)).toEqual([]);
  });
});

describe('undoneChanges', () => {
  it('follows an undo, its redo, and the undo of that', () => {
    const done = change(1);
    const undo = change(2, { undoes: 'change-1' });
    const redo = change(3, { redoes: 'change-1' });
    const again = change(4, { undoes: 'change-3' });
    expect(undoneChanges([undo, done])).toEqual(new Set(['change-1']));
    expect(undoneChanges([redo, undo, done])).toEqual(new Set());
    expect(undoneChanges([again, redo, undo, done])).toEqual(new Set(['change-1', 'change-3']));
    expect(undoneChanges([change(5, { redoes: 'change-3' }), again, redo, undo, done])).toEqual(new Set(['change-3']));
  });
});
