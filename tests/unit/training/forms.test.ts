import { attendanceFormSchema, crmFormSchema } from '@renderer/screens/training/attendance-form';
import { eventFormSchema, toEvent, toFormValues, type EventFormInput } from '@renderer/screens/training/event-form';
import { ExemptionFormSchema } from '@renderer/screens/training/exemption-form';
import type { TrainingEventId } from '@shared/model/ids';
import { makeAttendance, makeTrainingEvent, TODAY } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';

function errors(schema: ZodType, values: object): string[] {
  const read = schema.safeParse(values);
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('an event', () => {
  const id = 'event-a' as TrainingEventId;
  const values = (overrides: object): EventFormInput =>
    ({
      ...toFormValues(undefined),
      name: 'Mentoring training',
      startsOn: '2026-12-03',
      ...overrides,
    }) as EventFormInput;
  const schema = (beside: { startsOn?: string; status?: string } = {}) =>
    eventFormSchema({
      id,
      events: [makeTrainingEvent({ name: 'Mentoring  Training', startsOn: beside.startsOn ?? '2020-01-01' })],
      attendances: beside.status ? [makeAttendance({ status: beside.status })] : [],
      today: TODAY,
    });

  test.each<[object, string[]]>([
    [{}, []],
    [{ name: '  ' }, ['name: event-name-missing']],
    [{ startsOn: null }, ['startsOn: date-missing']],
    [{ startsOn: '31/13' }, ['startsOn: not-a-date']],
    [{ startsOn: '1999-12-31' }, ['startsOn: date-out-of-range']],
    [{ startsOn: '2000-01-01' }, []],
    [{ startsOn: '2100-12-31' }, []],
    [{ startsOn: '2101-01-01' }, ['startsOn: date-out-of-range']],
    [{ endsOn: '2026-12-02' }, ['endsOn: end-before-start']],
    [{ endsOn: '2026-12-03' }, []],
    [{ endsOn: '2027-12-03' }, ['endsOn: range-too-long']],
  ])('%o: %o', (overrides, expected) => {
    expect(errors(schema(), values(overrides))).toEqual(expected);
  });

  test('of the same name on the same day is refused', () => {
    expect(errors(schema({ startsOn: '2026-12-03' }), values({}))).toEqual(['name: event-there-already']);
  });

  test('is not moved past who attended it', () => {
    expect(errors(schema({ status: 'attended' }), values({}))).toEqual(['startsOn: event-attended-already']);
    expect(errors(schema({ status: 'attended' }), values({ startsOn: '2026-11-22' }))).toEqual([]);
    expect(errors(schema({ status: 'booked' }), values({}))).toEqual([]);
  });

  test.each([
    [{ precision: 'day' }, '2026-12-03', '2026-12-03'],
    [{ precision: 'day', endsOn: '2026-12-04' }, '2026-12-03', '2026-12-04'],
    [{ precision: 'month' }, '2026-12-01', '2026-12-31'],
    [{ precision: 'year' }, '2026-01-01', '2026-12-31'],
  ])('with %o stands from %s to %s', (overrides, startsOn, endsOn) => {
    const read = schema().parse(values(overrides));
    expect(toEvent(read, { id })).toMatchObject({ startsOn, endsOn });
  });
});

describe('an attendance', () => {
  const ahead = attendanceFormSchema(makeTrainingEvent({ startsOn: '2026-12-03', endsOn: '2026-12-03' }), TODAY);
  const passed = attendanceFormSchema(makeTrainingEvent({ startsOn: '2026-11-02', endsOn: '2026-11-03' }), TODAY);

  test('at an event to come is booked, not attended', () => {
    expect(errors(ahead, { status: 'attended', recordedOnCrmOn: null })).toEqual(['status: event-not-yet']);
    expect(errors(ahead, { status: 'booked', recordedOnCrmOn: null })).toEqual([]);
    expect(errors(passed, { status: 'attended', recordedOnCrmOn: null })).toEqual([]);
  });

  test('was recorded on the CRM by today', () => {
    expect(errors(passed, { status: 'attended', recordedOnCrmOn: '2026-11-23' })).toEqual([
      'recordedOnCrmOn: later-than-today',
    ]);
    expect(errors(crmFormSchema(TODAY), { on: '2026-11-23' })).toEqual(['on: later-than-today']);
    expect(errors(crmFormSchema(TODAY), { on: '2026-11-22' })).toEqual([]);
  });
});

describe('an exemption', () => {
  const EXEMPTION = {
    kind: 'special circumstances',
    covers: ['conference'],
    from: '2026-11-22',
    until: '2027-03-31',
    reason: 'Caring for a parent',
    grantedBy: 'Head of office',
  };

  test.each<[object, string[]]>([
    [{}, []],
    [{ until: '2026-11-22' }, []],
    [{ until: '2026-11-21' }, ['until: end-before-start']],
    [{ until: null }, ['until: date-missing']],
    [{ until: '2101-01-01' }, ['until: date-out-of-range']],
    [{ covers: [] }, ['covers: exemption-covers-nothing']],
    [{ reason: ' ' }, ['reason: reason-missing']],
    [{ grantedBy: '' }, ['grantedBy: granted-by-missing']],
  ])('%o: %o', (overrides, expected) => {
    expect(errors(ExemptionFormSchema, { ...EXEMPTION, ...overrides })).toEqual(expected);
  });
});
