import { describe, expect, it } from 'vitest';
import { acceptProposals, answerWith, mergeDecisions, proposedAnswer } from '@shared/import/row-answers';
import type { ImportDecisions, PreviewRow, RowQuestion } from '@shared/import/types';
import { preview, sheetOf, workbookOf } from './import-fixture';

const QUESTION: RowQuestion = {
  reason: { code: 'days-sum' },
  field: 'days',
  column: 3,
  propose: '2',
  peers: [],
  level: 'confirm',
  holdsUp: true,
};
const NONE: ImportDecisions = { rows: new Map(), unknownPeers: 'create' };

function rowOf(holds: PreviewRow['holds'], ...questions: readonly RowQuestion[]): PreviewRow {
  const none = { notes: [], people: [], makes: [], peerId: null, peerName: '', says: '' };
  return { id: 'S!2', sheet: 'S', row: 2, holds, outcome: 'needs review', reason: { code: 'x' }, questions, ...none };
}

describe('an answer to what a row asks', () => {
  it.each([
    ['days', { cells: { days: '2' } }],
    ['days matrix', { columns: { D: '2' } }],
  ] as const)('settles the field in a sheet of %s, or its column', (holds, settled) => {
    expect(answerWith(rowOf(holds), QUESTION, '2')).toEqual(settled);
  });

  it('takes every proposal of a row together, and asks on where there is none', () => {
    const held = { ...QUESTION, field: 'state', column: 5, propose: 'Cancelled' } as const;
    const asked = { ...QUESTION, field: 'date', propose: null, level: 'ask' } as const;
    const aside = { ...QUESTION, field: 'councilSupported', propose: 'Leeds', holdsUp: false } as const;
    expect(proposedAnswer(rowOf('days', QUESTION, held, asked, aside))).toEqual({
      cells: { days: '2', state: 'Cancelled' },
    });
    expect(proposedAnswer(rowOf('days', asked))).toBeUndefined();
  });

  it('adds to what was settled before, and the later word holds', () => {
    const before = { cells: { days: '1', date: '1/6/2026' }, columns: { D: '1' } };
    expect(mergeDecisions(before, { cells: { days: '2' }, columns: { E: '3' } })).toEqual({
      cells: { days: '2', date: '1/6/2026' },
      columns: { D: '1', E: '3' },
    });
  });

  it('counts days that a row repeats once where the proposal is taken, and twice where a person says so', () => {
    const same = ['Anwen Wray', '10/06/2026', 1, 'On site'];
    const raw = workbookOf(sheetOf('Days', [['Peer', 'Date', 'Days', 'Activity'], same, same]));
    const { rows } = preview(raw, { decisions: NONE });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['new', 'needs review']);
    expect(preview(raw, { decisions: acceptProposals(rows, NONE) }).counts).toMatchObject({ new: 1, ignored: 1 });
    const both = { ...NONE, rows: new Map([['Days!3', { recorded: 'add' as const }]]) };
    expect(preview(raw, { decisions: both }).counts).toMatchObject({ new: 2 });
  });

  it('lets the rows in once all that is proposed is accepted', () => {
    const raw = workbookOf(
      sheetOf('Days', [
        ['Peer', 'Date', 'Days', 'Activity'],
        ['Anwen Wray', '10/06/2026', '1+1', 'On site'],
        ['Anwen Wray', '11/06/2026', 'a bit', 'On site'],
      ]),
    );
    const first = preview(raw, { decisions: NONE });
    expect(first.counts).toMatchObject({ 'needs review': 2 });
    const decisions = acceptProposals(first.rows, NONE);
    expect(preview(raw, { decisions }).counts).toMatchObject({ new: 1, 'needs review': 1 });
    expect(acceptProposals(preview(raw, { decisions }).rows, decisions)).toBe(decisions);
  });
});
