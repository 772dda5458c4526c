import { trainingNeeded } from '@shared/rules/offer/training-needed';
import { expect, test } from 'vitest';

// Peer Support Review Update, paras 9, 14 and 15; DOMAIN R13.
test.each([
  ['Corporate peer challenge', ['challenge', 'conference']],
  ['FINANCE PEER CHALLENGE', ['challenge', 'conference']],
  ['Progress review', ['challenge', 'conference']],
  ['Mentoring', ['mentoring', 'conference']],
  ['Mentor for a new leader', ['mentoring', 'conference']],
  ['Group support', ['conference']],
  ['', ['conference']],
])('for %j: %j', (kindOfWork, kinds) => {
  expect(trainingNeeded(kindOfWork)).toEqual(kinds);
});
