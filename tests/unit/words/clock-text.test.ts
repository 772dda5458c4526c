import { clockSentence, clockText } from '@renderer/words/clock-text';
import { DEFAULT_ANSWER_TARGET } from '@shared/rules/answer-target';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { requestClock } from '@shared/rules/request-state';
import { expect, test } from 'vitest';
import { day, makeRequest } from '@tests/support/builders';

test.each([
  ['2026-11-22', '2026-11-16', null, 'Paused, 9 days left', 'Paused since Wed 18 Nov (9 days left when it goes on)'],
  ['2026-11-22', '2026-11-16', '2026-11-25', 'Paused, 9 days left', 'Paused until Wed 25 Nov; answer by Fri 4 Dec'],
  ['2026-11-17', '2026-11-16', null, '9 days left', 'Answer by Thu 26 Nov (9 days left)'],
  [
    '2026-11-22',
    '2026-11-05',
    null,
    '3 days overdue, paused',
    '3 days overdue and paused: the answer was due Sun 15 Nov',
  ],
])('on %s, received %s, paused from 18/11/2026 to %s: %s', (today, receivedOn, to, short, sentence) => {
  const pauses = [{ id: 'p', from: '2026-11-18', to, reason: 'The LGA asked to wait' }];
  const request = makeRequest({ rounds: [{ id: 'r', receivedOn, peersWanted: 1, pauses }] });
  const tables = new Map([[SHIPPED_HOLIDAYS.version, SHIPPED_HOLIDAYS]]);
  const clock = requestClock(request, day(today), DEFAULT_ANSWER_TARGET, tables, SHIPPED_HOLIDAYS);
  expect([clockText(clock, day(today)), clockSentence(clock, day(today))]).toEqual([short, sentence]);
});
