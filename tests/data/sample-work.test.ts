import { buildSample } from '@renderer/data/sample/build-sample';
import { AssignmentSchema } from '@shared/model/assignment';
import { DayEntrySchema } from '@shared/model/day-entry';
import type { AssignmentId, ProjectId } from '@shared/model/ids';
import { PeerSchema } from '@shared/model/peer';
import { ProjectSchema } from '@shared/model/project';
import { projectState } from '@shared/rules/project-state';
import { madeId, TODAY } from '@tests/support/builders';
import { expect, it } from 'vitest';

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
