import type { UndoPlan } from '@renderer/data/desk';
import { undoSentences } from '@renderer/app/undo/undo-text';
import type { ChangeId } from '@shared/model/ids';
import { describe, expect, it } from 'vitest';

const COUNTS: UndoPlan['restoreByTable'] = {
  dayEntries: { removed: 3, restored: 0, revived: 0 },
  peers: { removed: 1, restored: 2, revived: 1 },
};

describe('what an undo does, in words', () => {
  it('says apart what goes, what is put back and what comes back', () => {
    expect(undoSentences(COUNTS, { undoes: null })).toEqual([
      '3 day entries and 1 peer will be taken away.',
      '2 peers will be as before.',
      '1 peer will be there again.',
    ]);
  });

  it('says of an undoing taken back that all will be as before the undo', () => {
    const restored = { peers: { removed: 0, restored: 2, revived: 0 } };
    expect(undoSentences(restored, { undoes: 'change-1' as ChangeId })).toEqual([
      '2 peers will be as before the undo.',
    ]);
  });

  it('says of a setting changed for the first time that it will be as shipped', () => {
    const one = { removed: 1, restored: 0, revived: 0 };
    expect(undoSentences({ settings: one }, { undoes: null })).toEqual(['1 setting will be as shipped.']);
  });

  it('lists several tables, and says nothing of what there is none of', () => {
    const one = { removed: 1, restored: 0, revived: 0 };
    expect(undoSentences({ peers: one, dayEntries: one, importBatches: one }, { undoes: null })).toEqual([
      '1 peer, 1 day entry and 1 import will be taken away.',
    ]);
    expect(undoSentences({}, { undoes: null })).toEqual([]);
  });
});
