import type { DayEntryId, ProjectId } from '@shared/model/ids';
import { passedBooked, planAssignmentDays, proposedDays, type AssignmentDay } from '@shared/rules/assignment-days';
import { describe, expect, it } from 'vitest';
import { day, madeId, makeAssignment, makeDayEntry, makeProject, makeRequest } from '../../support/builders';

const assignment = makeAssignment({ id: 'a-1', state: 'put forward' });
const request = makeRequest({ startsOn: '2027-03-30', endsOn: '2027-04-02' });
const booked = (overrides = {}) => makeDayEntry({ state: 'booked', assignmentId: 'a-1', ...overrides });
const pencilled = (overrides = {}) => makeDayEntry({ state: 'pencilled', assignmentId: 'a-1', ...overrides });
const given = { assignment, entries: [], project: undefined, request, activity: 'on site' };
const datesOf = (days: readonly AssignmentDay[]) => days.map(({ date }) => date);

describe('the days proposed', () => {
  it('are those of the assignment, earliest first', () => {
    const days = proposedDays({
      ...given,
      entries: [booked({ date: '2027-03-02', quarterDays: 2 }), pencilled({ date: '2027-03-01' })],
    });
    expect(days.map(({ date, quarterDays, entryId }) => [date, quarterDays, entryId !== null])).toEqual([
      ['2027-03-01', 4, true],
      ['2027-03-02', 2, true],
    ]);
  });

  it('are a day for each date of the project, else of the request, over the year end', () => {
    expect(datesOf(proposedDays(given))).toEqual(['2027-03-30', '2027-03-31', '2027-04-01', '2027-04-02']);
    const project = makeProject({ startsOn: '2027-04-02', endsOn: '2027-04-05' });
    expect(datesOf(proposedDays({ ...given, project }))).toEqual(['2027-04-02', '2027-04-05']);
    expect(datesOf(proposedDays({ ...given, project: makeProject() }))).toHaveLength(4);
    const firstOnly = makeProject({ startsOn: '2027-04-06' });
    const lastOnly = makeProject({ endsOn: '2027-04-07' });
    expect(datesOf(proposedDays({ ...given, project: firstOnly }))).toEqual(['2027-04-06']);
    expect(datesOf(proposedDays({ ...given, project: lastOnly, request: undefined }))).toEqual(['2027-04-07']);
  });

  it('are not what is known to the month alone', () => {
    const month = pencilled({ date: '2027-03-01', precision: 'month', quarterDays: 12 });
    const days = proposedDays({ ...given, entries: [month] });
    expect(days).toHaveLength(4);
    expect(days.map(({ entryId, activity }) => [entryId, activity])).toEqual(days.map(() => [null, 'on site']));
  });

  it.each([
    { asked: 6, amounts: [4, 2] },
    { asked: 4, amounts: [4] },
    { asked: 40, amounts: [4, 4, 4, 4] },
  ])('are $asked quarter-days at most where so much was asked', ({ asked, amounts }) => {
    const days = proposedDays({ ...given, request: { ...request, daysAskedQuarterDays: asked as never } });
    expect(days.map(({ quarterDays }) => quarterDays)).toEqual(amounts);
  });

  it('are none where no date is known, and shadowing for who shadows', () => {
    expect(proposedDays({ ...given, request: makeRequest() })).toEqual([]);
    const [first] = proposedDays({ ...given, assignment: { role: 'shadow' } });
    expect(first?.activity).toBe('shadowing');
  });
});

const work = {
  assignmentId: assignment.id,
  projectId: 'p-1' as ProjectId,
  kindOfWork: 'Corporate peer challenge',
  councilSupportedId: null,
  councilSupportedText: 'Stroud',
  projectCode: 'CPC-7',
  purchaseOrder: '',
};
const plan = { assignment, work, pencilledUntil: null, newId: () => madeId('day') as DayEntryId };
const wanted = (date: string, entryId: string | null = null, quarterDays = 4) =>
  ({ entryId, date: day(date), quarterDays, activity: 'on site' }) as AssignmentDay;

describe('the entries of a confirmed assignment', () => {
  it('are those pencilled in, booked in place with the project; others added, and what is left out cancelled', () => {
    const there = [
      pencilled({ id: 'kept', date: '2027-03-01', pencilledUntil: '2027-02-01', note: 'Says so' }),
      pencilled({ id: 'dropped', date: '2027-03-02' }),
      makeDayEntry({ id: 'done', state: 'worked', assignmentId: 'a-1', date: '2026-05-01' }),
    ];
    const entries = planAssignmentDays({
      ...plan,
      there,
      state: 'booked',
      days: [wanted('2027-03-01', 'kept', 2), wanted('2027-03-03')],
    });
    expect(entries.map(({ id, date, state }) => [id === 'kept' || id === 'dropped' ? id : 'new', date, state])).toEqual(
      [
        ['kept', '2027-03-01', 'booked'],
        ['new', '2027-03-03', 'booked'],
        ['dropped', '2027-03-02', 'cancelled'],
      ],
    );
    expect(entries[0]).toMatchObject({
      ...work,
      pencilledUntil: null,
      note: 'Says so',
      quarterDays: 2,
      part: 'unknown',
    });
    expect(entries[1]).toMatchObject({ part: 'day', activity: 'on site', pencilledUntil: null });
  });

  it('keep the part of the day while the amount is the same; what is known to the month is left alone', () => {
    const there = [
      booked({ id: 'am', date: '2027-03-01', quarterDays: 2, part: 'am' }),
      booked({ id: 'left out', date: '2027-03-02', part: 'day' }),
      booked({ id: 'some time', date: '2027-03-01', precision: 'month' }),
    ];
    const days = [wanted('2027-03-05', 'am', 2), wanted('2027-03-08', null, 6)];
    const entries = planAssignmentDays({ ...plan, there, state: 'booked', pencilledUntil: day('2027-02-01'), days });
    expect(entries.map(({ date, part, state, pencilledUntil }) => [date, part, state, pencilledUntil])).toEqual([
      ['2027-03-05', 'am', 'booked', null],
      ['2027-03-08', 'day', 'booked', null],
      ['2027-03-02', 'day', 'cancelled', null],
    ]);
  });

  it('leave booked days alone where others are pencilled in', () => {
    const there = [booked({ id: 'firm', date: '2027-03-01' }), pencilled({ id: 'old', date: '2027-03-02' })];
    const entries = planAssignmentDays({
      ...plan,
      there,
      state: 'pencilled',
      pencilledUntil: day('2027-02-01'),
      days: [wanted('2027-03-04')],
    });
    expect(entries.map(({ date, state, pencilledUntil }) => [date, state, pencilledUntil])).toEqual([
      ['2027-03-04', 'pencilled', '2027-02-01'],
      ['2027-03-02', 'cancelled', null],
    ]);
  });

  it('stay booked where a booked day is named beside pencilled ones', () => {
    const there = [booked({ id: 'firm', date: '2027-03-01' })];
    const days = [wanted('2027-03-01', 'firm'), wanted('2027-03-02')];
    const entries = planAssignmentDays({ ...plan, there, state: 'pencilled', pencilledUntil: day('2027-02-01'), days });
    expect(entries.map(({ state, pencilledUntil }) => [state, pencilledUntil])).toEqual([
      ['booked', null],
      ['pencilled', '2027-02-01'],
    ]);
  });

  it('are days of shadowing for a peer who shadows', () => {
    const shadow = { ...assignment, role: 'shadow' };
    const [entry] = planAssignmentDays({
      ...plan,
      assignment: shadow,
      there: [],
      state: 'booked',
      days: [wanted('2027-03-01')],
    });
    expect(entry?.activity).toBe('shadowing');
  });
});

it('offers as worked what is booked for today or before', () => {
  const there = [
    booked({ id: 'past', date: '2026-11-21' }),
    booked({ id: 'today', date: '2026-11-22' }),
    booked({ id: 'to come', date: '2026-11-23' }),
    pencilled({ id: 'pencilled', date: '2026-11-20' }),
    booked({ id: 'some time', date: '2026-11-01', precision: 'month' }),
  ];
  expect(passedBooked(there, day('2026-11-22')).map(({ id }) => id)).toEqual(['past', 'today']);
});
