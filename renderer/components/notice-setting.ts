import { CalendarDaySchema } from '@shared/model/calendar-day';
import { DEFAULT_OFFICE_HOURS, type NoticesTold, type OfficeHours } from '@shared/rules/notices';
import { useSyncExternalStore } from 'react';
import { z } from 'zod';

const TimeSchema = z.string().regex(/^\d{2}:\d{2}$/);
const SettingSchema = z.object({
  isOn: z.boolean(),
  hours: z.object({ from: TimeSchema, to: TimeSchema }),
  /** The last one was not shown by the system. */
  hasFailed: z.boolean().optional(),
  told: z.object({ day: CalendarDaySchema, keys: z.array(z.string()) }).optional(),
});

/** Whether this computer shows notifications, between which times, and which of today's it has shown. */
export type NoticeSetting = {
  isOn: boolean;
  hours: OfficeHours;
  hasFailed?: boolean | undefined;
  told?: NoticesTold | undefined;
};

/** As shipped: nothing is shown until somebody switches it on. */
const SHIPPED: NoticeSetting = { isOn: false, hours: DEFAULT_OFFICE_HOURS };

const KEY = 'notices';
const listeners = new Set<() => void>();
// A setting that is read twice is the same object, as long as nobody kept another.
let read: { text: string | null; setting: NoticeSetting } | undefined;

/** The setting of this computer; as shipped where there is none, or none that can be read. */
function readNoticeSetting(): NoticeSetting {
  const text = localStorage.getItem(KEY);
  if (read?.text !== text) read = { text, setting: settingIn(text) };
  return read.setting;
}

/** Changes some of it for this computer. */
export function keepNoticeSetting(change: Partial<NoticeSetting>): void {
  localStorage.setItem(KEY, JSON.stringify({ ...readNoticeSetting(), ...change }));
  for (const listener of listeners) listener();
}

/** The setting, and the next one when somebody changes it. */
export function useNoticeSetting(): NoticeSetting {
  return useSyncExternalStore(listen, readNoticeSetting);
}

function settingIn(text: string | null): NoticeSetting {
  if (text === null) return SHIPPED;
  try {
    const kept = SettingSchema.safeParse(JSON.parse(text));
    return kept.success ? kept.data : SHIPPED;
  } catch {
    // Not JSON: somebody else's, or half of it.
    return SHIPPED;
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
