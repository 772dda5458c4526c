import { changedFields } from '@renderer/words/changed-fields';
import { makeAssignment } from '@tests/support/builders';
import { expect, it } from 'vitest';

const submitted = { reference: '', submittedOn: '2026-10-01' };
const approved = { ...submitted, approvedOn: '2026-10-09' };
const told = (before: object, after: object) =>
  changedFields(makeAssignment(before), makeAssignment(after), () => undefined).map(
    (field) => `${field.name}: ${field.before} to ${field.after}`,
  );

it.each([
  ['noted', {}, { claim: submitted }, ['Claim, submitted on: empty to 01/10/2026']],
  ['moved on', { claim: submitted }, { claim: approved }, ['Claim, approved on: empty to 09/10/2026']],
  ['moved back', { claim: approved }, { claim: submitted }, ['Claim, approved on: 09/10/2026 to empty']],
  ['taken away', { claim: submitted }, {}, ['Claim, submitted on: 01/10/2026 to empty']],
])('a claim that was %s is told step by step', (_what, before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

it('what a record has no more is told', () => {
  expect(told({ selectionOn: '2026-10-01' }, {})).toEqual(['The LGA said on: 01/10/2026 to empty']);
});
