import { describe, expect, it, test } from 'vitest';
import type { Request } from '@shared/model/request';
import { NoticeSchema, noticeText } from '@shared/model/notice';
import { DEFAULT_ANSWER_TARGET } from '@shared/rules/answer-target';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { DEFAULT_OFFICE_HOURS, noticeDue, noticeItems, type NoticeItem } from '@shared/rules/notices';
import { requestClock } from '@shared/rules/request-state';
import { settleGroups } from '@shared/rules/who-to-show';
import { day, makeAssignment, makeDayEntry, makeProject, makeRequest } from '@tests/support/builders';

/** A Monday. */
const MONDAY = day('2026-11-23');
const table = SHIPPED_HOLIDAYS;

const receivedOn = (on: string, more: object = {}) => ({ id: `round-${on}`, receivedOn: on, peersWanted: 1, ...more });
const withClock = (request: Request, today = MONDAY) => ({
  request,
  clock: requestClock(request, today, DEFAULT_ANSWER_TARGET, new Map(), table),
});

const NOTHING = { requestsToAnswer: [], repliesAwaited: [], expiredDays: [] };
const itemsOf = (lists: Partial<Parameters<typeof noticeItems>[0]['lists']>, today = MONDAY) =>
  noticeItems({ lists: { ...NOTHING, ...lists }, work: { purchaseOrders: [] }, table, today });

describe('what has its day', () => {
  test.each([
    // Ten calendar days with the day of receipt as day 0.
    ['2026-11-12', 'overdue', 'the eleventh day'],
    ['2026-11-13', 'answer today', 'the tenth day'],
    ['2026-11-14', undefined, 'the ninth day'],
  ])('a request received on %s: %s (%s)', (on, kind, _why) => {
    const request = makeRequest({ ref: 'R-0147', rounds: [receivedOn(on)] });
    expect(itemsOf({ requestsToAnswer: [withClock(request)] })).toEqual(
      kind ? [{ kind, key: `${kind} ${request.id} round-${on}`, ref: 'R-0147' }] : [],
    );
  });

  test('the working day before a weekend is the day to answer', () => {
    const request = makeRequest({ rounds: [receivedOn('2026-11-18')] });
    // The tenth day is Saturday, 28 November.
    const kinds = (today: string) =>
      itemsOf({ requestsToAnswer: [withClock(request, day(today))] }, day(today)).map(({ kind }) => kind);
    expect([kinds('2026-11-26'), kinds('2026-11-27')]).toEqual([[], ['answer today']]);
  });

  test('a paused clock tells nothing', () => {
    const pauses = [{ id: 'p', from: '2026-11-02', to: null, reason: 'The council chooses dates' }];
    const request = makeRequest({ rounds: [receivedOn('2026-10-01', { pauses })] });
    expect(itemsOf({ requestsToAnswer: [withClock(request)] })).toEqual([]);
  });

  test.each([
    // Three working days after Wednesday are Monday.
    ['2026-11-18', ['chase']],
    ['2026-11-19', []],
  ])('a reply asked for on %s, on the Monday after: %j', (on, kinds) => {
    const assignment = makeAssignment({
      id: 'as-1',
      state: 'asked',
      contacts: [{ on, how: 'e-mail', by: 'Priya', said: '' }],
    });
    expect(itemsOf({ repliesAwaited: [assignment] }).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('a reply without a contact is not chased', () => {
    expect(itemsOf({ repliesAwaited: [makeAssignment({ state: 'asked', contacts: [] })] })).toEqual([]);
  });

  test('pencilled days are one thing for each line of Today, a project without a PO is one', () => {
    const run = ['2026-12-01', '2026-12-02'].map((date) =>
      makeDayEntry({ id: `d-${date}`, date, state: 'pencilled', pencilledUntil: '2026-11-20' }),
    );
    const project = makeProject({ id: 'pr-1' });
    expect(
      noticeItems({
        lists: { ...NOTHING, expiredDays: settleGroups(run) },
        work: { purchaseOrders: [{ project, firstDay: MONDAY, hasBegun: false }] },
        table,
        today: MONDAY,
      }),
    ).toEqual([
      { kind: 'date run out', key: 'date run out d-2026-12-01' },
      { kind: 'no purchase order', key: 'no purchase order pr-1' },
    ]);
  });
});

const LATE: NoticeItem = { kind: 'overdue', key: 'overdue a', ref: 'R-0001' };
const CHASE: NoticeItem = { kind: 'chase', key: 'chase b' };
const due = (change: Partial<Parameters<typeof noticeDue>[0]> = {}) =>
  noticeDue({
    items: [LATE],
    today: MONDAY,
    time: '10:00',
    hours: DEFAULT_OFFICE_HOURS,
    table,
    told: undefined,
    ...change,
  });

describe('when it is told', () => {
  it.each([
    ['08:59', false],
    ['09:00', true],
    ['16:59', true],
    ['17:00', false],
    ['00:00', false],
    ['23:59', false],
  ])('at %s: %s', (time, isTold) => {
    expect(due({ time }) !== undefined).toBe(isTold);
  });

  it.each([
    ['2026-11-27', true, 'Friday'],
    ['2026-11-28', false, 'Saturday'],
    ['2026-11-29', false, 'Sunday'],
    ['2026-12-25', false, 'Christmas Day, a Friday'],
    ['2026-12-28', false, 'the substitute for Boxing Day'],
    ['2026-12-29', true, 'the day after'],
  ])('on %s: %s (%s)', (today, isTold) => {
    expect(due({ today: day(today) }) !== undefined).toBe(isTold);
  });

  it('goes by the holidays of the office: a day added is none, one taken away is one', () => {
    const added = { ...table, added: [{ day: MONDAY, name: 'Office closed' }] };
    expect(due({ table: added })).toBeUndefined();
    expect(due({ table: { ...table, removed: [day('2026-12-25')] }, today: day('2026-12-25') })).toBeDefined();
  });

  it('tells each thing once a day, and what comes later by itself', () => {
    const first = due();
    expect(first?.told).toEqual({ day: MONDAY, keys: ['overdue a'] });
    expect(due({ told: first?.told })).toBeUndefined();
    const second = due({ items: [LATE, CHASE], told: first?.told });
    expect(second).toEqual({
      notice: { lines: [{ kind: 'chase', count: 1, refs: [] }] },
      told: { day: MONDAY, keys: ['overdue a', 'chase b'] },
    });
    const next = due({ items: [LATE, CHASE], today: day('2026-11-24'), told: second?.told });
    expect(next?.notice.lines.map(({ kind }) => kind)).toEqual(['overdue', 'chase']);
    expect(next?.told).toEqual({ day: '2026-11-24', keys: ['overdue a', 'chase b'] });
  });

  it('has nothing to tell where there is nothing', () => {
    expect(due({ items: [] })).toBeUndefined();
  });
});

describe('what it says', () => {
  it('counts and references, the most urgent first, three references at most', () => {
    const items = ['R-0004', 'R-0009', 'R-0001', 'R-0002'].map((ref): NoticeItem => ({ ...LATE, key: ref, ref }));
    const told = due({ items: [CHASE, ...items] });
    expect(noticeText(told?.notice ?? { lines: [] })).toEqual({
      title: 'Peer Desk: 5 things for today',
      body: '4 requests overdue: R-0004, R-0009, R-0001 and 1 more\n1 reply to chase',
    });
  });

  it('never a word that a spreadsheet brought as a reference', () => {
    const items = ['Cllr Jane Example', 'R-0002', 'R-2 Labour', 'R-'].map((ref) => ({ ...LATE, key: ref, ref }));
    const notice = due({ items })?.notice;
    expect(notice).toEqual({ lines: [{ kind: 'overdue', count: 4, refs: ['R-0002'] }] });
    expect(noticeText(notice ?? { lines: [] }).body).toBe('4 requests overdue: R-0002 and 3 more');
  });

  it('has no place for any other text on its way to the system', () => {
    const line = { kind: 'overdue', count: 1, refs: ['R-0001'] };
    expect(NoticeSchema.safeParse({ lines: [line] }).success).toBe(true);
    for (const wrong of [
      { lines: [{ ...line, refs: ['Jane Example'] }] },
      { lines: [{ ...line, kind: 'Jane Example' }] },
      { lines: [{ ...line, text: 'Jane Example' }] },
      { lines: [line], title: 'Jane Example' },
      { lines: [{ ...line, count: 0 }] },
    ])
      expect(NoticeSchema.safeParse(wrong).success).toBe(false);
  });

  it.each([
    ['overdue', '1 request overdue', '2 requests overdue'],
    ['answer today', '1 request to answer today', '2 requests to answer today'],
    ['chase', '1 reply to chase', '2 replies to chase'],
    ['date run out', '1 pencilling whose date has run out', '2 pencillings whose date has run out'],
    ['no purchase order', '1 project without a PO', '2 projects without a PO'],
  ] as const)('%s', (kind, one, two) => {
    const body = (count: number) => noticeText({ lines: [{ kind, count, refs: [] }] }).body;
    expect([body(1), body(2)]).toEqual([one, two]);
  });

  it('the trial says that it is one', () => {
    expect(noticeText({ lines: [] })).toEqual({ title: 'Peer Desk', body: 'Notifications look like this.' });
    expect(noticeText({ lines: [{ kind: 'chase', count: 1, refs: [] }] }).title).toBe('Peer Desk: 1 thing for today');
  });
});
