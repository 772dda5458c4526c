import { DEFAULT_PRIVACY } from '@shared/model/privacy';
import { noteConsidered } from '@shared/rules/offer/note-considered';
import { offerDueOn, retentionDue, reviewDueOn } from '@shared/rules/retention';
import { day, makePeer, makeRequest, TODAY } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

const due = (overrides: Parameters<typeof makePeer>[0], lastOn: string, today: string) =>
  retentionDue(makePeer(overrides), day(lastOn), DEFAULT_PRIVACY, day(today));

describe('retentionDue', () => {
  it.each([
    ['enquiry', '2025-11-22', '2026-11-21', undefined],
    ['enquiry', '2025-11-22', '2026-11-22', 'enquiry'],
    ['applicant', '2025-11-22', '2026-11-22', 'enquiry'],
    ['interview', '2025-11-22', '2026-11-22', 'enquiry'],
    ['approved', '2025-11-22', '2026-11-22', undefined],
    ['retired', '2024-11-22', '2026-11-21', undefined],
    ['retired', '2024-11-22', '2026-11-22', 'left'],
    ['removed', '2024-11-22', '2026-11-22', 'left'],
    ['active', '2021-11-22', '2026-11-21', undefined],
    ['active', '2021-11-22', '2026-11-22', 'not used'],
    ['paused', '2021-11-22', '2026-11-22', 'not used'],
  ])('%s, last heard of on %s: on %s %s', (status, lastOn, today, reason) => {
    expect(due({ status }, lastOn, today)?.reason).toBe(reason);
  });

  it('counts whole months to the last day of a shorter one', () => {
    expect(due({ status: 'enquiry' }, '2024-02-29', '2025-02-27')).toBeUndefined();
    expect(due({ status: 'enquiry' }, '2024-02-29', '2025-02-28')?.dueOn).toBe('2025-02-28');
  });

  it('waits until the day after the one that somebody decided on', () => {
    const kept = { until: '2026-11-22', reason: 'Complaint open', on: '2026-01-10' };
    expect(due({ status: 'retired', kept }, '2020-01-01', '2026-11-22')).toBeUndefined();
    expect(due({ status: 'retired', kept }, '2020-01-01', '2026-11-23')?.reason).toBe('left');
  });

  it('leaves erased peers out', () => {
    expect(due({ status: 'removed', erasedOn: '2020-01-01' }, '2019-01-01', '2026-11-22')).toBeUndefined();
  });
});

describe('what was kept of the choice of peers', () => {
  const kept = noteConsidered(makeRequest({}), 'set aside', [], TODAY);
  const closed = { ...kept, outcome: 'closed' as const, outcomeOn: day('2024-11-22') };
  it.each([
    [closed, {}, '2026-11-22'],
    [closed, { offerMonths: 12 }, '2025-11-22'],
    [kept, {}, undefined],
    [{ ...closed, outcomeOn: null }, {}, undefined],
    [{ ...closed, outcome: 'none' as const }, {}, undefined],
    [{ ...makeRequest({}), outcome: 'closed' as const, outcomeOn: day('2024-11-22') }, {}, undefined],
  ])('case %#', (request, privacy, due) => {
    expect(offerDueOn(request, privacy)).toBe(due);
  });
});

it('a review of the pool comes up as long after it was made as a peer who is not used is kept', () => {
  expect(reviewDueOn(day('2026-11-22'), { unusedMonths: 60 })).toBe('2031-11-22');
  expect(reviewDueOn(day('2024-02-29'), { unusedMonths: 12 })).toBe('2025-02-28');
});
