import { approvalFormSchemaOn, startApproval } from '@renderer/screens/days/approval-form';
import { buildEditSchema, startEdit } from '@renderer/screens/days/edit-form';
import { buildPasteSchema, buildRecordSchema } from '@renderer/screens/days/record-form';
import { fieldErrorText } from '@renderer/words/problem-text';
import { parsePastedDays } from '@shared/import/paste-days';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { day, makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

/** Where and why a schema refuses; every reason is a sentence at its field. */
function refusals(result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) {
  return (result.error?.issues ?? []).map(({ path, message }) => {
    const sentence = fieldErrorText(message) ?? '';
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toBe(message);
    return `${path.join('.')}: ${message}`;
  });
}

const WORK = {
  activity: 'on site',
  state: 'booked',
  pencilledUntil: null,
  project: { id: null, text: '', isNew: false },
  council: { id: null, text: '' },
  kindOfWork: '',
  projectCode: '',
  purchaseOrder: '',
  note: '',
  ownReason: '',
  keepBusy: false,
  approval: null,
  ask: null,
};

const RANGE = { startsHalf: false, endsHalf: false, includeWeekends: true, days: '1', peerIds: ['peer-1'] };
const DECISION = { approver: 'A', approverTitle: 'Director', reference: 'e-mail', reason: 'Needed', granted: {} };

describe('recording days', () => {
  const refused = (typed: object, hasLeft: (id: string) => boolean = () => false) =>
    refusals(
      buildRecordSchema(TODAY, hasLeft).safeParse({ ...WORK, ...RANGE, from: '2027-03-02', to: null, ...typed }),
    );

  test.each<[string, object, string[]]>([
    ['as it should be', {}, []],
    ['an end before the start', { to: '2027-03-01' }, ['to: end-before-start']],
    ['an end on the start', { to: '2027-03-02' }, []],
    ['no days', { days: '0' }, ['days: days-amount']],
    ['fewer days than none', { days: '-1' }, ['days: days-amount']],
    ['a third of a day', { days: '0.33' }, ['days: days-amount']],
    ['words for days', { days: 'two' }, ['days: days-amount']],
    ['a start before 2000', { from: '1999-12-31' }, ['from: date-out-of-range']],
    ['the first day of 2000', { from: '2000-01-01', state: 'worked' }, []],
    ['the last day of 2100', { from: '2100-12-31' }, []],
    ['a start after 2100', { from: '2101-01-01' }, ['from: date-out-of-range']],
    ['a year of three figures', { from: '0203-03-02' }, ['from: date-out-of-range']],
    ['an end after 2100', { to: '2101-01-01' }, ['to: date-out-of-range']],
    ['pencilled until another century', { pencilledUntil: '2926-03-02' }, ['pencilledUntil: date-out-of-range']],
    ['a day that does not exist', { from: '2027-02-30' }, ['from: not-a-date']],
    [
      'an approval of another century',
      { approval: { ...DECISION, decidedOn: '1926-11-02' } },
      ['approval.decidedOn: date-out-of-range'],
    ],
    [
      'an approval granting none',
      { approval: { ...DECISION, decidedOn: '2026-11-02', granted: { a: '0' } } },
      ['approval.granted.a: days-amount'],
    ],
    [
      'an approval from a day to come',
      { approval: { ...DECISION, decidedOn: '2026-11-23' } },
      ['approval.decidedOn: later-than-today'],
    ],
  ])('%s', (_, typed, expected) => {
    expect(refused(typed)).toEqual(expected);
  });

  test('of a peer who left', () => {
    expect(refused({ peerIds: ['peer-1', 'peer-2'] }, (id) => id === 'peer-2')).toEqual(['peerIds: peer-left']);
  });
});

test('pasting days: what stands beside the rows', () => {
  const refused = (typed: object) =>
    refusals(buildPasteSchema(TODAY, day('2027-03-02')).safeParse({ ...WORK, ...typed }));
  expect(refused({})).toEqual([]);
  expect(refused({ pencilledUntil: '1999-01-01' })).toEqual(['pencilledUntil: date-out-of-range']);
  expect(refused({ approval: { ...DECISION, decidedOn: '2101-01-01' } })).toEqual([
    'approval.decidedOn: date-out-of-range',
  ]);
});

test.each([
  ['Anna Example\t02/03/2027\t1', []],
  ['Anna Example\t02/03/2027\t0', ['days not read']],
  ['Anna Example\t02/03/2027\t-1', ['days not read']],
  ['Anna Example\t31/12/1999\t1', ['date out of range']],
  ['Anna Example\t02/03/2127\t1', ['date out of range']],
  ['Rita Retired\t02/03/2027\t1', ['peer has left']],
  ['Rose Removed\t02/03/2027\t1', ['peer has left']],
])('a pasted row: %s', (row, problems) => {
  const peers = [
    makePeer({ firstName: 'Anna' }),
    makePeer({ firstName: 'Rita', lastName: 'Retired', status: 'retired' }),
    makePeer({ firstName: 'Rose', lastName: 'Removed', status: 'removed' }),
  ];
  const context = {
    peers,
    councils: { find: () => undefined },
    activities: DEFAULT_AGREEMENT.activities,
    today: TODAY,
  };
  const [read] = parsePastedDays(row, context as unknown as Parameters<typeof parsePastedDays>[1]);
  expect(read?.problems).toEqual(problems);
});

describe('editing a day', () => {
  const entry = makeDayEntry({ date: '2027-03-02', state: 'booked' });
  const refused = (typed: object, ofLeft?: typeof entry) =>
    refusals(buildEditSchema(TODAY, ofLeft).safeParse({ ...startEdit(entry, undefined), ...typed }));

  test.each<[string, object, string[]]>([
    ['as it stands', {}, []],
    ['no days', { days: '0' }, ['days: days-amount']],
    ['fewer days than none', { days: '-0.5' }, ['days: days-amount']],
    ['a date before 2000', { date: '1999-12-31' }, ['date: date-out-of-range']],
    ['a date after 2100', { date: '2101-01-01' }, ['date: date-out-of-range']],
    ['agreed in another century', { agreedOn: '1926-01-01' }, ['agreedOn: date-out-of-range']],
  ])('%s', (_, typed, expected) => {
    expect(refused(typed)).toEqual(expected);
  });

  test('of a peer who left: put right, and neither booked nor moved', () => {
    expect(refused({ note: 'Cancelled by letter', state: 'cancelled' }, entry)).toEqual([]);
    expect(refused({ date: '2026-11-20', state: 'worked' }, entry)).toEqual([]);
    expect(refused({ note: 'A note' }, entry)).toEqual([]);
    expect(refused({ date: '2027-03-03' }, entry)).toEqual(['state: peer-left']);
    expect(refused({ state: 'pencilled' }, entry)).toEqual(['state: peer-left']);
  });
});

describe('an approval', () => {
  const proposed = { days: '2', approverTitle: 'Director', today: TODAY };
  const typed = { ...startApproval(undefined, proposed), approver: 'A', reference: 'e-mail', reason: 'Needed' };
  const refused = (more: object, hasLeft = false) =>
    refusals(approvalFormSchemaOn(TODAY, hasLeft).safeParse({ ...typed, ...more }));

  test.each<[string, object, string[]]>([
    ['as it should be', {}, []],
    ['decided on the day it was asked for', { askedOn: '2026-11-20', decidedOn: '2026-11-20' }, []],
    [
      'decided before it was asked for',
      { askedOn: '2026-11-20', decidedOn: '2026-11-19' },
      ['decidedOn: decided-before-asked'],
    ],
    [
      'refused before it was asked for',
      { decision: 'refused', askedOn: '2026-11-20', decidedOn: '2026-11-19' },
      ['decidedOn: decided-before-asked'],
    ],
    ['nobody noted when it was asked for', { askedOn: null, decidedOn: '2026-10-01' }, []],
    ['of no days', { days: '0' }, ['days: days-amount']],
    ['of fewer days than none', { days: '-2' }, ['days: days-amount']],
    ['of another century', { decidedOn: '1926-11-20' }, ['decidedOn: date-out-of-range']],
    ['asked in another century', { decision: 'asked', askedOn: '1926-11-20' }, ['askedOn: date-out-of-range']],
  ])('%s', (_, more, expected) => {
    expect(refused(more)).toEqual(expected);
  });

  test('for a peer who left', () => {
    expect(refused({}, true)).toEqual(['decision: peer-left']);
  });
});
