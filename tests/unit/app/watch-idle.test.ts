import { watchIdle } from '@renderer/app/lock/watch-idle';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const MINUTE = 60_000;

describe('the watch for nothing being done', () => {
  let target: EventTarget;
  let onIdle: ReturnType<typeof vi.fn<() => void>>;
  let stop: () => void;
  beforeEach(() => {
    vi.useFakeTimers();
    target = new EventTarget();
    onIdle = vi.fn<() => void>();
    stop = watchIdle({ minutes: 5, now: () => Date.now(), onIdle, target });
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it('tells once, when the minutes are over and not before', () => {
    vi.advanceTimersByTime(5 * MINUTE - 1);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onIdle).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(60 * MINUTE);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  it.each(['keydown', 'pointermove', 'pointerdown', 'wheel'])('begins again at a %s', (sign) => {
    vi.advanceTimersByTime(4 * MINUTE);
    target.dispatchEvent(new Event(sign));
    vi.advanceTimersByTime(5 * MINUTE - 10_000);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10_000);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  it('does not take the first movement after a sleep for work before it', () => {
    // The clock went on while the computer slept, and no timer did.
    vi.setSystemTime(Date.now() + 30 * MINUTE);
    target.dispatchEvent(new Event('pointermove'));
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  it('waits the minutes from now where the clock was put back', () => {
    vi.setSystemTime(Date.now() - 24 * 60 * MINUTE);
    vi.advanceTimersByTime(10_000);
    vi.advanceTimersByTime(5 * MINUTE - 10_000);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(20_000);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  it('tells nothing once it was ended', () => {
    stop();
    vi.advanceTimersByTime(10 * MINUTE);
    target.dispatchEvent(new Event('keydown'));
    expect(onIdle).not.toHaveBeenCalled();
  });
});
