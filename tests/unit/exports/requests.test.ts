import { makeRequest } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';
import { figureOf, rowsOf } from './read-sheet';
import { makeReturnInput } from './return-fixture';

const BASIS = { targetDays: 10, dayKind: 'calendar', holidayVersion: 'EW-2026.1' };

function round(receivedOn: string, sentOn?: string, more = {}) {
  const responses = sentOn
    ? [{ id: `to-${receivedOn}`, sentOn, kind: 'names', assignmentIds: ['a', 'b'], basis: BASIS, ...more }]
    : [];
  return { id: `round-${receivedOn}`, receivedOn, peersWanted: 2, responses };
}

describe('Requests', () => {
  test.each([
    // Today is 22 November 2026. Day 9, 10 and 11, then without an answer.
    ['2026-10-01', '2026-10-10', { 'Days taken': 9, 'In time': 'Yes', 'Days open': null }],
    ['2026-10-01', '2026-10-11', { 'Days taken': 10, 'In time': 'Yes' }],
    ['2026-10-01', '2026-10-12', { 'Days taken': 11, 'In time': 'No', 'Answer by': '2026-10-11' }],
    ['2026-11-12', undefined, { 'Days taken': null, 'In time': 'Not yet due', 'Days open': 10, Answer: '' }],
    ['2026-11-11', undefined, { 'In time': 'No', 'Days open': 11, Answered: null }],
  ])('received %s, answered %s', (receivedOn, sentOn, cells) => {
    const requests = [makeRequest({ rounds: [round(receivedOn, sentOn)] })];
    expect(rowsOf(makeReturnInput({ requests }), 'Requests')[0]).toMatchObject(cells);
  });

  test('tells what was asked and answered, without a name of a peer', () => {
    const request = makeRequest({
      id: 'request',
      ref: 'R-0147',
      councilSupportedId: 'E08000035',
      receivedFrom: 'Lee Adviser',
      rounds: [round('2026-10-01', '2026-10-05', { reason: 'Two of three' })],
    });
    expect(rowsOf(makeReturnInput({ requests: [request] }), 'Requests')).toEqual([
      {
        Ref: 'R-0147',
        'Kind of work': 'Corporate peer challenge',
        'Council supported': 'Leeds City Council',
        Region: 'Yorkshire and The Humber',
        'Requested by': 'Lee Adviser',
        Received: '2026-10-01',
        'Answer by': '2026-10-11',
        Answered: '2026-10-05',
        'Days taken': 4,
        'Days open': null,
        'In time': 'Yes',
        'Peers asked for': 2,
        'Peers offered': 2,
        Answer: 'Names put forward',
        Reason: 'Two of three',
        'Peer Desk ref': 'request',
      },
    ]);
  });

  test('tells the days with and without pauses, and has no column for them where no clock was paused', () => {
    const pauses = [{ id: 'p', from: '2026-10-03', to: '2026-10-05', reason: 'The dates were not known' }];
    const plain = makeRequest({ ref: 'R-1', rounds: [round('2026-10-01', '2026-10-13')] });
    const paused = makeRequest({ ref: 'R-2', rounds: [{ ...round('2026-10-02', '2026-10-15'), pauses }] });
    const [second, first] = rowsOf(makeReturnInput({ requests: [plain, paused] }), 'Requests');
    expect(second).toMatchObject({ 'Days taken': 10, 'Days paused': 3, 'Days with pauses': 13, 'In time': 'Yes' });
    expect(first).toMatchObject({ 'Days taken': 12, 'Days paused': 0, 'Days with pauses': 12, 'In time': 'No' });
    expect(rowsOf(makeReturnInput({ requests: [plain] }), 'Requests')[0]).not.toHaveProperty(['Days paused']);
  });

  test('gives a further round a line of its own, and the year its own requests only', () => {
    const requests = [
      makeRequest({ ref: 'R-1', rounds: [round('2026-10-01', '2026-10-05'), round('2026-11-20')] }),
      makeRequest({ ref: 'R-0', rounds: [round('2026-03-31', '2026-04-02', { kind: 'nobody', assignmentIds: [] })] }),
    ];
    const refs = (everyRequest: boolean) =>
      rowsOf(makeReturnInput({ requests, everyRequest }), 'Requests').map((row) => [row['Ref'], row['Answer']]);
    expect(refs(false)).toEqual([
      ['R-1, round 2', ''],
      ['R-1', 'Names put forward'],
    ]);
    expect(refs(true).at(-1)).toEqual(['R-0', 'Nobody to offer']);
  });

  test('says why an answer was late only while it is late', () => {
    const late = { reason: 'One name', lateReason: 'Leader on leave' };
    const requests = [
      makeRequest({ ref: 'R-2', rounds: [round('2026-10-01', '2026-10-12', late)] }),
      makeRequest({ ref: 'R-1', rounds: [round('2026-10-01', '2026-10-11', late)] }),
    ];
    expect(rowsOf(makeReturnInput({ requests }), 'Requests').map((row) => row['Reason'])).toEqual([
      'One name; Leader on leave',
      'One name',
    ]);
  });

  test('stands as it did on the day it was withdrawn', () => {
    const requests = [makeRequest({ outcome: 'withdrawn', outcomeOn: '2026-10-05', rounds: [round('2026-10-01')] })];
    expect(rowsOf(makeReturnInput({ requests }), 'Requests')[0]).toMatchObject({
      'Days open': 4,
      'In time': '',
      Answer: 'Withdrawn',
    });
  });

  test('adds up on the summary', () => {
    const requests = [
      makeRequest({ rounds: [round('2026-10-01', '2026-10-11')] }),
      makeRequest({ rounds: [round('2026-10-01', '2026-10-02')] }),
      makeRequest({ rounds: [round('2026-10-01', '2026-10-12')] }),
      makeRequest({ rounds: [round('2026-11-01')] }),
      makeRequest({ rounds: [round('2026-11-20')] }),
      makeRequest({ rounds: [round('2025-11-20', '2025-12-25')] }),
    ];
    const figure = (label: string) => figureOf(makeReturnInput({ requests, everyRequest: true }), 'Summary', label);
    expect(figure('Requests received')).toBe(5);
    expect(figure('Requests answered')).toBe(3);
    expect(figure('Requests answered in time')).toBe(2);
    expect(figure('Share of answers in time')).toBe(2 / 3);
    expect(figure('Requests late, answered or not')).toBe(2);
    expect(figure('Requests open')).toBe(2);
  });

  test('counts a request once, and a further round by its own clock', () => {
    const requests = [
      makeRequest({ rounds: [round('2026-10-01', '2026-10-05'), round('2026-10-20', '2026-11-10')] }),
      makeRequest({ rounds: [round('2026-11-20')] }),
      // Received the year before: only its further round is of this year.
      makeRequest({ rounds: [round('2026-03-20', '2026-03-25'), round('2026-04-20', '2026-04-25')] }),
    ];
    const input = makeReturnInput({ requests });
    const figure = (label: string) => figureOf(input, 'Summary', label);
    expect(figure('Requests received')).toBe(2);
    expect(figure('Further names wanted, each with its own clock')).toBe(2);
    expect(rowsOf(input, 'Requests')).toHaveLength(4);
    expect(figure('Requests answered')).toBe(3);
    expect(figure('Requests answered in time')).toBe(2);
    expect(figure('Requests late, answered or not')).toBe(1);
    expect(figure('Requests open')).toBe(1);
    expect(String(figureOf(input, 'Notes', 'Requests received'))).toContain('a clock of its own');
  });
});
