import { describe, expect, test } from 'vitest';
import { ProjectIdSchema } from '@shared/model/ids';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { checkBooking, limitPosition } from '@shared/rules/limit';
import { NO_DAYS_USED } from '@shared/rules/days-used';
import { limitOf } from '@shared/rules/limit-of-year';
import { yearOf } from '@shared/rules/year';
import { makeApproval, TODAY } from '@tests/support/builders';

const OF_YEAR = limitOf(yearOf(TODAY, DEFAULT_AGREEMENT), DEFAULT_AGREEMENT);
const A = ProjectIdSchema.parse('project-a');
const B = ProjectIdSchema.parse('project-b');
const days = (amount: number) => amount * 4;
const granted = (amount: number, projectId: string | null = null) =>
  makeApproval({ grantedQuarterDays: days(amount), projectId });

function position(worked: number, booked: number, extra = 0) {
  const used = { ...NO_DAYS_USED, workedQuarterDays: days(worked), bookedQuarterDays: days(booked) };
  return limitPosition(used, extra === 0 ? [] : [granted(extra)], OF_YEAR);
}

describe('position against the limit', () => {
  test.each([
    [0, 0, 0, 'within limit', 40],
    [31.75, 0, 0, 'within limit', 8.25],
    [30, 2, 0, '32 or more', 8],
    [39.75, 0, 0, '32 or more', 0.25],
    [20, 20, 0, 'at limit', 0],
    [40, 0.25, 0, 'over, no approval', -0.25],
    [39.75, 0, 2, '32 or more', 2.25],
    [40, 0, 2, 'at limit', 2],
    [40, 0.25, 2, 'over, approved', 1.75],
    [40, 2, 2, 'over, approved', 0],
    [40, 2.25, 2, 'over, no approval', -0.25],
  ] as const)('%d worked, %d booked, %d extra: %s, %d left', (worked, booked, extra, name, left) => {
    expect(position(worked, booked, extra)).toMatchObject({ position: name, leftQuarterDays: days(left) });
  });

  test('left if all pencilled goes ahead', () => {
    const used = { ...NO_DAYS_USED, workedQuarterDays: days(38), pencilledQuarterDays: days(3) };
    expect(limitPosition(used, [], OF_YEAR)).toMatchObject({ leftQuarterDays: 8, leftIfAllQuarterDays: -4 });
  });

  test.each(['asked', 'refused', 'withdrawn'])('an approval that is only %s gives nothing', (decision) => {
    const approval = makeApproval({ decision, grantedQuarterDays: 20 });
    expect(limitPosition(NO_DAYS_USED, [approval], OF_YEAR).extraQuarterDays).toBe(0);
    const over = { ...NO_DAYS_USED, workedQuarterDays: days(41) };
    expect(limitPosition(over, [approval], OF_YEAR)).toMatchObject({
      position: 'over, no approval',
      uncoveredQuarterDays: days(1),
    });
    const used = { ...NO_DAYS_USED, workedQuarterDays: days(40) };
    const booking = { used, bookQuarterDays: 1, approvals: [approval], projectId: null, ofYear: OF_YEAR };
    expect(checkBooking(booking)).toMatchObject({ ok: false, problem: { facts: { extraQuarterDays: 0 } } });
  });

  test('another limit and amber line, by agreement', () => {
    const ofYear = { ...OF_YEAR, limitQuarterDays: days(20), amberQuarterDays: days(16) };
    const at = (worked: number) =>
      limitPosition({ ...NO_DAYS_USED, workedQuarterDays: days(worked) }, [], ofYear).position;
    expect([at(15.75), at(16), at(20), at(20.25)]).toEqual([
      'within limit',
      '32 or more',
      'at limit',
      'over, no approval',
    ]);
  });
});

type Case = {
  worked?: number;
  booked?: number;
  byProject?: Record<string, number>;
  approvals?: ReturnType<typeof makeApproval>[];
  projectId?: typeof A | null;
};

function book(amount: number, { worked = 0, booked = 0, byProject = {}, approvals = [], projectId = null }: Case) {
  const usedByProject = new Map(
    Object.entries(byProject).map(([id, value]) => [ProjectIdSchema.parse(id), days(value)] as const),
  );
  const used = { workedQuarterDays: days(worked), bookedQuarterDays: days(booked), usedByProject };
  return checkBooking({ used, bookQuarterDays: days(amount), approvals, projectId, ofYear: OF_YEAR });
}

describe('the booking gate', () => {
  test.each([
    [39.75, 0.25, true],
    [39.75, 0.5, false],
    [40, 0.25, false],
    [0, 40, true],
    [0, 40.25, false],
    [41.5, 0.25, false],
    [41.5, 0, true],
  ])('%d worked, booking %d, no approval: %s', (worked, amount, allowed) => {
    expect(book(amount, { worked }).ok).toBe(allowed);
  });

  test('booked days stand in the sum, which is spelled out', () => {
    expect(book(2, { worked: 30, booked: 8.5, approvals: [granted(0.25)] })).toEqual({
      ok: false,
      problem: {
        code: 'over-limit',
        facts: {
          workedQuarterDays: 120,
          bookedQuarterDays: 34,
          thisQuarterDays: 8,
          limitQuarterDays: 160,
          extraQuarterDays: 1,
          otherWorkQuarterDays: 0,
          overQuarterDays: 1,
        },
      },
    });
  });

  test.each([
    ['for any work', null, A, 2, true],
    ['for any work', null, null, 2, true],
    ['for any work', null, A, 2.25, false],
    ['for this project', A, A, 2, true],
    ['for this project', A, A, 2.25, false],
    ['for another project', B, A, 0.25, false],
    ['for a project, booking without one', A, null, 0.25, false],
  ] as const)('40 worked, 2 granted %s (%s), booking for %s %d: %s', (_, scope, projectId, amount, allowed) => {
    expect(book(amount, { worked: 40, approvals: [granted(2, scope)], projectId }).ok).toBe(allowed);
  });

  test('the amount left is the one that every screen shows', () => {
    const result = book(1, { worked: 39, approvals: [granted(2, A), granted(1)], projectId: B });
    expect(result).toEqual({ ok: true, value: { leftQuarterDays: days(3), leftForThisWorkQuarterDays: days(1) } });
  });

  describe('where the peer is over already', () => {
    const onA = { worked: 43, byProject: { 'project-a': 3 } };

    test('days of another project on its own grant do not eat the days granted for this one', () => {
      const approvals = [granted(3, A), granted(2, B)];
      expect(book(2, { ...onA, approvals, projectId: B }).ok).toBe(true);
      expect(book(2.25, { ...onA, approvals, projectId: B }).ok).toBe(false);
    });

    test('nor do they make room for a project without a grant', () => {
      expect(book(0.25, { ...onA, approvals: [granted(5, A)], projectId: B }).ok).toBe(false);
      expect(book(2, { ...onA, approvals: [granted(5, A)], projectId: A }).ok).toBe(true);
    });

    test('within the limit a grant for one project gives nothing to another', () => {
      const within = { worked: 40, byProject: { 'project-a': 2 }, approvals: [granted(3, A)], projectId: B };
      expect(book(0.25, within).ok).toBe(false);
    });

    test('days over the limit without approval use up what was granted for this work', () => {
      const approvals = [granted(5, A)];
      expect(book(2, { worked: 43, approvals, projectId: A }).ok).toBe(true);
      expect(book(2.25, { worked: 43, approvals, projectId: A }).ok).toBe(false);
    });

    test.each(['asked', 'refused', 'withdrawn'])(
      'a grant for the project that was only %s covers none of its days',
      (decision) => {
        const onlyAsked = makeApproval({ decision, grantedQuarterDays: days(3), projectId: A });
        const used = { ...NO_DAYS_USED, workedQuarterDays: days(43), usedByProject: new Map([[A, days(3)]]) };
        expect(limitPosition(used, [onlyAsked], OF_YEAR)).toMatchObject({
          position: 'over, no approval',
          uncoveredQuarterDays: days(3),
        });
        expect(book(2, { ...onA, approvals: [onlyAsked, granted(2, B)], projectId: B }).ok).toBe(false);
      },
    );

    test('shortening a booking is never refused', () => {
      expect(book(-1, { worked: 40, booked: 3 }).ok).toBe(true);
    });
  });
});
