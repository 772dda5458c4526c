import { createCollecting } from '@electron/collect-at-rest';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const MB = 1_000_000;
const REST_MS = 5_000;

/** A main process whose memory is what the test says; collecting leaves 8 MB. */
function heldMemory() {
  const held = { usedMb: 15, collected: 0 };
  const answered = createCollecting({
    usedBytes: () => held.usedMb * MB,
    collect: () => {
      held.collected += 1;
      held.usedMb = 8;
    },
  });
  return { held, answered };
}

describe('collecting at rest in the main process', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('happens once no call came for a while', () => {
    const { held, answered } = heldMemory();
    for (let call = 0; call < 5; call += 1) {
      answered();
      vi.advanceTimersByTime(REST_MS - 1);
    }
    expect(held.collected).toBe(0);
    vi.advanceTimersByTime(1);
    expect(held).toEqual({ collected: 1, usedMb: 8 });
  });

  it('is left where there is hardly more than the last one left', () => {
    const { held, answered } = heldMemory();
    answered();
    vi.advanceTimersByTime(REST_MS);
    held.usedMb = 11;
    answered();
    vi.advanceTimersByTime(REST_MS);
    expect(held.collected).toBe(1);
    held.usedMb = 12;
    answered();
    vi.advanceTimersByTime(REST_MS);
    expect(held.collected).toBe(2);
  });
});
