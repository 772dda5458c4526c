import { ProjectIdSchema } from '@shared/model/ids';
import { projectOfRequest } from '@shared/rules/project-of-request';
import { makeRequest } from '@tests/support/builders';
import { expect, test } from 'vitest';

const id = ProjectIdSchema.parse('project');

test.each([
  [200, 200],
  [201, 200],
  [400, 200],
])('a name of %i letters leaves %i', (letters, left) => {
  const project = projectOfRequest(makeRequest({ kindOfWork: 'Mentoring' }), { id, name: 'W'.repeat(letters) });
  expect(project.name).toHaveLength(left);
  expect(project.kindOfWork).toBe('Mentoring');
});

test('a project that no request asked for is what is known of it', () => {
  expect(projectOfRequest(undefined, { id, name: 'Visit', kindOfWork: 'Mentoring' })).toMatchObject({
    id: 'project',
    name: 'Visit',
    kindOfWork: 'Mentoring',
    councilSupportedId: null,
    startsOn: null,
  });
});

test('a request gives its kind of work, council and dates; what is known besides goes before', () => {
  const request = makeRequest({
    kindOfWork: 'Mentoring',
    councilSupportedId: 'stroud',
    councilSupportedText: 'Stroud',
    startsOn: '2027-03-01',
    endsOn: '2027-03-05',
  });
  const { kindOfWork, councilSupportedId, councilSupportedText, startsOn, endsOn } = request;
  const made = projectOfRequest(request, { id, name: 'Visit' });
  expect(made).toMatchObject({ kindOfWork, councilSupportedId, councilSupportedText, startsOn, endsOn });
  expect(projectOfRequest(request, { id, name: 'Visit', kindOfWork: 'Review' }).kindOfWork).toBe('Review');
});
