import { describe, expect, it } from 'vitest';
import { CalendarDaySchema, type CalendarDay } from '@shared/model/calendar-day';
import {
  answerBy,
  answerPosition,
  daysTaken,
  DEFAULT_ANSWER_TARGET,
  judgeResponse,
  type AnswerTarget,
} from '@shared/rules/answer-target';
import { isWorkingDay, SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { addDays } from '@shared/rules/calendar';

const CALENDAR = DEFAULT_ANSWER_TARGET;
const WORKING: AnswerTarget = { days: 10, dayKind: 'working' };

function day(text: string): CalendarDay {
  return CalendarDaySchema.parse(text);
}

describe('answerBy', () => {
  it('is ten calendar days unless set otherwise', () => {
    expect(DEFAULT_ANSWER_TARGET).toEqual({ days: 10, dayKind: 'calendar' });
  });

  it.each([
    ['Sat 21 Nov 2026', '2026-11-21', '2026-12-01', '2026-12-01', '2026-12-04'],
    ['Mon 23 Nov 2026', '2026-11-23', '2026-12-03', '2026-12-03', '2026-12-07'],
    ['Fri 18 Dec 2026, due on a bank holiday', '2026-12-18', '2026-12-28', '2026-12-24', '2027-01-06'],
    ['Thu 24 Dec 2026, over the year end', '2026-12-24', '2027-01-03', '2026-12-31', '2027-01-12'],
    ['Fri 19 Mar 2027, due on Easter Monday', '2027-03-19', '2027-03-29', '2027-03-25', '2027-04-06'],
    ['Fri 9 Sep 2022, due on a day of mourning', '2022-09-09', '2022-09-19', '2022-09-16', '2022-09-26'],
    ['clocks forward, 29 Mar 2026', '2026-03-23', '2026-04-02', '2026-04-02', '2026-04-08'],
    ['clocks back, 25 Oct 2026', '2026-10-19', '2026-10-29', '2026-10-29', '2026-11-02'],
    ['29 February counted', '2028-02-21', '2028-03-02', '2028-03-02', '2028-03-06'],
    ['received on 29 February', '2028-02-29', '2028-03-10', '2028-03-10', '2028-03-14'],
    ['no 29 February', '2027-02-22', '2027-03-04', '2027-03-04', '2027-03-08'],
    ['Christmas 2021 on a weekend', '2021-12-20', '2021-12-30', '2021-12-30', '2022-01-06'],
    ['Christmas 2027 on a weekend', '2027-12-17', '2027-12-27', '2027-12-24', '2028-01-05'],
    ['received on Christmas Day', '2026-12-25', '2027-01-04', '2027-01-04', '2027-01-12'],
    ['VE Day 2020 moved', '2020-04-28', '2020-05-08', '2020-05-07', '2020-05-13'],
    ['the May Monday of 2020 worked', '2020-04-24', '2020-05-04', '2020-05-04', '2020-05-11'],
    ['the Jubilee of 2022', '2022-05-24', '2022-06-03', '2022-06-01', '2022-06-09'],
    ['due on Good Friday 2026', '2026-03-24', '2026-04-03', '2026-04-02', '2026-04-09'],
    ['due on Easter Monday 2026', '2026-03-27', '2026-04-06', '2026-04-02', '2026-04-14'],
    ['due on Easter Monday 2016', '2016-03-18', '2016-03-28', '2016-03-24', '2016-04-05'],
    ['due on Easter Monday 2024', '2024-03-22', '2024-04-01', '2024-03-28', '2024-04-09'],
    ['due on the first May Monday', '2026-04-24', '2026-05-04', '2026-05-01', '2026-05-11'],
    ['due on the last May Monday', '2026-05-15', '2026-05-25', '2026-05-22', '2026-06-01'],
    ['due on the August Monday', '2026-08-21', '2026-08-31', '2026-08-28', '2026-09-07'],
    ['due on New Year, a Sunday, kept on Monday', '2022-12-22', '2023-01-01', '2022-12-30', '2023-01-10'],
    ['the Coronation of 2023', '2023-04-28', '2023-05-08', '2023-05-05', '2023-05-16'],
  ])('%s', (_case, received, dueCalendar, actBy, dueWorking) => {
    const calendar = answerBy(day(received), CALENDAR, SHIPPED_HOLIDAYS);
    expect(calendar).toMatchObject({
      dueOn: dueCalendar,
      actBy,
      otherReading: { dayKind: 'working', dueOn: dueWorking },
    });
    const working = answerBy(day(received), WORKING, SHIPPED_HOLIDAYS);
    expect(working).toMatchObject({
      dueOn: dueWorking,
      actBy: dueWorking,
      otherReading: { dayKind: 'calendar', dueOn: dueCalendar },
    });
  });

  it('never asks to act before the request came', () => {
    const saturday = answerBy(day('2026-11-21'), { days: 1, dayKind: 'calendar' }, SHIPPED_HOLIDAYS);
    expect(saturday).toMatchObject({ dueOn: '2026-11-22', actBy: '2026-11-22' });
    const friday = answerBy(day('2026-11-20'), { days: 1, dayKind: 'calendar' }, SHIPPED_HOLIDAYS);
    expect(friday).toMatchObject({ dueOn: '2026-11-21', actBy: '2026-11-20' });
  });

  it('lists every calendar day with its number', () => {
    const { days } = answerBy(day('2026-12-18'), CALENDAR, SHIPPED_HOLIDAYS);
    expect(days).toHaveLength(11);
    expect(days.map((each) => each.number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(days[0]).toEqual({ day: '2026-12-18', number: 0, counts: false, note: 'received' });
    expect(days[1]).toEqual({ day: '2026-12-19', number: 1, counts: true, note: 'weekend' });
    expect(days[3]).toEqual({ day: '2026-12-21', number: 3, counts: true });
    expect(days[7]).toEqual({
      day: '2026-12-25',
      number: 7,
      counts: true,
      note: 'bank holiday',
      name: 'Christmas Day',
    });
    expect(days[10]?.name).toBe('Boxing Day (substitute day)');
  });

  it('passes over weekends and bank holidays in working days', () => {
    const { days } = answerBy(day('2026-12-18'), WORKING, SHIPPED_HOLIDAYS);
    expect(days.at(-1)).toEqual({ day: '2027-01-06', number: 10, counts: true });
    expect(days.filter((each) => each.counts)).toHaveLength(10);
    expect(days.filter((each) => each.note === 'bank holiday').map((each) => [each.day, each.number])).toEqual([
      ['2026-12-25', 4],
      ['2026-12-28', 4],
      ['2027-01-01', 7],
    ]);
  });

  it('uses the office’s own bank holidays', () => {
    const table = { version: 'x', added: [{ day: day('2026-12-03'), name: 'Proclaimed' }], removed: [] };
    expect(answerBy(day('2026-11-23'), CALENDAR, table)).toMatchObject({ dueOn: '2026-12-03', actBy: '2026-12-02' });
    expect(answerBy(day('2026-11-23'), WORKING, table).dueOn).toBe('2026-12-08');
  });
});

describe('answerPosition of an open request', () => {
  it.each([
    ['2026-11-23', 'open', 10, undefined],
    ['2026-11-29', 'open', 4, undefined],
    ['2026-11-30', 'due soon', 3, undefined],
    ['2026-12-02', 'due soon', 1, undefined],
    ['2026-12-03', 'due soon', 0, undefined],
    ['2026-12-04', 'overdue', -1, 1],
    ['2026-12-13', 'overdue', -10, 10],
  ])('calendar, on %s: %s', (today, state, daysLeft, daysOverdue) => {
    const position = answerPosition({ receivedOn: day('2026-11-23') }, day(today), CALENDAR, SHIPPED_HOLIDAYS);
    expect(position).toEqual({
      state,
      daysLeft,
      dueOn: '2026-12-03',
      actBy: '2026-12-03',
      ...(daysOverdue !== undefined && { daysOverdue }),
    });
  });

  it.each([
    ['2026-11-23', 'open', 10, undefined],
    ['2026-12-01', 'open', 4, undefined],
    ['2026-12-02', 'due soon', 3, undefined],
    ['2026-12-05', 'due soon', 1, undefined],
    ['2026-12-07', 'due soon', 0, undefined],
    ['2026-12-08', 'overdue', -1, 1],
    ['2026-12-12', 'overdue', -4, 5],
    ['2026-12-14', 'overdue', -5, 5],
  ])('working, on %s: %s', (today, state, daysLeft, daysOverdue) => {
    const position = answerPosition({ receivedOn: day('2026-11-23') }, day(today), WORKING, SHIPPED_HOLIDAYS);
    expect(position.state).toBe(state);
    expect(position.daysLeft).toBe(daysLeft);
    expect(position.daysOverdue).toBe(daysOverdue);
  });

  it('is no breach between the day to act by and the due day', () => {
    const dates = { receivedOn: day('2026-12-18') };
    expect(answerPosition(dates, day('2026-12-24'), CALENDAR, SHIPPED_HOLIDAYS)).toMatchObject({
      state: 'due soon',
      daysLeft: 0,
    });
    expect(answerPosition(dates, day('2026-12-28'), CALENDAR, SHIPPED_HOLIDAYS)).toMatchObject({
      state: 'due soon',
      daysLeft: -4,
    });
    expect(answerPosition(dates, day('2026-12-29'), CALENDAR, SHIPPED_HOLIDAYS)).toMatchObject({
      state: 'overdue',
      daysOverdue: 1,
    });
  });

  it.each([
    [5, '2026-11-28', 'due soon'],
    [5, '2026-11-27', 'open'],
    [0, '2026-12-02', 'open'],
    [0, '2026-12-03', 'due soon'],
  ])('due soon from %i days, on %s: %s', (dueSoonDays, today, state) => {
    const dates = { receivedOn: day('2026-11-23'), answeredOn: null };
    expect(answerPosition(dates, day(today), CALENDAR, SHIPPED_HOLIDAYS, dueSoonDays).state).toBe(state);
  });
});

describe('answerPosition of an answered request', () => {
  it.each([
    ['day 0', '2026-11-23', 'in time', 0],
    ['day 9', '2026-12-02', 'in time', 9],
    ['day 10', '2026-12-03', 'in time', 10],
    ['day 11', '2026-12-04', 'late', 11],
  ])('%s', (_case, answered, state, taken) => {
    const dates = { receivedOn: day('2026-11-23'), answeredOn: day(answered) };
    const position = answerPosition(dates, day('2027-06-01'), CALENDAR, SHIPPED_HOLIDAYS);
    expect(position).toMatchObject({ state, daysTaken: taken, daysLeft: 10 - taken });
    expect(position.daysOverdue).toBeUndefined();
  });
});

describe('judgeResponse', () => {
  it.each([
    [CALENDAR, '2026-12-02', 'in time', 9, undefined],
    [CALENDAR, '2026-12-03', 'in time', 10, undefined],
    [CALENDAR, '2026-12-04', 'late', 11, 1],
    [WORKING, '2026-12-04', 'in time', 9, undefined],
    [WORKING, '2026-12-06', 'in time', 10, undefined],
    [WORKING, '2026-12-07', 'in time', 10, undefined],
    [WORKING, '2026-12-08', 'late', 11, 1],
    [CALENDAR, '2026-11-23', 'in time', 0, undefined],
    [CALENDAR, '2026-11-20', 'in time', -3, undefined],
    [{ days: 5, dayKind: 'calendar' } as const, '2026-11-29', 'late', 6, 1],
  ])('%j sent on %s: %s', (target, sent, state, taken, late) => {
    const judgement = judgeResponse(day('2026-11-23'), day(sent), { target, holidays: SHIPPED_HOLIDAYS });
    expect([judgement.state, judgement.daysTaken, judgement.daysLate]).toEqual([state, taken, late]);
  });

  it('keeps to the bank holidays that were in force', () => {
    const later = { version: 'x', added: [{ day: day('2026-11-30'), name: 'Proclaimed' }], removed: [] };
    const sent = day('2026-12-08');
    expect(judgeResponse(day('2026-11-23'), sent, { target: WORKING, holidays: SHIPPED_HOLIDAYS }).state).toBe('late');
    expect(judgeResponse(day('2026-11-23'), sent, { target: WORKING, holidays: later }).state).toBe('in time');
  });

  it('never disagrees with the days taken, on any day of three years and in both kinds of day', () => {
    const odd: string[] = [];
    for (let received = day('2026-01-01'); received < day('2029-01-01'); received = addDays(received, 1)) {
      for (const target of [CALENDAR, WORKING]) {
        const { dueOn } = answerBy(received, target, SHIPPED_HOLIDAYS);
        for (const step of [-2, -1, 0, 1, 2, 3, 4]) {
          const sent = addDays(dueOn, step);
          const taken = daysTaken(received, sent, target.dayKind, SHIPPED_HOLIDAYS);
          if (taken <= target.days !== sent <= dueOn) odd.push(`${received} ${sent} ${target.dayKind}`);
        }
      }
    }
    expect(odd).toEqual([]);
  });

  it('counts an answer sent on a day off as sent on the next working day', () => {
    expect(daysTaken(day('2026-11-20'), day('2026-11-21'), 'working', SHIPPED_HOLIDAYS)).toBe(1);
    expect(daysTaken(day('2026-11-21'), day('2026-11-21'), 'working', SHIPPED_HOLIDAYS)).toBe(0);
    expect(daysTaken(day('2026-12-24'), day('2026-12-28'), 'working', SHIPPED_HOLIDAYS)).toBe(1);
    expect(isWorkingDay(day('2026-12-28'), SHIPPED_HOLIDAYS)).toBe(false);
  });
});
