import { describe, expect, it } from 'vitest';
import { readEventDates } from '@shared/import/training/event-dates';
import { eventKindOf, eventModeOf } from '@shared/import/training/event-kind';
import { eventFromParts, eventFromTitle, type EventPart } from '@shared/import/training/read-event';

describe('when an event is', () => {
  it.each<[string, string, string, string]>([
    ['21/11/2023', '2023-11-21', '2023-11-21', ''],
    ['8-9 Nov 2023', '2023-11-08', '2023-11-09', ''],
    ['18\u201319 March 2025', '2025-03-18', '2025-03-19', ''],
    ['8 & 9 November 2023', '2023-11-08', '2023-11-09', ''],
    ['8th and 9th Nov 23', '2023-11-08', '2023-11-09', ''],
    ['30 Nov - 1 Dec 2023', '2023-11-30', '2023-12-01', ''],
    ['31 Dec - 1 Jan 2024', '2023-12-31', '2024-01-01', ''],
    ['21-22/11/2023', '2023-11-21', '2023-11-22', ''],
    ['21/11/23 - 22/11/23', '2023-11-21', '2023-11-22', ''],
    ['12.06.24', '2024-06-12', '2024-06-12', ''],
    ['2024-06-12', '2024-06-12', '2024-06-12', ''],
    ['Wed 12th June 2024', '2024-06-12', '2024-06-12', ''],
    ['Mentoring training (12/06/2024)', '2024-06-12', '2024-06-12', 'Mentoring training'],
    [
      'Member Peer Conference, Manchester, 18\u201319 March 2025',
      '2025-03-18',
      '2025-03-19',
      'Member Peer Conference, Manchester',
    ],
    ['CPC training Jun-24', '2024-06-01', '2024-06-30', 'CPC training'],
    ['Session 2 - 12 June 2024', '2024-06-12', '2024-06-12', 'Session 2'],
    ['Module 2 - 4 June 2024', '2024-06-04', '2024-06-04', 'Module 2'],
    ['February 2024', '2024-02-01', '2024-02-29', ''],
  ])('%s', (text, startsOn, endsOn, rest) => {
    expect(readEventDates(text)).toMatchObject({ startsOn, endsOn, rest });
  });

  it.each(['Member Peer Conference 2023', '2023', 'Module 1', '31/11/2023', '12 June', '99/99/2024', ''])(
    'is not in %j',
    (text) => expect(readEventDates(text)).toBeUndefined(),
  );

  it('takes a year from around it', () =>
    expect(readEventDates('12 June', 2024)).toMatchObject({ startsOn: '2024-06-12' }));
});

it.each([
  ['Member Peer Conference 2025', 'conference'],
  ['MPC 23', 'conference'],
  ['Conf', 'conference'],
  ['Peer challenge training', 'peer challenge training'],
  ['CPC refresher', 'peer challenge training'],
  ['Member peer training', 'peer challenge training'],
  ['Mentoring training', 'mentoring training'],
  ['Mentor skills', 'mentoring training'],
  ['Peer briefing', 'peer briefing'],
  ['Briefing on the challenge', 'peer briefing'],
  ['Induction for new peers', 'induction'],
  ['Scrutiny masterclass', 'other'],
  ['Challenging conversations', 'other'],
  ['toString', 'other'],
])('%s is %s', (name, kind) => expect(eventKindOf(name)).toBe(kind));

it.each([
  ['Mentoring (Teams)', 'online'],
  ['Webinar', 'online'],
  ['Face to face, Leeds', 'in person'],
  ['Hybrid', 'hybrid'],
  ['Leeds', ''],
])('%s is held %j', (text, mode) => expect(eventModeOf(text)).toBe(mode));

const NOV_21: EventPart = { startsOn: '2023-11-21', endsOn: '2023-11-21', precision: 'day' } as EventPart;

describe('an event from its heading', () => {
  it.each<[string, readonly EventPart[], object]>([
    [
      'name over date',
      ['Peer challenge training', NOV_21],
      { name: 'Peer challenge training', dates: { startsOn: '2023-11-21' } },
    ],
    ['date over name', [NOV_21, 'Mentoring training'], { name: 'Mentoring training', kind: 'mentoring training' }],
    [
      'name with its date',
      ['Mentoring training 12/06/2024'],
      { name: 'Mentoring training', dates: { startsOn: '2024-06-12' } },
    ],
    ['a group above', ['Training', 'Peer challenge training', NOV_21], { name: 'Peer challenge training', venue: '' }],
    [
      'a venue below',
      ['Peer challenge training', 'Leeds', NOV_21],
      { name: 'Peer challenge training', venue: 'Leeds' },
    ],
    [
      'how it is held',
      ['Mentoring training', 'Teams', NOV_21],
      { name: 'Mentoring training', mode: 'online', venue: '' },
    ],
    ['a year in the name', ['MPC 2023'], { name: 'MPC 2023', dates: { startsOn: '2023-01-01', precision: 'year' } }],
    [
      'a year above the day',
      ['2023', 'Conference', '8-9 Nov'],
      { name: 'Conference', dates: { startsOn: '2023-11-08' } },
    ],
    ['a kind of its own', ['Scrutiny masterclass', NOV_21], { name: 'Scrutiny masterclass', kind: 'other' }],
    ['no date', ['Induction'], { name: 'Induction', dates: null }],
  ])('%s', (_what, parts, facts) => expect(eventFromParts(parts)).toMatchObject(facts));

  it('takes its name from the title where dates stand alone', () =>
    expect(eventFromParts([NOV_21], { name: 'Mentoring training' })).toMatchObject({
      name: 'Mentoring training',
      kind: 'mentoring training',
    }));
});

describe('an event from the title of a list', () => {
  it.each<[string, readonly string[], object]>([
    [
      'in one line',
      ['Member Peer Conference, Manchester, 18\u201319 March 2025'],
      {
        name: 'Member Peer Conference',
        kind: 'conference',
        venue: 'Manchester',
        dates: { startsOn: '2025-03-18', endsOn: '2025-03-19' },
      },
    ],
    [
      'what the list calls itself',
      ['Attendance list: Mentoring training 12 June 2024'],
      { name: 'Mentoring training' },
    ],
    [
      'with a dash',
      ['Peer challenge training - attendees - 21/11/2023'],
      { name: 'Peer challenge training', dates: { startsOn: '2023-11-21' } },
    ],
    [
      'over two lines',
      ['Mentoring training', '12 June 2024'],
      { name: 'Mentoring training', dates: { startsOn: '2024-06-12' } },
    ],
    [
      'with labels',
      ['Event: Scrutiny masterclass', 'Date: 12/06/2024', 'Venue: Leeds Civic Hall', 'Provider: CfGS'],
      { name: 'Scrutiny masterclass', venue: 'Leeds Civic Hall', provider: 'CfGS', dates: { startsOn: '2024-06-12' } },
    ],
    [
      'at a place',
      ['Mentoring training at Leeds Civic Hall, 12 June 2024'],
      { name: 'Mentoring training', venue: 'Leeds Civic Hall' },
    ],
    ['a year alone', ['Conf 2025 list'], { kind: 'conference', dates: { precision: 'year', startsOn: '2025-01-01' } }],
  ])('%s', (_what, lines, facts) => expect(eventFromTitle(lines)).toMatchObject(facts));

  it('says nothing where there is nothing', () => expect(eventFromTitle([])).toBeUndefined());
});
