import { useDesk } from '@renderer/data/desk-context';
import type { Desk } from '@renderer/data/desk';
import { saveWorkbook } from '@renderer/panels/save-workbook';
import { holidayTables } from '@renderer/data/holiday-tables';
import { inSteps } from '@renderer/workbook/pause';
import { prepareReturn } from '@renderer/workbook/write-workbook';
import type { CouncilBook } from '@renderer/data/council-book';
import { dayOfInstant } from '@renderer/words/instant-text';
import { FOR_US, lastReturnTo, MEMBER_PEER_DAYS } from '@shared/exports/last-return';
import { type ReturnSheetName, type ReturnWorkbook } from '@shared/exports/sheet';
import type { ReturnInput } from '@shared/exports/return-input';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { Year } from '@shared/rules/year';
import { changedRecordsSince } from './changed-records';

/** What is returned, and to whom: somebody by name, or the office itself (the round trip). */
export type ReturnChoice = {
  year: Year;
  recipient: string;
  sheets: readonly ReturnSheetName[];
  includeUnused: boolean;
  /** One sheet as a CSV file, in place of a workbook. */
  asCsv?: boolean;
};

export type ReturnMade = { saved: true; fileName: string } | { saved: false; sentence: string | undefined };

async function gather(desk: Desk, councils: CouncilBook, choice: ReturnChoice): Promise<ReturnInput> {
  const days = await desk.days.loadYear(choice.year);
  const forUs = choice.recipient === FOR_US;
  const last = lastReturnTo(desk.table('exportLog').all, choice.recipient, choice.year.key);
  const { current, byVersion } = holidayTables(desk);
  return {
    group: desk.office()?.group ?? '',
    recipient: choice.recipient,
    today: desk.today,
    year: choice.year,
    agreement: desk.agreement(),
    peers: desk.table('peers').all,
    councils,
    entriesByPeer: days.byPeer,
    used: days.used,
    ...(forUs ? { everyEntryByPeer: await byPeer(await desk.days.loadAll()) } : {}),
    approvals: desk.table('approvals').all,
    requests: desk.table('requests').all,
    assignments: desk.table('assignments').all,
    projects: desk.table('projects').all,
    trainingEvents: desk.table('trainingEvents').all,
    attendances: desk.table('attendances').all,
    lockedYears: desk.table('lockedYears').all,
    yearCorrections: desk.table('yearCorrections').all,
    holidayTableByVersion: byVersion,
    currentHolidayTable: current,
    sheets: choice.sheets,
    includeUnused: choice.includeUnused,
    everyRequest: forUs,
    sinceLast: last ? { on: dayOfInstant(last.at), changed: await changedRecordsSince(desk, last.upToChange) } : null,
    filter: '',
  };
}

async function byPeer(entries: readonly DayEntry[]): Promise<ReadonlyMap<PeerId, readonly DayEntry[]>> {
  const groups = new Map<PeerId, DayEntry[]>();
  const step = inSteps();
  for (const entry of entries) {
    const group = groups.get(entry.peerId);
    if (group) group.push(entry);
    else groups.set(entry.peerId, [entry]);
    const due = step();
    if (due) await due;
  }
  return groups;
}

/** Makes the workbook, saves it through the dialog, and logs what left. Nothing is logged when nothing was saved. */
export function useMakeReturn(councils: CouncilBook) {
  const desk = useDesk();

  const prepare = async (choice: ReturnChoice): Promise<ReturnWorkbook> =>
    prepareReturn(await gather(desk, councils, choice));

  const make = async (choice: ReturnChoice, onProgress: (share: number) => void): Promise<ReturnMade> => {
    const workbook = await prepare(choice);
    const saved = await saveWorkbook(
      desk,
      workbook,
      {
        report: MEMBER_PEER_DAYS,
        recipient: choice.recipient,
        yearKey: choice.year.key,
        includeUnused: choice.includeUnused,
      },
      { onProgress, asCsv: choice.asCsv ?? false },
    );
    if (saved.is === 'cancelled') return { saved: false, sentence: undefined };
    if (saved.is === 'failed') return { saved: false, sentence: saved.notSaved };
    const { fileName, notLogged } = saved;
    return notLogged === undefined
      ? { saved: true, fileName }
      : { saved: false, sentence: `The file was saved as ${fileName}. ${notLogged}` };
  };
  return { make };
}
