import { expect, test } from 'vitest';
import { changedFields } from '@renderer/words/changed-fields';
import { makeProject } from '@tests/support/builders';

test('what was said of the dates of a project is told date by date, in their order', () => {
  const before = makeProject({ workDates: [{ kind: 'call', notWanted: true }] });
  const after = {
    ...before,
    workDates: [
      { kind: 'feedback', from: '2027-03-12', to: '2027-03-19' },
      { kind: 'call', doneOn: '2027-02-18' },
    ],
  };
  expect(changedFields(before, after, () => undefined)).toEqual([
    { name: 'Call of the team', before: 'not wanted', after: 'done on 18/02/2027' },
    { name: 'Feedback on the peers', before: 'nothing noted', after: '12/03/2027 to 19/03/2027' },
  ]);
});
