import { bridge } from '@renderer/bridge/bridge';
import { useDesk } from '@renderer/data/desk-context';
import type { Desk } from '@renderer/data/desk';
import { groupBy } from '@renderer/data/group-by';
import { holidayTables } from '@renderer/data/holiday-tables';
import { newId } from '@renderer/data/new-id';
import { prepareReturn, writeWorkbook } from '@renderer/workbook/write-workbook';
import type { CouncilBook } from '@renderer/data/council-book';
import { dayOfInstant } from '@renderer/words/instant-text';
import { problemText } from '@renderer/words/problem-text';
import { bytesToHex } from '@noble/hashes/utils.js';
import { FOR_US, lastReturnTo, MEMBER_PEER_DAYS } from '@shared/exports/last-return';
import { rowsIn, type ReturnSheetName, type ReturnWorkbook } from '@shared/exports/sheet';
import { sensitiveColumnText, summariseSensitive } from '@shared/exports/sensitive-columns';
import type { ReturnInput } from '@shared/exports/return-input';
import type { DayEntry } from '@shared/model/day-entry';
import type { ExportLog } from '@shared/model/export-log';
import type { PeerId } from '@shared/model/ids';
import type { Year } from '@shared/rules/year';
import { changedRecordsSince } from './changed-records';

/** What is returned, and to whom: somebody by name, or the office itself (the round trip). */
export type ReturnChoice = {
  year: Year;
  recipient: string;
  sheets: readonly ReturnSheetName[];
  includeUnused: boolean;
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
    ...(forUs ? { everyEntryByPeer: byPeer(await desk.days.loadAll()) } : {}),
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

function byPeer(entries: readonly DayEntry[]): ReadonlyMap<PeerId, readonly DayEntry[]> {
  return groupBy(entries, ({ peerId }) => peerId);
}

// The browser's own, which leaves the screen free: a return may be many megabytes.
async function sha256Of(bytes: Uint8Array): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))));
}

/** Makes the workbook, saves it through the dialog, and logs what left. Nothing is logged when nothing was saved. */
export function useMakeReturn(councils: CouncilBook) {
  const desk = useDesk();

  const prepare = async (choice: ReturnChoice): Promise<ReturnWorkbook> =>
    prepareReturn(await gather(desk, councils, choice));

  const make = async (choice: ReturnChoice, onProgress: (share: number) => void): Promise<ReturnMade> => {
    const workbook = await prepare(choice);
    const bytes = await writeWorkbook(workbook, { onProgress });
    const saved = await bridge.saveFile({
      suggestedName: workbook.fileName,
      bytes,
      filterName: 'Excel workbook',
      extension: 'xlsx',
    });
    if (!saved.ok) return { saved: false, sentence: problemText(saved.problem) };
    if (saved.value.outcome === 'cancelled') return { saved: false, sentence: undefined };
    // Who only reads writes nothing: the dialog says that this file is in no log.
    if (desk.refusal) return { saved: true, fileName: saved.value.fileName };
    const line: ExportLog = {
      id: newId(),
      at: desk.now(),
      by: desk.atDesk(),
      report: MEMBER_PEER_DAYS,
      recipient: choice.recipient,
      yearKey: choice.year.key,
      includeUnused: choice.includeUnused,
      sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, rows: rowsIn(sheet) })),
      sensitiveColumns: summariseSensitive(workbook.sheets).map(sensitiveColumnText),
      filter: '',
      fileName: saved.value.fileName,
      sha256: await sha256Of(bytes),
      upToChange: desk.lastSequence(),
    };
    const logged = await desk.commit({
      label: { code: 'export', ids: [line.id], count: 1 },
      operations: [{ table: 'exportLog', key: line.id, after: line }],
    });
    if (!logged.ok)
      return {
        saved: false,
        sentence: `The file was saved as ${saved.value.fileName}, but the export log was not written. ${problemText(logged.problem)}`,
      };
    return { saved: true, fileName: saved.value.fileName };
  };
  return { make };
}
