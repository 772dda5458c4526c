import { createListeners, type Listeners } from '@renderer/data/listeners';
import type { CalendarDay } from '@shared/model/calendar-day';
import { useSyncExternalStore } from 'react';
import type { WorkspaceName } from '../workspace';
import { startDeskSession, type Opened } from './desk-session';

/** What the records that are opened come to, for whoever draws it. */
export type Opening = Pick<Listeners, 'subscribe'> & { current: () => Opened };

/** Opens own records, and from then on the workspace that is chosen. Begun before anything is drawn, which takes as long. */
export function beginOpening(today: CalendarDay): Opening {
  const { subscribe, tell } = createListeners();
  let opened: Opened = { state: 'opening' };
  let chosen: WorkspaceName | undefined;
  let end = (): void => undefined;
  const show = (next: Opened): void => {
    opened = next;
    tell();
  };
  const switchTo = (workspace: WorkspaceName): void => {
    if (workspace === chosen) return;
    chosen = workspace;
    end();
    end = startDeskSession({ workspace, today, show, switchTo });
  };
  switchTo('own');
  return { subscribe, current: () => opened };
}

/** What stands on the screen now. */
export function useOpened({ subscribe, current }: Opening): Opened {
  return useSyncExternalStore(subscribe, current);
}
