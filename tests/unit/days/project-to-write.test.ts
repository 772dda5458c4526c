import { expect, test } from 'vitest';
import { newId } from '@renderer/data/new-id';
import { projectToWrite, startAssignmentDays } from '@renderer/screens/days/assignment/assignment-days-form';
import type { ProjectId } from '@shared/model/ids';
import { makeAssignment, makePeer, makeProject, makeRequest } from '@tests/support/builders';

function written(project: object | undefined, typed: object) {
  const request = makeRequest({ startsOn: '2027-03-02', endsOn: '2027-03-05', councilSupportedText: 'Stroud' });
  const facts = {
    assignment: makeAssignment({ state: 'put forward' }),
    peer: makePeer(),
    name: 'Anwen Example',
    request,
    project: project && makeProject(project),
    work: 'Corporate peer challenge, Stroud',
    entries: [],
    own: false,
  };
  const start = startAssignmentDays(facts, 'confirm', newId<ProjectId>(), 'on site');
  return projectToWrite(facts, { ...start, rows: [], pencilledUntil: null, ...typed });
}

test('a project that is made takes the request\u2019s dates and council, and the PO that was typed', () => {
  expect(written(undefined, { purchaseOrder: 'PO 4711' })).toMatchObject({
    name: 'Corporate peer challenge, Stroud',
    kindOfWork: 'Corporate peer challenge',
    councilSupportedText: 'Stroud',
    startsOn: '2027-03-02',
    endsOn: '2027-03-05',
    purchaseOrder: 'PO 4711',
  });
});

test('a PO that is typed where the project has none becomes the project\u2019s', () => {
  const project = written({ noPurchaseOrder: true }, { purchaseOrder: 'PO 4711' });
  expect(project).toMatchObject({ purchaseOrder: 'PO 4711' });
  expect(project).not.toHaveProperty('noPurchaseOrder');
});

test.each([
  ['no PO is typed', {}, ''],
  ['the project has one', { purchaseOrder: 'PO 1' }, 'PO 4711'],
])('the project stays as it is where %s', (_where, project, purchaseOrder) => {
  expect(written(project, { purchaseOrder })).toBeUndefined();
});
