import { describe, expect, it } from 'vitest';
import type { ImportPreview, KnownRecords, RowDecision } from '@shared/import/types';
import type { Assignment } from '@shared/model/assignment';
import type { Request } from '@shared/model/request';
import { requestClock, requestState } from '@shared/rules/request-state';
import { agreedTarget } from '@shared/rules/round-target';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { TODAY, makePeer, makeRequest } from '@tests/support/builders';
import { NOTHING_KNOWN, afterCommit, outcomes, preview, sheetOf, workbookOf, type Given } from './import-fixture';

const anna = makePeer({ firstName: 'Anna', lastName: 'Peerwell', homeCouncilId: 'E08000035' });
const ben = makePeer({ firstName: 'Ben', lastName: 'Otherby', homeCouncilId: 'E06000010' });
const pool = { ...NOTHING_KNOWN, peers: [anna, ben] };

const HEADINGS = [
  'Ref',
  'Date rec\u2019d',
  'From',
  'Council',
  'Support',
  'Dates wanted',
  'No. peers',
  'Looking for',
  'Peer(s) offered',
  'Date replied',
  'Days taken',
  'Within 10?',
  'Outcome',
  'Notes',
];

function row(overrides: Readonly<Record<string, Given>> = {}): Given[] {
  const cells: Record<string, Given> = {
    Ref: 'Q/1',
    'Date rec\u2019d': '01/10/2026',
    From: 'PA London',
    Council: 'Exeter',
    Support: 'Progress review',
    'Dates wanted': '12-15 Jan 2027',
    'No. peers': 2,
    'Looking for': 'Scrutiny chair',
    'Peer(s) offered': 'Cllr Anna Peerwell / Ben Otherby',
    'Date replied': '08/10/2026',
    'Days taken': 7,
    'Within 10?': 'Y',
    Outcome: 'Names put fwd',
    Notes: null,
    ...overrides,
  };
  return HEADINGS.map((heading) => cells[heading] ?? null);
}

function log(...rows: Given[][]) {
  return workbookOf(sheetOf('Requests', [['Requests for peers'], [], HEADINGS, ...rows]));
}

function imported(...rows: Given[][]): ImportPreview {
  return preview(log(...rows), { known: pool });
}

function requestsOf({ operations }: ImportPreview): readonly Request[] {
  return operations.filter(({ table }) => table === 'requests').map(({ after }) => after as Request);
}

function assignmentsOf({ operations }: ImportPreview): readonly Assignment[] {
  return operations.filter(({ table }) => table === 'assignments').map(({ after }) => after as Assignment);
}

function only(plan: ImportPreview): Request {
  const [request, ...more] = requestsOf(plan);
  if (!request || more.length > 0) throw new Error('not one request');
  return request;
}

function clockOf(request: Request) {
  const versions = new Map([[SHIPPED_HOLIDAYS.version, SHIPPED_HOLIDAYS]]);
  return requestClock(request, TODAY, agreedTarget(DEFAULT_AGREEMENT), versions, SHIPPED_HOLIDAYS);
}

const codes = (plan: ImportPreview) => plan.rows.flatMap(({ questions }) => questions.map(({ reason }) => reason.code));
const notes = (plan: ImportPreview) => plan.rows.flatMap((each) => each.notes.map(({ code }) => code));

describe('a row of requests', () => {
  it('makes the request, its round and answer, and the peers put forward, in one change', () => {
    const plan = imported(row());
    expect(plan.operations.map(({ table }) => table)).toEqual([
      'requests',
      'assignments',
      'assignments',
      'importBatches',
    ]);
    const request = only(plan);
    const ids = assignmentsOf(plan).map(({ id }) => id);
    expect(request).toMatchObject({
      ref: 'Q/1',
      kindOfWork: 'Progress review',
      councilSupportedId: 'E07000041',
      receivedFrom: 'PA London',
      startsOn: '2027-01-12',
      endsOn: '2027-01-15',
      rolesWanted: 'Scrutiny chair',
      outcome: 'none',
      imported: { sheet: 'Requests', row: 4 },
    });
    expect(request.rounds).toMatchObject([
      {
        receivedOn: '2026-10-01',
        target: { targetDays: 10, dayKind: 'calendar' },
        peersWanted: 2,
        responses: [
          {
            sentOn: '2026-10-08',
            kind: 'names',
            assignmentIds: ids,
            basis: { targetDays: 10, dayKind: 'calendar', holidayVersion: SHIPPED_HOLIDAYS.version },
          },
        ],
      },
    ]);
    expect(assignmentsOf(plan)).toMatchObject([
      { peerId: anna.id, requestId: request.id, state: 'put forward', contacts: [] },
      { peerId: ben.id, requestId: request.id, state: 'put forward', contacts: [] },
    ]);
  });

  it('is judged by our rules, whatever the sheet says of days and target', () => {
    const late = only(imported(row({ 'Date replied': '12/10/2026', 'Days taken': 3, 'Within 10?': 'Y' })));
    expect(clockOf(late)).toMatchObject({ state: 'late', daysTaken: 11 });
    expect(clockOf(only(imported(row({ 'Date replied': '11/10/2026' }))))).toMatchObject({ state: 'in time' });
  });

  it.each([
    [{ 'Days taken': 12 }, ['days-taken-wrong']],
    [{ 'Days taken': '7 days' }, []],
    [{ 'Within 10?': 'N' }, ['in-time-wrong']],
    [{ 'Days taken': null, 'Within 10?': null }, []],
    [{ Outcome: 'See e-mail of 3/10' }, ['outcome-unknown']],
    [{ 'No. peers': 'a few' }, ['peers-wanted-unknown']],
    [{ Council: 'Atlantis Borough' }, ['council-unknown']],
  ])('%j is noted: %j', (cells, expected) => {
    expect(notes(imported(row(cells)))).toEqual(expected);
  });

  it.each([
    [{ 'Date rec\u2019d': null }, ['received-missing']],
    [{ 'Date rec\u2019d': 'TBC' }, ['received-missing']],
    [{ 'Date rec\u2019d': '31/02/2026' }, ['date-impossible']],
    [
      { 'Date rec\u2019d': '01/12/2026', 'Date replied': null, Outcome: null, 'Peer(s) offered': null },
      ['received-in-future'],
    ],
    [{ 'Date replied': '28/09/2026' }, ['reply-before-request']],
    [{ 'Date replied': '08/10/2025' }, ['reply-before-request']],
    [{ 'Date replied': '08/12/2026' }, ['reply-in-future']],
    [{ 'Date replied': null }, ['reply-missing']],
    [{ Outcome: null, 'Peer(s) offered': null }, ['answer-unclear']],
    [{ Outcome: 'Cannot supply' }, ['answer-unclear']],
    [{ 'Peer(s) offered': 'Anna Peerwell, Cy Newcomer' }, ['peer-unknown']],
  ])('%j waits: %j', (cells, expected) => {
    const plan = imported(row(cells));
    expect(codes(plan)).toEqual(expected);
    expect(plan.counts['needs review']).toBe(1);
    expect(plan.operations).toEqual([]);
  });

  it.each([
    [{ Council: 'Northampton' }, ['council-abolished']],
    [{ Council: null }, ['host-missing']],
    [{ 'Peer(s) offered': null }, ['names-not-said']],
  ])('%j is asked and goes in: %j', (cells, expected) => {
    const plan = imported(row(cells));
    expect(codes(plan)).toEqual(expected);
    expect(plan.counts.new).toBe(1);
  });
});

describe('what was answered', () => {
  const stateOf = (plan: ImportPreview) => requestState(only(plan), assignmentsOf(plan));

  it('a holding reply is an acknowledgement and no answer', () => {
    const open = { 'Peer(s) offered': null, 'Days taken': null, 'Within 10?': null };
    const byOutcome = imported(row({ ...open, Outcome: 'Acknowledged', 'Date replied': '03/10/2026' }));
    expect(only(byOutcome)).toMatchObject({ acknowledgedOn: '2026-10-03', rounds: [{ responses: [] }] });
    expect(notes(byOutcome)).toContain('holding-reply');
    expect(stateOf(byOutcome)).toBe('open');
    const byNote = imported(row({ ...open, Outcome: null, 'Date replied': '-', Notes: 'Holding reply sent 03/10/26' }));
    expect(only(byNote)).toMatchObject({ acknowledgedOn: '2026-10-03', rounds: [{ responses: [] }] });
    const inCell = imported(row({ ...open, Outcome: null, 'Date replied': 'Ack 03/10/26' }));
    expect(only(inCell)).toMatchObject({ acknowledgedOn: '2026-10-03', rounds: [{ responses: [] }] });
  });

  it('"nobody to offer" is an answer without names', () => {
    const plan = imported(row({ 'Peer(s) offered': null, Outcome: 'Unable to supply' }));
    expect(only(plan).rounds[0]?.responses).toMatchObject([{ kind: 'nobody', assignmentIds: [] }]);
    expect(stateOf(plan)).toBe('answered');
  });

  it('a date inside words is the date of the reply', () => {
    const plan = imported(row({ 'Date replied': 'Names sent 8/10/26', Outcome: null }));
    expect(only(plan).rounds[0]?.responses).toMatchObject([{ sentOn: '2026-10-08', kind: 'names' }]);
  });

  it('a withdrawn request ends; with no day for it, it is held to no answer', () => {
    const plan = imported(
      row({
        'Peer(s) offered': null,
        'Date replied': '-',
        'Days taken': null,
        'Within 10?': null,
        Outcome: 'Withdrawn by LGA',
      }),
    );
    expect(only(plan)).toMatchObject({ outcome: 'withdrawn', outcomeOn: null });
    expect(clockOf(only(plan))).toMatchObject({ isRunning: false, state: 'open' });
  });

  it('names in a row that is still open are people to ask', () => {
    const plan = imported(
      row({ 'Date replied': null, 'Days taken': null, 'Within 10?': null, Outcome: 'In progress' }),
    );
    expect(assignmentsOf(plan).map(({ state }) => state)).toEqual(['to ask', 'to ask']);
    expect(stateOf(plan)).toBe('open');
  });
});

describe('an outcome that stands in another column', () => {
  const open = { 'Date replied': null, 'Peer(s) offered': null, Outcome: null, 'Days taken': null, 'Within 10?': null };

  it.each(['nobody available', 'None available', 'Unable to help', 'No-one free', 'Nil return'])(
    '%s under the names is nobody to offer',
    (said) => {
      const plan = imported(row({ Outcome: null, 'Peer(s) offered': said }));
      expect(codes(plan)).toEqual([]);
      expect(plan.rows.at(-1)?.request).toMatchObject({ answer: 'nobody', names: [] });
      expect(codes(imported(row({ ...open, 'Peer(s) offered': said })))).toEqual(['reply-missing']);
    },
  );

  it.each<[string, string[], boolean]>([
    ['withdrawn by council', [], true],
    ['Request withdrawn 6/10', [], true],
    ['CPC cancelled', [], true],
    ['Jo says it may be withdrawn', ['withdrawn-in-notes'], false],
    ['chased twice', [], false],
  ])('%s in the notes', (said, expected, isEnded) => {
    const plan = imported(row({ ...open, Notes: said }));
    expect(codes(plan)).toEqual(expected);
    expect(plan.rows.at(-1)?.request?.ended === 'withdrawn').toBe(isEnded);
  });

  it('is no withdrawal where names were put forward', () => {
    expect(imported(row({ Notes: 'withdrawn by council' })).rows.at(-1)?.request).toMatchObject({ ended: null });
  });
});

describe('numbers of requests', () => {
  it('keep the ref of the sheet; a row without one gets the office\u2019s next', () => {
    const known = { ...pool, requests: [makeRequest({ ref: 'R-0007' })] };
    const plan = preview(log(row(), row({ Ref: null, Council: 'Leeds' }), row({ Ref: null, Council: 'Hull' })), {
      known,
    });
    expect(requestsOf(plan).map(({ ref }) => ref)).toEqual(['Q/1', 'R-0008', 'R-0009']);
  });

  it('leave free the refs of rows that wait', () => {
    const plan = imported(row({ Ref: 'R-0001', 'Date replied': null }), row({ Ref: null, Council: 'Leeds' }));
    expect(requestsOf(plan).map(({ ref }) => ref)).toEqual(['R-0002']);
  });

  it('a ref that another request here bears is asked about, never taken over', () => {
    const known = {
      ...pool,
      requests: [makeRequest({ ref: 'Q/1', kindOfWork: 'Mentoring', councilSupportedId: 'E08000035' })],
    };
    const plan = preview(log(row()), { known });
    expect(codes(plan)).toEqual(['ref-of-another']);
    expect(plan.operations).toEqual([]);
  });
});

describe('a corrected copy of the same log', () => {
  const first = [row(), row({ Ref: null, Council: 'Leeds' })];

  function again(known: KnownRecords, ...rows: Given[][]): ImportPreview {
    return preview(log(...rows), { known });
  }

  const known = afterCommit(pool, imported(...first));

  it('changes nothing where it says the same', () => {
    expect(outcomes(again(known, ...first)).slice(1)).toEqual(['unchanged: row-unchanged', 'unchanged: row-unchanged']);
  });

  it('leaves a request to the row that made it, though one before it about the same thing still waits', () => {
    const waiting = row({ Ref: null, 'Date replied': null });
    const made = row({ Ref: null, Notes: 'the second e-mail' });
    const before = imported(waiting, made);
    expect(before.counts).toMatchObject({ new: 1, 'needs review': 1 });
    expect(again(afterCommit(pool, before), waiting, made).counts).toMatchObject({ unchanged: 1, 'needs review': 1 });
  });

  it('says a row twice only once', () => {
    const plan = again(pool, row(), row(), row({ Ref: null, Council: 'Leeds' }), row({ Ref: null, Council: 'Leeds' }));
    expect(plan.rows.filter(({ reason }) => reason.code === 'repeats-row')).toHaveLength(2);
    expect(requestsOf(plan)).toHaveLength(2);
  });

  it.each([
    [{ 'Date rec\u2019d': '02/10/2026' }, 'receivedOn'],
    [{ 'Date replied': '09/10/2026' }, 'answeredOn'],
    [{ Council: 'Hull' }, 'councilSupported'],
    [{ Support: 'Mentoring' }, 'kindOfWork'],
    [{ 'No. peers': 3 }, 'peersWanted'],
    [{ 'Dates wanted': 'February 2027' }, 'datesWanted'],
    [{ Notes: 'chased 2x' }, 'notes'],
    [{ Outcome: 'Filled' }, 'outcome'],
  ])('%j updates that alone', (cells, field) => {
    const plan = again(known, row(cells), first[1] ?? []);
    const made = plan.rows.flatMap(({ makes }) => makes);
    expect(made.map(({ table }) => table)).toEqual(['requests']);
    expect(made[0]?.changes.map((change) => change.field)).toEqual([field]);
    expect(plan.counts).toMatchObject({ update: 1, unchanged: 1 });
  });

  it('leaves alone what was edited here and what the sheet says as before', () => {
    const here = known.requests.map((request) => ({ ...request, kindOfWork: 'Edited here' }));
    const plan = again({ ...known, requests: here }, row({ Notes: 'new note' }), first[1] ?? []);
    expect(plan.counts).toMatchObject({ update: 1, unchanged: 1 });
    expect(only(plan)).toMatchObject({ kindOfWork: 'Edited here', notes: 'new note' });
  });

  it('adds an answer that came since, and a further name; a name that is gone stays and is noted', () => {
    const open = row({
      'Peer(s) offered': null,
      'Date replied': null,
      'Days taken': null,
      'Within 10?': null,
      Outcome: null,
    });
    const opened = afterCommit(pool, imported(open));
    const answered = again(opened, row({ 'Peer(s) offered': 'Anna Peerwell' }));
    expect(only(answered).rounds[0]?.responses).toMatchObject([{ sentOn: '2026-10-08', kind: 'names' }]);
    expect(assignmentsOf(answered)).toMatchObject([{ peerId: anna.id, state: 'put forward' }]);
    const named = afterCommit(opened, answered);
    const other = again(named, row({ 'Peer(s) offered': 'Ben Otherby' }));
    expect(assignmentsOf(other)).toMatchObject([{ peerId: ben.id, state: 'put forward' }]);
    expect(only(other).rounds[0]?.responses[0]?.assignmentIds).toHaveLength(2);
    expect(notes(other)).toEqual(['name-kept']);
  });

  it('finds a row without a ref again although its day was corrected', () => {
    const plan = again(known, row(), row({ Ref: null, Council: 'Leeds', 'Date rec\u2019d': '03/10/2026' }));
    expect(plan.counts).toMatchObject({ new: 0, update: 1, unchanged: 1 });
  });
});

describe('names that only a person can settle', () => {
  const unknown = row({ 'Peer(s) offered': 'Anna Peerwell, A. Newcomer' });

  function settled(decision: RowDecision): ImportPreview {
    return preview(log(unknown), {
      known: pool,
      decisions: { rows: new Map([['Requests!4', decision]]), unknownPeers: 'ask' },
    });
  }

  it('are each settled on their own, or made new peers', () => {
    const chosen = settled({ people: new Map([['a. newcomer', ben.id]]) });
    expect(assignmentsOf(chosen).map(({ peerId }) => peerId)).toEqual([anna.id, ben.id]);
    // The next log that says so is understood.
    const next = preview(log(row({ Ref: 'Q/2', 'Peer(s) offered': 'A. Newcomer' })), {
      known: afterCommit(pool, chosen),
    });
    expect(assignmentsOf(next).map(({ peerId }) => peerId)).toEqual([ben.id]);
    const made = settled({ peer: 'new' });
    expect(made.operations.map(({ table }) => table)).toEqual([
      'peers',
      'requests',
      'assignments',
      'assignments',
      'importBatches',
    ]);
  });
});
