import { bridge } from '@renderer/bridge/bridge';
import type { Desk } from '@renderer/data/desk';
import type { RebuildProgress, Rebuilt } from '@renderer/data/safety-copy/rebuild';
import type { AppInfo, KeysState } from '@shared/ipc/contract';
import type { CalendarDay } from '@shared/model/calendar-day';
import { missingCase, type Problem, type Result } from '@shared/model/result';
import type { Office } from '@shared/model/settings';
import { askInfo, askKeys } from './asked-early';
import { hasOwnCopies, toEarlierPage, whatWasLost, type EarlierPage } from './earlier-copies';
import { databaseOf, hasOwnRecords, noteRecordsBegun, openOwnRecords, openSample, openToRead } from './open-workspace';
import { painted } from './painted';
import { readAgain, readFirst, type OpenColleague } from '../colleagues/read-colleague';
import { findReach, rebuildOwnRecords } from './rebuild-own-records';
import { clearSeat, readSeat, type Seat } from '../colleagues/seat';
import { finishTakeOver } from '../colleagues/take-over';
import type { WorkspaceName } from '../workspace';

type SwitchTo = (name: WorkspaceName) => void;

/** What stands on the screen: on the way to the records, or the records. */
export type Opened =
  | { state: 'opening' }
  | { state: 'failed'; problem: Problem }
  | FirstOpened
  | { state: 'read-colleague'; userName: string; open: OpenColleague; onBack: () => void }
  | { state: 'choose-passphrase'; choose: (passphrase: string) => Promise<Problem | undefined> }
  | { state: 'behind'; page: BehindPage }
  | { state: 'earlier'; page: EarlierPage }
  | { state: 'locked'; unlock: (passphrase: string) => Promise<Problem | undefined> }
  | { state: 'open'; desk: Desk; info: AppInfo; workspace: WorkspaceName; switchTo: SwitchTo };

type FirstOpened = {
  state: 'first';
  info: AppInfo;
  start: (office: Office) => Promise<Problem | undefined>;
  read: () => void;
  switchTo: SwitchTo;
};

/** The database itself is damaged, or is another's. */
const UNREADABLE: ReadonlySet<string> = new Set(['database-not-opened', 'row-not-opened', 'wrong-key', 'bad-record']);

/**
 * The records lack what their safety copy and the backups hold; `here` and `copy` are the numbers of the last changes. `here`
 * is `null` where the records cannot be read.
 */
export type BehindPage = {
  here: number | null;
  copy: number;
  bringBack: (onProgress: (progress: RebuildProgress) => void) => Promise<Result<Rebuilt>>;
  /** Opens the records when everything is back. */
  onOpen: () => Promise<void>;
  /** The backups to choose from, where they cannot be brought back. */
  showEarlier: (why: Problem) => Promise<void>;
};

type Options = {
  workspace: WorkspaceName;
  today: CalendarDay;
  show: (opened: Opened) => void;
  switchTo: SwitchTo;
};

/** One opening of a workspace, from asking for the keys to the closing. */
type Session = Options & {
  info: AppInfo;
  desk: Desk | undefined;
  ended: boolean;
  /** Somebody said that there are to be no records here. */
  startsEmpty: boolean;
  onDamaged?: (damaged: Problem) => void;
};

/** Opens a workspace and tells each step on the way; the function that comes back closes it. */
export function startDeskSession(options: Options): () => void {
  let session: Session | undefined;
  let ended = false;
  const begin = async () => {
    const info = await askInfo();
    if (ended) return;
    if (!info.ok) return options.show({ state: 'failed', problem: info.problem });
    session = { ...options, info: info.value, desk: undefined, ended: false, startsEmpty: false };
    await (options.workspace === 'sample' ? beginSample(session) : beginOwn(session));
  };
  // What nothing expected is shown too, instead of an empty window.
  begin().catch(() => ended || options.show({ state: 'failed', problem: { code: 'database-not-opened' } }));
  return () => {
    ended = true;
    if (!session) return;
    session.ended = true;
    session.desk?.close();
  };
}

function tell(session: Session, opened: Opened): void {
  if (!session.ended) session.show(opened);
}

async function beginSample(session: Session): Promise<void> {
  const desk = await keepDesk(session, openSample(session));
  if (desk) showDesk(session, desk);
}

async function beginOwn(session: Session): Promise<void> {
  const keys = await askKeys();
  if (!keys.ok) return tell(session, { state: 'failed', problem: keys.problem });
  switch (keys.value.state) {
    case 'none':
      // Never started empty beside records that lost their keys.
      if ((await hasOwnRecords()) || (await hasOwnCopies()))
        return tell(session, { state: 'failed', problem: { code: 'keys-missing' } });
      return showFirst(session, (office) => makeKeysAndSave(session, office, keys.value));
    case 'open':
      return openOwn(session, keys.value.databaseKey);
    case 'locked':
      return tell(session, { state: 'locked', unlock: (passphrase) => unlock(session, passphrase) });
    case 'damaged':
      return tell(session, { state: 'failed', problem: { code: 'keys-damaged' } });
    default:
      return missingCase(keys.value);
  }
}

/** Holds the desk for the closing; a problem is shown, and a desk that came too late is closed again. */
async function keepDesk(session: Session, opening: Promise<Result<Desk>>): Promise<Desk | undefined> {
  const opened = await opening;
  if (!opened.ok) {
    tell(session, { state: 'failed', problem: opened.problem });
    return undefined;
  }
  if (session.ended) {
    opened.value.close();
    return undefined;
  }
  session.desk = opened.value;
  return opened.value;
}

function showDesk(session: Session, desk: Desk): void {
  const { info, workspace, switchTo } = session;
  tell(session, { state: 'open', desk, info, workspace, switchTo });
}

function showFirst(session: Session, start: (office: Office) => Promise<Problem | undefined>): void {
  const { info, switchTo } = session;
  const read = () => showReadColleague(session, first);
  const first: FirstOpened = { state: 'first', info, start: oneAtATime(start), read, switchTo };
  tell(session, first);
}

/** A further computer of the office: it reads what a colleague left. */
function showReadColleague(session: Session, first: Opened): void {
  const open: OpenColleague = async (asked) => {
    const read = await readFirst(asked);
    if (!read.ok) return read.problem;
    // An office that was never begun here gives way.
    session.desk?.close();
    session.desk = undefined;
    await openSeat(session, read.value.databaseKey, read.value.seat);
    // `as`: the compiler does not see that the opening put a desk there.
    (session as Session).desk?.sitDown(asked.userName);
    return undefined;
  };
  tell(session, { state: 'read-colleague', userName: session.info.userName, open, onBack: () => tell(session, first) });
}

async function openSeat(session: Session, databaseKey: Uint8Array, seat: Seat): Promise<void> {
  const opened = await (seat.mode === 'reading'
    ? openToRead(seat, databaseKey, session)
    : finishTakeOver(seat, databaseKey, session));
  if (!opened.ok && LOST.has(opened.problem.code)) return openLost(session, databaseKey, seat, opened);
  const desk = await keepDesk(session, Promise.resolve(opened));
  if (desk) showDesk(session, desk);
}

type Lost = Exclude<Result<Desk>, { ok: true }>;

const LOST: ReadonlySet<string> = new Set([...UNREADABLE, 'colleague-copy-lost']);

/** What was read went or is damaged: its copy is read again, and where it cannot be reached the computer asks for it. */
async function openLost(session: Session, databaseKey: Uint8Array, seat: Seat, lost: Lost): Promise<void> {
  if (seat.database === databaseOf('own')) {
    // Handed over here: these are the own records, with a safety copy and backups.
    clearSeat();
    return openOwn(session, databaseKey);
  }
  const again = await readAgain();
  const opened = again.ok ? await openToRead(again.value.seat, databaseKey, session) : lost;
  if (!opened.ok) return showReadColleague(session, { state: 'failed', problem: lost.problem });
  const desk = await keepDesk(session, Promise.resolve(opened));
  if (desk) showDesk(session, desk);
}

/** A second press while the first is at work waits for the same answer. */
function oneAtATime<A>(run: (of: A) => Promise<Problem | undefined>): (of: A) => Promise<Problem | undefined> {
  let running: Promise<Problem | undefined> | undefined;
  return (of) =>
    (running ??= run(of).finally(() => {
      running = undefined;
    }));
}

async function openOwn(session: Session, databaseKey: Uint8Array): Promise<void> {
  const seat = readSeat();
  if (seat) return openSeat(session, databaseKey, seat);
  session.onDamaged = (damaged) => void leaveDamaged(session, databaseKey, damaged);
  const showStart = async (desk: Desk): Promise<void> => {
    showDesk(session, desk);
    await painted();
  };
  const opening = await openOwnRecords(databaseKey, { ...session, showStart });
  if (!opening.ok && opening.problem.code === 'records-behind') {
    const { facts } = opening.problem;
    return showBehind(session, databaseKey, Number(facts?.['here']), Number(facts?.['copy']));
  }
  if (!opening.ok && opening.problem.code === 'copies-diverged')
    return showEarlier(session, databaseKey, opening.problem);
  if (!opening.ok && UNREADABLE.has(opening.problem.code)) return showDamaged(session, databaseKey, opening.problem);
  const desk = await keepDesk(session, Promise.resolve(opening));
  if (!desk) return;
  if (desk.office()) {
    noteRecordsBegun();
    return showDesk(session, desk);
  }
  const lost = session.startsEmpty ? undefined : await whatWasLost(desk);
  if (!lost) return showFirst(session, (office) => saveOffice(session, desk, office));
  closeDesk(session);
  return showEarlier(session, databaseKey, lost);
}

function showBehind(session: Session, databaseKey: Uint8Array, here: number | null, copy: number): void {
  const page: BehindPage = {
    here,
    copy,
    bringBack: (onProgress) => rebuildOwnRecords(databaseKey, here, onProgress),
    onOpen: () => openOwn(session, databaseKey),
    showEarlier: (why) => showEarlier(session, databaseKey, why),
  };
  tell(session, { state: 'behind', page });
}

/** Records that cannot be opened are rebuilt, or else replaced by a backup. */
async function showDamaged(session: Session, databaseKey: Uint8Array, damaged: Problem): Promise<void> {
  const reach = await findReach();
  return reach === undefined
    ? showEarlier(session, databaseKey, damaged)
    : showBehind(session, databaseKey, null, reach);
}

/** The same for a row that turns out to be damaged while the records are open. */
async function leaveDamaged(session: Session, databaseKey: Uint8Array, damaged: Problem): Promise<void> {
  // Of several readings under way the first is enough.
  if (!session.desk || session.ended) return;
  closeDesk(session);
  tell(session, { state: 'opening' });
  await showDamaged(session, databaseKey, damaged);
}

function closeDesk(session: Session): void {
  session.desk?.close();
  session.desk = undefined;
}

async function showEarlier(session: Session, databaseKey: Uint8Array, why: Problem): Promise<void> {
  const open = () => openOwn(session, databaseKey);
  const page = await toEarlierPage(databaseKey, why, {
    onOpen: open,
    onStartEmpty: () => {
      session.startsEmpty = true;
      return open();
    },
  });
  tell(session, { state: 'earlier', page });
}

async function unlock(session: Session, passphrase: string): Promise<Problem | undefined> {
  const unlocked = await bridge.unlockKeys({ passphrase });
  if (!unlocked.ok) return unlocked.problem;
  await openOwn(session, unlocked.value.databaseKey);
  return undefined;
}

async function makeKeysAndSave(session: Session, office: Office, keys: KeysState): Promise<Problem | undefined> {
  if (keys.keychainAvailable || session.desk) return createAndSave(session, office, {});
  const choose = oneAtATime((passphrase: string) => createAndSave(session, office, { passphrase }));
  tell(session, { state: 'choose-passphrase', choose });
  return undefined;
}

/** Makes the keys, then the records under them; asked again after a failed save, only the save is made. */
async function createAndSave(session: Session, office: Office, choice: { passphrase?: string }) {
  if (!session.desk) {
    const created = await bridge.createKeys(choice);
    if (!created.ok) return created.problem;
    if (!(await keepDesk(session, openOwnRecords(created.value.databaseKey, session)))) return undefined;
  }
  return session.desk && saveOffice(session, session.desk, office);
}

async function saveOffice(session: Session, desk: Desk, office: Office): Promise<Problem | undefined> {
  desk.sitDown(office.userName);
  const saved = await desk.commit({
    label: { code: 'first-start', ids: [], count: 1 },
    operations: [{ table: 'settings', key: 'office', after: { id: 'office', value: office } }],
  });
  if (!saved.ok) return saved.problem;
  noteRecordsBegun();
  showDesk(session, desk);
  return undefined;
}
