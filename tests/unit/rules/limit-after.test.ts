import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { overAfter } from '@shared/rules/limit-after';
import { yearOf } from '@shared/rules/year';
import { makeApproval, makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

const YEAR = yearOf(TODAY, DEFAULT_AGREEMENT);
const peer = makePeer();

function records(quarterDays: number, grantedQuarterDays = 0) {
  return {
    entries: [makeDayEntry({ quarterDays })],
    approvals: grantedQuarterDays > 0 ? [makeApproval({ grantedQuarterDays })] : [],
    agreement: DEFAULT_AGREEMENT,
  };
}

describe('who comes to be over the limit without approval', () => {
  test.each([
    { now: records(150), after: records(159), over: undefined },
    { now: records(150), after: records(160), over: undefined },
    { now: records(150), after: records(161), over: 1 },
    { now: records(160), after: records(161), over: 1 },
    // Over already: said only where it gets worse.
    { now: records(161), after: records(161), over: undefined },
    { now: records(165), after: records(161), over: undefined },
    { now: records(161), after: records(162), over: 2 },
    // Days approved.
    { now: records(150), after: records(164, 4), over: undefined },
    { now: records(150), after: records(165, 4), over: 1 },
    { now: records(164, 4), after: records(164), over: 4 },
    { now: records(150, 40), after: records(150), over: undefined },
  ])('$now.entries.0.quarterDays, then $after.entries.0.quarterDays', ({ now, after, over }) => {
    expect(overAfter(peer.id, YEAR, now, after, TODAY)?.overQuarterDays).toBe(over);
  });

  test('a grant for other work that is not used up covers nothing', () => {
    const forOther = makeApproval({ grantedQuarterDays: 20, projectId: 'project-1' });
    const now = records(168, 8);
    const after = { ...records(168), approvals: [forOther] };
    const over = overAfter(peer.id, YEAR, { ...now, approvals: [...now.approvals, forOther] }, after, TODAY);
    expect(over?.overQuarterDays).toBe(8);
  });

  test('worked and booked days are told together, with what they stand against', () => {
    const worked = makeDayEntry({ quarterDays: 100, state: 'worked' });
    const booked = makeDayEntry({ quarterDays: 66, state: 'booked', date: '2027-01-15' });
    const then = { ...records(0), entries: [worked, booked], approvals: [makeApproval({ grantedQuarterDays: 4 })] };
    expect(overAfter(peer.id, YEAR, records(150), then, TODAY)).toEqual({
      peerId: peer.id,
      year: YEAR,
      takenQuarterDays: 166,
      limitQuarterDays: 160,
      extraQuarterDays: 4,
      overQuarterDays: 2,
    });
  });

  test('a grant of another year covers nothing', () => {
    const before = makeApproval({ grantedQuarterDays: 20, yearKey: 'FY2025/26' });
    const then = { ...records(164), approvals: [before] };
    expect(overAfter(peer.id, YEAR, records(150), then, TODAY)?.overQuarterDays).toBe(4);
  });
});
