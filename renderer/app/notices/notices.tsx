import { bridge } from '@renderer/bridge/bridge';
import { keepNoticeSetting, useNoticeSetting } from '@renderer/components/notice-setting';
import { useHolidayTable, useToday } from '@renderer/data/desk-context';
import { useTodayLists } from '@renderer/screens/today/use-today-lists';
import { useWorkOnToday } from '@renderer/screens/today/use-work-on-today';
import { noticeDue, noticeItems } from '@shared/rules/notices';
import { useEffect, useMemo, useRef } from 'react';
import { useTimeOfDay } from '../today';

/** Tells by notifications of the system what Today has, while it is shown; draws nothing. */
export function Notices() {
  const today = useToday();
  const time = useTimeOfDay();
  const table = useHolidayTable();
  const { hours, told } = useNoticeSetting();
  const { lists, daysAreRead } = useTodayLists();
  const work = useWorkOnToday();
  const items = useMemo(() => noticeItems({ lists, work, table, today }), [lists, work, table, today]);
  const asked = useRef<{ isOut: boolean; lockedAt?: string }>({ isOut: false });
  useEffect(() => {
    // Told once they are all there, so that one notification says it; behind the lock it is tried again each minute.
    if (!daysAreRead || asked.current.isOut || asked.current.lockedAt === time) return;
    const due = noticeDue({ items, today, time, hours, table, told });
    if (!due) return;
    asked.current = { isOut: true };
    const tell = async () => {
      const shown = await bridge.showNotice(due.notice);
      const isLocked = !shown.ok && shown.problem.code === 'keys-locked';
      asked.current = { isOut: false, ...(isLocked && { lockedAt: time }) };
      // One that the system did not show counts as told: it is not tried again every minute, and Settings says it.
      if (!isLocked) keepNoticeSetting({ told: due.told, hasFailed: !shown.ok });
    };
    void tell();
  }, [daysAreRead, items, today, time, hours, table, told]);
  return null;
}
