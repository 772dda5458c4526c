import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSentence } from '@shared/import/reason-text';
import { makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, afterCommit, preview, sheetOf, workbookOf, type Given } from './import-fixture';

const HEADINGS = [
  'No.',
  "Date req'd",
  'Requested by',
  'Host',
  'Type',
  'When',
  'How many',
  'Names given',
  'Responded',
  'Days taken',
  'In 10 days?',
  'Result',
  'Comments',
];
const known = {
  ...NOTHING_KNOWN,
  peers: [
    makePeer({ firstName: 'Anna', lastName: 'Peerwell' }),
    makePeer({ firstName: 'Ben', lastName: 'Otherby', homeCouncilId: 'E06000010' }),
  ],
};

const cell: fc.Arbitrary<Given> = fc.oneof(
  fc.constantFrom<Given>(null, '', '-', 'TBC', 'n/a', '__proto__', 'constructor', '#VALUE!', 0, -1, 2, 46_000),
  fc.constantFrom<Given>(
    '01/10/2026',
    '8.10.26',
    '31/02/2026',
    '3 Oct',
    'Oct 2026',
    '12-15 Oct 2026',
    'ack 3/10/26',
    '2026-10-02',
  ),
  fc.constantFrom<Given>(
    'Anna Peerwell',
    'Anna Peerwell / Ben Otherby',
    'PEERWELL, Anna',
    '(((',
    'A & B and , ; / C',
    'Leeds',
    'R-0001',
    'round 2',
  ),
  fc.constantFrom<Given>('Names put fwd', 'Cannot supply', 'Withdrawn', 'holding', 'Filled', 'Closed', 'Y', 'late'),
  fc.string({ maxLength: 40 }),
  fc.double({ noNaN: true }),
);

/** A row that mostly says when its request came, so that it may go in. */
const row = fc
  .tuple(
    fc.array(cell, { minLength: HEADINGS.length, maxLength: HEADINGS.length }),
    fc.constantFrom('01/10/2026', '5.10.26', null),
  )
  .map(([cells, received]) => cells.map((given, column) => (column === 1 && received !== null ? received : given)));

describe('a log of requests that says anything at all', () => {
  it('never breaks: each row has an outcome and a sentence, and what goes in is unchanged the next time', () => {
    let wentIn = 0;
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const book = workbookOf(sheetOf('Log', [HEADINGS, ...rows]));
        const plan = preview(book, { known });
        expect(Object.values(plan.counts).reduce((sum, count) => sum + count, 0)).toBe(plan.rowsRead);
        for (const { reason, questions, notes } of plan.rows)
          for (const { code } of [reason, ...questions.map((question) => question.reason), ...notes])
            expect(hasSentence(code), code).toBe(true);
        wentIn += plan.counts.new;
        const again = preview(book, { known: afterCommit(known, plan) });
        expect(again.counts).toMatchObject({ new: 0, update: 0 });
      }),
      { numRuns: 200 },
    );
    expect(wentIn).toBeGreaterThan(20);
  });
});
