import { createLook } from '@renderer/app/collect-at-rest';
import { describe, expect, it } from 'vitest';

const MB = 1_000_000;

/** An office whose memory grows and is used as the test says; collecting leaves 50 MB. */
function heldMemory() {
  const held = { usedMb: 100, keptMb: 110, isInUse: false, isPressedMeanwhile: false, collected: 0 };
  const look = createLook({
    usedBytes: () => held.usedMb * MB,
    keptBytes: () => held.keptMb * MB,
    isInUse: () => held.isInUse,
    makeSmaller: async () => {
      held.isInUse ||= held.isPressedMeanwhile;
    },
    collect: async () => {
      held.collected += 1;
      held.usedMb = 50;
      held.keptMb = 52;
    },
  });
  return { held, look };
}

describe('collecting at rest', () => {
  it('happens once what is in memory stands still, and not again before there is more', async () => {
    const { held, look } = heldMemory();
    await look();
    expect(held.collected).toBe(0);
    await look();
    expect(held).toMatchObject({ collected: 1, usedMb: 50 });
    for (const usedMb of [50, 57, 57]) {
      held.usedMb = usedMb;
      await look();
    }
    expect(held.collected).toBe(1);
    held.usedMb = 59;
    await look();
    expect(held.collected).toBe(1);
    await look();
    expect(held.collected).toBe(2);
  });

  it('happens too where no more is used and V8 keeps much for what is to come', async () => {
    const { held, look } = heldMemory();
    await look();
    await look();
    held.keptMb = 67;
    await look();
    expect(held.collected).toBe(1);
    held.keptMb = 69;
    await look();
    expect(held).toMatchObject({ collected: 2, keptMb: 52 });
  });

  it('does not happen where something is done while it is prepared, and does later', async () => {
    const { held, look } = heldMemory();
    held.isPressedMeanwhile = true;
    await look();
    await look();
    expect(held).toMatchObject({ isInUse: true, collected: 0 });
    held.isPressedMeanwhile = false;
    held.isInUse = false;
    await look();
    expect(held.collected).toBe(1);
  });

  it('waits while something is done', async () => {
    const { held, look } = heldMemory();
    held.isInUse = true;
    await look();
    await look();
    expect(held.collected).toBe(0);
    held.isInUse = false;
    await look();
    expect(held.collected).toBe(1);
  });
});
