import { describe, expect, test } from 'vitest';
import { eventAttendance, eventsToRecord, statusFitsEvent } from '@shared/rules/event-attendance';
import { addDays } from '@shared/rules/calendar';
import { day, makeAttendance, makeTrainingEvent, TODAY } from '@tests/support/builders';

describe('what is left to do about an event', () => {
  const statuses = ['invited', 'booked', 'booked', 'attended', 'no-show', 'cancelled'];
  const attendances = statuses.map((status) => makeAttendance({ status }));

  test('counts each status', () => {
    expect(eventAttendance(makeTrainingEvent(), attendances, TODAY)).toMatchObject({
      invited: 1,
      booked: 2,
      attended: 1,
      'no-show': 1,
      cancelled: 1,
      total: 6,
    });
  });

  test.each([
    ['2026-11-15', 2],
    ['2026-11-16', 0],
    ['2026-12-16', 0],
  ])('bookings of an event that ended on %s: %i to confirm', (endsOn, toConfirm) => {
    const event = makeTrainingEvent({ startsOn: '2026-11-10', endsOn });
    expect(eventAttendance(event, attendances, TODAY).toConfirm).toBe(toConfirm);
  });

  test('only who attended belongs on the CRM', () => {
    const onCrm = makeAttendance({ status: 'attended', recordedOnCrmOn: '2026-11-01' });
    expect(eventAttendance(makeTrainingEvent(), [...attendances, onCrm], TODAY).notOnCrm).toBe(1);
  });
});

test.each([
  ['attended', '2026-11-22', true],
  ['attended', '2026-11-23', false],
  ['no-show', '2026-11-23', false],
  ['booked', '2026-11-23', true],
  ['invited', '2026-11-23', true],
  ['cancelled', '2026-11-23', true],
] as const)('%s at an event that begins on %s: %s', (status, startsOn, fits) => {
  expect(statusFitsEvent(status, { startsOn: day(startsOn) }, TODAY)).toBe(fits);
});

test('the last event that has begun comes first, one of today with it; those to come follow, the next first', () => {
  const at = (startsOn: string) => makeTrainingEvent({ startsOn, endsOn: startsOn, name: startsOn });
  const after = addDays(TODAY, 1);
  const later = addDays(TODAY, 30);
  const before = addDays(TODAY, -1);
  const events = [later, before, after, TODAY].map(at);
  expect(eventsToRecord(events, TODAY).map(({ name }) => name)).toEqual([TODAY, before, after, later]);
  expect(eventsToRecord([], TODAY)).toEqual([]);
});
