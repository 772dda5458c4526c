import { bridge } from '@renderer/bridge/bridge';
import { openDesk } from '@renderer/data/open-desk';
import type { Desk } from '@renderer/data/desk';
import { newId } from '@renderer/data/new-id';
import type { AppInfo } from '@shared/ipc/contract';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Problem } from '@shared/model/result';
import type { Office } from '@shared/model/settings';
import { useEffect, useRef, useState } from 'react';
import { readNow } from './today';
import type { WorkspaceName } from './workspace';

const DATABASES: Record<WorkspaceName, string> = { own: 'peer-desk', sample: 'peer-desk-sample' };

type Opened =
  | { state: 'opening' }
  | { state: 'failed'; problem: Problem }
  | {
      state: 'first';
      info: AppInfo;
      start: (office: Office) => Promise<Problem | undefined>;
      switchTo: (name: WorkspaceName) => void;
    }
  | { state: 'open'; desk: Desk; info: AppInfo; workspace: WorkspaceName; switchTo: (name: WorkspaceName) => void };

/** Id of this installation: made once, and in every change from then on. */
function installationId(): string {
  const kept = localStorage.getItem('installation');
  if (kept) return kept;
  const made = newId();
  localStorage.setItem('installation', made);
  return made;
}

async function openWorkspace(name: WorkspaceName, today: CalendarDay, info: AppInfo): Promise<Desk | Problem> {
  const opened = await openDesk({
    databaseName: DATABASES[name],
    today,
    installation: installationId(),
    now: readNow,
    userName: info.userName,
  });
  if (!opened.ok) return opened.problem;
  // Asks Chromium never to clear the database when the disk runs short.
  void navigator.storage.persist();
  if (name === 'sample' && !opened.value.office()) {
    const { addSampleRecords } = await import('@renderer/data/sample/add-sample-records');
    const added = await addSampleRecords(opened.value, today, info.userName);
    if (!added.ok) return added.problem;
  }
  return opened.value;
}

/** Opens the records of the workspace that is chosen; own records at every start. */
export function useOpenDesk(today: CalendarDay): Opened {
  const [workspace, setWorkspace] = useState<WorkspaceName>('own');
  const [opened, setOpened] = useState<Opened>({ state: 'opening' });
  const startDay = useRef(today);

  useEffect(() => {
    let gone = false;
    let desk: Desk | undefined;
    const show = (info: AppInfo, opening: Desk) => {
      if (opening.office()) return setOpened({ state: 'open', desk: opening, info, workspace, switchTo: setWorkspace });
      const start = async (office: Office) => {
        const saved = await opening.commit({
          label: { code: 'first-start', ids: [], count: 1 },
          operations: [{ table: 'settings', key: 'office', after: { id: 'office', value: office } }],
        });
        if (!saved.ok) return saved.problem;
        show(info, opening);
        return undefined;
      };
      setOpened({ state: 'first', info, start, switchTo: setWorkspace });
    };
    const open = async () => {
      const info = await bridge.appInfo();
      if (!info.ok) return setOpened({ state: 'failed', problem: info.problem });
      const result = await openWorkspace(workspace, startDay.current, info.value).catch((): Problem => ({
        code: 'database-not-opened',
      }));
      if ('code' in result) return setOpened({ state: 'failed', problem: result });
      desk = result;
      if (gone) return result.close();
      show(info.value, result);
    };
    void open();
    return () => {
      gone = true;
      desk?.close();
    };
  }, [workspace]);
  return opened;
}
