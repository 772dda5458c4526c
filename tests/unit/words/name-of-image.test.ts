import { nameOfImage } from '@renderer/words/name-of-image';
import { deletedRows } from '@renderer/screens/deleted/deleted-rows';
import { ChangeSchema } from '@shared/model/change';
import { makeAssignment, makeDayEntry, makePeer, makeRequest } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

const names = (id: string) => ({ 'peer-1': 'Beth Carrowmore', 'r-1': 'R-0001' })[id];

describe('nameOfImage', () => {
  it('names a record by what it says of itself and of whom it refers to', () => {
    const peer = makePeer({ firstName: 'Omar', lastName: 'Quillfeather' });
    expect(nameOfImage('peers', peer.id, peer, names)).toBe('Peer Omar Quillfeather');
    const request = makeRequest({ ref: 'R-0007' });
    expect(nameOfImage('requests', request.id, request, names)).toBe('Request R-0007');
    const entry = makeDayEntry({ peerId: 'peer-1', date: '2026-06-10' });
    expect(nameOfImage('dayEntries', entry.id, entry, names)).toBe('Day entry Beth Carrowmore, 10/06/2026');
    const assignment = makeAssignment({ peerId: 'peer-1', requestId: 'r-1' });
    expect(nameOfImage('assignments', assignment.id, assignment, names)).toBe('Assignment Beth Carrowmore, R-0001');
    expect(nameOfImage('settings', 'agreement', null, names)).toBe('What was agreed with the LGA');
    expect(nameOfImage('dayEntries', 'd', makeDayEntry({ peerId: 'gone' }), names)).toBe('Day entry 10/06/2026');
  });
});

describe('deletedRows', () => {
  it('names a day after a peer who was deleted too, and nobody who was erased', () => {
    const change = ChangeSchema.parse({
      sequence: 1,
      id: 'c-1',
      previousHash: '',
      hash: 'h',
      installation: 'test',
      at: '2026-11-22T09:00:00.000Z',
      by: 'Tess',
      label: { code: 'record-days', ids: [], count: 1 },
      operationCount: 2,
      schemaVersion: 10,
      undoes: 'c-0',
      redoes: null,
    });
    const omar = makePeer({ id: 'omar', firstName: 'Omar', lastName: 'Quillfeather' });
    const entry = makeDayEntry({ peerId: 'omar', date: '2026-06-10' });
    const rows = deletedRows(
      [
        { table: 'peers', key: 'omar', before: omar, change, erased: false },
        { table: 'dayEntries', key: entry.id, before: entry, change, erased: false },
        { table: 'restrictedNotes', key: 'n-1', before: null, change: { ...change, undoes: null }, erased: true },
      ],
      names,
    );
    expect(rows.map(({ name, how, step }) => [name, how, step])).toEqual([
      ['Peer Omar Quillfeather', 'taken back', 'Undo of: Record days'],
      ['Day entry Omar Quillfeather, 10/06/2026', 'taken back', 'Undo of: Record days'],
      ['Restricted note, erased', 'deleted', 'Record days'],
    ]);
  });
});
