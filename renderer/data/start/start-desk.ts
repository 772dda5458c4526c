import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { isInYear } from '@shared/rules/year';
import { createDayIndex } from '../day-index';
import type { Desk, OpenDeskOptions } from '../desk';
import { createDeskState } from '../desk-state';
import { recordsOf, settingOf } from '../record-store';
import { yearsOfToday, type StartNote } from './start-note';

/**
 * A desk of what was noted for the start: enough for Today, and nothing to decide or to export by. What is asked of it beyond
 * that waits for the whole desk.
 */
export async function createStartDesk(
  note: StartNote,
  { today, now, nameAtDesk }: Pick<OpenDeskOptions, 'today' | 'now'> & { nameAtDesk: () => string | undefined },
  whole: Promise<Desk>,
): Promise<Desk> {
  const records = recordsOf(note.rows);
  const agreement = () => settingOf(records, 'agreement') ?? DEFAULT_AGREEMENT;
  const state = createDeskState(today, []);
  const days = createDayIndex({
    readYear: async (year) => note.entries.filter(({ date }) => isInYear(date, year)),
    readPeer: async (peerId) => (await whole).days.loadPeer(peerId),
    readProject: async (projectId) => (await whole).days.loadProject(projectId),
    readAll: async () => (await whole).days.loadAll(),
    agreement,
    today: () => state.today,
    onLoaded: state.notify,
  });
  for (const year of yearsOfToday(today, agreement())) await days.loadYear(year);
  return {
    isWhole: false,
    table: records.table,
    days,
    peekShownYear: days.peekYear,
    agreement,
    office: () => settingOf(records, 'office'),
    atDesk: () => nameAtDesk() || note.atDesk,
    namesForDesk: async () => (await whole).namesForDesk(),
    sitDown: (name) => void whole.then((desk) => desk.sitDown(name)),
    get today() {
      return state.today;
    },
    now,
    lastSequence: () => note.stamp.lastSequence,
    lastHash: () => note.stamp.lastHash,
    setToday: (day) => {
      if (day === state.today) return;
      state.today = day;
      days.forgetFigures();
      state.notify();
    },
    commit: async (request) => (await whole).commit(request),
    planUndo: async (changeId) => (await whole).planUndo(changeId),
    undo: async (changeId, correction) => (await whole).undo(changeId, correction),
    redo: async () => (await whole).redo(),
    undoStack: () => note.stack,
    changes: async (limit, before) => (await whole).changes(limit, before),
    history: async (table, key) => (await whole).history(table, key),
    changedBy: async (changeId, from) => (await whole).changedBy(changeId, from),
    deleted: async () => (await whole).deleted(),
    sequencesOf: async (wanted) => (await whole).sequencesOf(wanted),
    changedSince: async (sequence, tables) => (await whole).changedSince(sequence, tables),
    verifyChanges: async () => (await whole).verifyChanges(),
    saving: 'idle',
    copyProblem: undefined,
    retryCopy: async () => (await whole).retryCopy(),
    checkCopy: async () => (await whole).checkCopy(),
    renewCopy: async () => (await whole).renewCopy(),
    savedAt: undefined,
    backups: undefined,
    colleagues: undefined,
    restricted: undefined,
    erasure: undefined,
    refusal: undefined,
    refuse: (problem) => void whole.then((desk) => desk.refuse(problem)),
    shareTexts: async () => undefined,
    subscribe: state.subscribe,
    close: () => undefined,
  };
}
