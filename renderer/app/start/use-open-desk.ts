import type { CalendarDay } from '@shared/model/calendar-day';
import { useEffect, useRef, useState } from 'react';
import { startDeskSession, type Opened } from './desk-session';
import type { WorkspaceName } from '../workspace';

/** Opens the records of the workspace that is chosen; own records at every start. */
export function useOpenDesk(today: CalendarDay): Opened {
  const [workspace, setWorkspace] = useState<WorkspaceName>('own');
  const [opened, setOpened] = useState<Opened>({ state: 'opening' });
  const startDay = useRef(today);
  useEffect(
    () => startDeskSession({ workspace, today: startDay.current, show: setOpened, switchTo: setWorkspace }),
    [workspace],
  );
  return opened;
}
