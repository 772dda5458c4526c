import { buildSample } from '@renderer/data/sample/build-sample';
import { AssignmentSchema } from '@shared/model/assignment';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import { DayEntrySchema } from '@shared/model/day-entry';
import type { AssignmentId, ProjectId } from '@shared/model/ids';
import { LimitApprovalSchema } from '@shared/model/limit-approval';
import { PeerSchema } from '@shared/model/peer';
import { ProjectSchema } from '@shared/model/project';
import { RequestSchema } from '@shared/model/request';
import { LockedYearSchema } from '@shared/model/year-lock';
import { addMonths } from '@shared/rules/calendar';
import { projectState } from '@shared/rules/project-state';
import { madeId, TODAY } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

it('nobody of the sample works at their own council', () => {
  const records = [...buildSample(TODAY, 'Priya', () => madeId('sample'))];
  const of = (table: string) => records.filter((record) => record.table === table).map(({ after }) => after);
  const homeOf = new Map(of('peers').map((peer) => [peer.id, PeerSchema.parse(peer).homeCouncilId]));
  const entries = of('dayEntries').map((entry) => DayEntrySchema.parse(entry));
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(({ peerId, councilSupportedId }) => homeOf.get(peerId) === councilSupportedId)).toEqual([]);
});

it('a visit of two days or more has a project with the peer in it, of the same council', () => {
  const records = [...buildSample(TODAY, 'Priya', () => madeId('sample'))];
  const of = (table: string) => records.filter((record) => record.table === table).map(({ after }) => after);
  const projects = new Map(of('projects').map((each) => [each.id, ProjectSchema.parse(each)]));
  const assignments = new Map(of('assignments').map((each) => [each.id, AssignmentSchema.parse(each)]));
  const linked = of('dayEntries')
    .map((each) => DayEntrySchema.parse(each))
    .filter(({ projectId }) => projectId !== null);
  expect(new Set([...projects.values()].map((project) => projectState(project, TODAY))).size).toBeGreaterThan(2);
  expect(linked.length).toBeGreaterThan(projects.size);
  for (const entry of linked) {
    expect(projects.get(entry.projectId as ProjectId)?.councilSupportedId).toBe(entry.councilSupportedId);
    expect(assignments.get(entry.assignmentId as AssignmentId)).toMatchObject({
      peerId: entry.peerId,
      projectId: entry.projectId,
    });
  }
});

describe('whatever help speaks of is in the sample', () => {
  it.each(['2026-11-23', '2027-03-31', '2027-04-01', '2028-02-29', '2026-12-31'])('on %s', (day) => {
    const today = CalendarDaySchema.parse(day);
    const records = [...buildSample(today, 'Priya', () => madeId('sample'))];
    const of = (table: string) => records.filter((record) => record.table === table).map(({ after }) => after);
    const requests = of('requests').map((each) => RequestSchema.parse(each));
    const states = of('assignments').map((each) => AssignmentSchema.parse(each).state);
    const rounds = requests.flatMap((request) => request.rounds);

    expect(rounds.some(({ responses }) => responses.some(({ lateReason }) => lateReason !== ''))).toBe(true);
    expect(rounds.some(({ responses }) => responses.some(({ kind }) => kind === 'nobody'))).toBe(true);
    expect(
      rounds.some(({ peersWanted, responses }) =>
        responses.some(({ kind, assignmentIds }) => kind === 'names' && assignmentIds.length < peersWanted),
      ),
    ).toBe(true);
    expect(rounds.filter(({ pauses }) => pauses !== undefined)).toHaveLength(1);
    for (const state of ['asked', 'available', 'declined', 'no reply', 'put forward', 'confirmed', 'done'])
      expect(states).toContain(state);

    const approvals = of('approvals').map((each) => LimitApprovalSchema.parse(each));
    expect(new Set(approvals.map(({ decision }) => decision))).toEqual(new Set(['granted', 'asked']));
    const entries = of('dayEntries').map((each) => DayEntrySchema.parse(each));
    const held = approvals.flatMap(({ dayIds = [] }) => dayIds);
    expect(entries.filter(({ id, state }) => held.includes(id) && state === 'pencilled').length).toBe(held.length);
    expect(held.length).toBeGreaterThan(0);
    expect(new Set(entries.map(({ state }) => state))).toEqual(new Set(['worked', 'booked', 'pencilled']));

    const peers = of('peers').map((each) => PeerSchema.parse(each));
    expect(peers.filter(({ trainingExemptions }) => trainingExemptions !== undefined)).toHaveLength(1);
    expect(peers.filter(({ headFirst }) => headFirst !== undefined)).toHaveLength(1);
    expect(of('allocations')).toHaveLength(2);
    const [lock] = of('lockedYears').map((each) => LockedYearSchema.parse(each));
    expect(lock && lock.endsOn < addMonths(today, -12)).toBe(true);
    expect(entries.some(({ date }) => lock && date >= lock.startsOn && date <= lock.endsOn)).toBe(true);
    expect(records.every(({ key, after }) => key === after.id)).toBe(true);
  });
});
