import { expect, it } from 'vitest';
import { damageWorkbooks } from '@tests/support/damage-workbooks';

const ROUNDS = 200;

it(`damaged workbooks are refused with a word or planned whole, ${ROUNDS} times`, { timeout: 600_000 }, async () => {
  const { faults, refused, planned } = await damageWorkbooks(ROUNDS);
  expect(faults).toEqual([]);
  // The damage is real, and much of it leaves something to plan.
  expect(refused).toBeGreaterThan(ROUNDS / 10);
  expect(planned).toBeGreaterThan(ROUNDS / 4);
});
