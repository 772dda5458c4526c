import { damageJournals } from '@tests/support/damage-journals';
import { describe, expect, it } from 'vitest';

/** `npm run bench` asks for more. */
const ROUNDS = Number(process.env['PEER_DESK_FUZZ_ROUNDS'] ?? 50);

describe('damaged journals', () => {
  it(`are read rightly and reported exactly, ${ROUNDS} times`, { timeout: 600_000 }, async () => {
    const outcome = await damageJournals(ROUNDS);
    expect(outcome.faults).toEqual([]);
    // Most of the damage is meant to cost something.
    expect(outcome.harmless).toBeLessThan(ROUNDS / 2);
  });
});
