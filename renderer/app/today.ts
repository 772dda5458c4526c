import type { CalendarDay, Instant } from '@shared/model/calendar-day';
import { dayOf } from '@shared/model/day-of';
import { useSyncExternalStore } from 'react';

/** The one place where the window reads the clock: the calendar day on this computer. */
export function readToday(): CalendarDay {
  return dayOf(new Date());
}

function whenDayMayHaveChanged(listener: () => void): () => void {
  const timer = setInterval(listener, 60_000);
  document.addEventListener('visibilitychange', listener);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', listener);
  };
}

/** Today, and the next day when midnight has passed while the window is open. */
export function useToday(): CalendarDay {
  return useSyncExternalStore(whenDayMayHaveChanged, readToday);
}

/** The time of day on this computer as 'HH:MM', and the next one a minute later. */
export function useTimeOfDay(): string {
  return useSyncExternalStore(whenDayMayHaveChanged, readTimeOfDay);
}

function readTimeOfDay(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** This instant, for the time that stands beside a change. */
export function readNow(): Instant {
  // Safe: toISOString is the form of an Instant.
  return new Date().toISOString() as Instant;
}
