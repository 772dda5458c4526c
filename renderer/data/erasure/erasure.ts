import type { CopyEntry } from '@shared/ipc/copies-calls';
import type { Change } from '@shared/model/change';
import type { ErasedPeer } from '@shared/model/erasure';
import type { PeerId } from '@shared/model/ids';
import type { CalendarDay, Instant } from '@shared/model/calendar-day';
import { ok, problem, type Problem, type Result } from '@shared/model/result';
import type { Redact } from '@shared/rules/redact';
import type { CopiesPort } from '../backups/copies-port';
import type { Colleagues } from '../colleagues/colleagues';
import { copyRecords } from '../backups/copy-records';
import type { DeskDatabase } from '../database';
import type { Backups } from '../backups/backups';
import type { ErasurePort } from './erasure-port';
import { deleteGivenUp, listGivenUp, type GivenUp } from './given-up';
import { planErasure, redactionFor, type ErasePlan, type Mention } from './plan-erasure';
import { createListeners } from '../listeners';
import type { RecordStore } from '../record-store';
import type { WriterQueue } from '../writer-queue';

/** Where an erasure stands: in the records it is done at once, then a new backup is written and the older ones go. */
export type ErasureStep = 'records' | 'copy' | 'older';

/** `left`: why the older copies of this computer are not gone yet, if they are not; it is tried again at each start. */
export type Erased = { peer: ErasedPeer; left: Problem | undefined };

/** `left`: why the last erasure is not ended, as far as it was tried since the start. */
export type ErasureState = { left: Problem | undefined };

/** Taking a person out for good. */
export type Erasure = {
  state: () => ErasureState;
  subscribe: (listener: () => void) => () => void;
  plan: (peerId: PeerId) => Promise<ErasePlan>;
  /** Problems: those of writing, `peer-erased-already`; then nothing was erased. */
  erase: (plan: ErasePlan, alsoIn: readonly Mention[], onStep?: (step: ErasureStep) => void) => Promise<Result<Erased>>;
  /** The erasure whose older copies are not gone yet. */
  unfinished: () => Promise<ErasedPeer | undefined>;
  /**
   * At a start: ends what was broken off, and erases again whoever is on the list and came back with records from
   * elsewhere. Problem: the first that stood in the way.
   */
  goOn: () => Promise<Problem | undefined>;
  /**
   * Those of these backups that may hold an erased person still: of before the last erasure by their change or, where they are of records
   * that were given up since, by their time.
   */
  olderCopies: (copies: readonly CopyEntry[]) => Promise<readonly CopyEntry[]>;
  removeCopies: (names: readonly string[]) => Promise<Problem | undefined>;
  /** Records on this computer that no erasure reaches. */
  givenUp: () => Promise<readonly GivenUp[]>;
  deleteGivenUp: (records: GivenUp) => Promise<Problem | undefined>;
};

export type ErasureParts = {
  database: DeskDatabase;
  records: RecordStore;
  backups: Backups | undefined;
  colleagues: Pick<Colleagues, 'refresh' | 'isBehind' | 'leave'> | undefined;
  today: () => CalendarDay;
  port: ErasurePort;
  databaseKey: Uint8Array;
  /** The names of databases on this computer that hold neither the present records nor what is read or shown besides. */
  otherDatabases: () => Promise<readonly string[]>;
  copies: CopiesPort;
  turns: WriterQueue;
  /** Writes the erasure and hands it to the safety copy; to be run in its turn. */
  write: (person: readonly ErasedPeer[], redact: Redact) => Promise<Result<Change>>;
  installation: string;
  now: () => Instant;
};

/** Nothing is read or written before a function asks for it. */
export function createErasure(parts: ErasureParts): Erasure {
  const { database, records, port, turns } = parts;
  const { subscribe, tell } = createListeners();
  let state: ErasureState = { left: undefined };
  const show = (left: Problem | undefined) => {
    state = { left };
    tell();
    return left;
  };
  const eraseNow = async (plan: ErasePlan, alsoIn: readonly Mention[], onStep: (step: ErasureStep) => void) => {
    if (records.table('peers').get(plan.peerId)?.erasedOn) return problem('peer-erased-already');
    // First of all the list: whatever happens from now on, the person does not come back with an older copy.
    const begun = await begin(parts, [plan.peerId, ...plan.mergedIds]);
    if (!begun.ok) return begun;
    const { peer, merged, added } = begun.value;
    onStep('records');
    const written = await turns.run(() =>
      parts.write([peer, ...merged], redactionFor(plan, [peer, ...merged], alsoIn)),
    );
    if (!written.ok) {
      // Who was on the list before stays on it.
      await takeOffList(parts, added);
      return written;
    }
    return ok({ peer, left: show(await finish(parts, onStep)) });
  };
  return {
    state: () => state,
    subscribe,
    plan: (peerId) => turns.run(() => planErasure(database, records, { peerId, today: parts.today() })),
    erase: (plan, alsoIn, onStep = () => undefined) => eraseNow(plan, alsoIn, onStep),
    unfinished: async () => {
      const state = await port.state();
      return state.ok ? (state.value.unfinished ?? undefined) : undefined;
    },
    goOn: async () => show(await goOn(parts, eraseNow)),
    olderCopies: (copies) => olderCopies(parts, copies),
    removeCopies: async (names) => {
      const removed = await port.removeCopies(names);
      await parts.backups?.refresh();
      return removed.ok ? undefined : removed.problem;
    },
    givenUp: async () => {
      const { databaseKey } = parts;
      return listGivenUp({ present: database, databaseKey, names: await parts.otherDatabases() });
    },
    deleteGivenUp: (given) =>
      deleteGivenUp(given).then(
        () => undefined,
        () => ({ code: 'given-up-not-deleted' }),
      ),
  };
}

async function olderCopies({ database, records }: ErasureParts, copies: readonly CopyEntry[]) {
  const last = lastErasure({ records });
  const erasedAt = toSeconds((await database.changes.get(last))?.at ?? '');
  return copies.filter(({ sequence, at }) => sequence < last || toSeconds(at) < erasedAt);
}

/** The name of a backup says its time to the second. */
function toSeconds(at: string): string {
  return at.slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
}

type EraseNow = (
  plan: ErasePlan,
  alsoIn: readonly Mention[],
  onStep: (step: ErasureStep) => void,
) => Promise<Result<Erased>>;

async function goOn(parts: ErasureParts, eraseNow: EraseNow): Promise<Problem | undefined> {
  const { database, records, port, turns } = parts;
  const state = await port.state();
  if (!state.ok) return state.problem;
  for (const { id } of state.value.erased) {
    const peer = records.table('peers').get(id);
    if (!peer || peer.erasedOn) continue;
    // The list is older than these records, or an erasure was broken off before it was written: the list counts.
    const plan = await turns.run(() => planErasure(database, records, { peerId: id, today: parts.today() }));
    const erased = await eraseNow(plan, [], () => undefined);
    if (!erased.ok) return erased.problem;
    if (erased.value.left) return erased.value.left;
  }
  // Records of another computer say who was erased there: what this one holds from before has to go like its own.
  const setting = records.table('settings').get('erasures');
  const known = new Set<string>(state.value.erased.map(({ id }) => id));
  for (const peer of setting?.id === 'erasures' ? setting.value.peers : []) {
    const begun = known.has(peer.id) ? ok({}) : await port.begin(peer);
    if (!begun.ok) return begun.problem;
  }
  const after = await port.state();
  return after.ok && after.value.unfinished ? finish(parts, () => undefined) : undefined;
}

/**
 * A new backup, written and checked, then the journal begun anew behind it and everything older on this computer deleted;
 * nothing else is written meanwhile, so that backup and journal together hold every change. Done twice it does no harm.
 */
async function finish(parts: ErasureParts, onStep: (step: ErasureStep) => void): Promise<Problem | undefined> {
  const { database, copies, installation, now, port, turns, backups } = parts;
  const finished = await turns.run(async (): Promise<Result<object>> => {
    onStep('copy');
    const written = await copyRecords(database, { port: copies, installation, at: now() });
    if (!written.ok) return problem('erasure-without-copy', withoutCopy(written.problem));
    onStep('older');
    const last = await database.changes.orderBy('sequence').last();
    return port.finish({ lastSequence: last?.sequence ?? 0, lastHash: last?.hash ?? '' });
  });
  await backups?.refresh();
  await leaveForColleagues(parts);
  return finished.ok ? undefined : finished.problem;
}

/** Why there is no new copy: the code, and the reason of the system where there is one. */
function withoutCopy({ code, facts }: Problem): NonNullable<Problem['facts']> {
  return { code, reason: facts?.reason ?? '' };
}

/** Copies that colleagues read were deleted with the rest: a new one takes their place. What stands in its way is shown there. */
async function leaveForColleagues({ colleagues }: ErasureParts): Promise<void> {
  await colleagues?.refresh();
  if (await colleagues?.isBehind()) await colleagues?.leave(false);
}

type Begun = { peer: ErasedPeer; merged: ErasedPeer[]; added: ErasedPeer[] };

/**
 * Puts a person on the list: their record, and those that were merged into it, which stand under ids of their own in older
 * copies and in the history.
 */
async function begin(parts: ErasureParts, [id, ...mergedIds]: [PeerId, ...PeerId[]]): Promise<Result<Begun>> {
  const added: ErasedPeer[] = [];
  const one = async (each: PeerId): Promise<Result<ErasedPeer>> => {
    const next = await nextErased(parts, each);
    if (!next.ok) return next;
    const begun = await parts.port.begin(next.value.peer);
    if (!begun.ok) return begun;
    if (!next.value.known) added.push(next.value.peer);
    return ok(next.value.peer);
  };
  const merged: ErasedPeer[] = [];
  const peer = await one(id);
  if (!peer.ok) return peer;
  for (const each of mergedIds) {
    const begun = await one(each);
    if (begun.ok) {
      merged.push(begun.value);
      continue;
    }
    await takeOffList(parts, added);
    return begun;
  }
  return ok({ peer: peer.value, merged, added });
}

/** Nobody was erased: whoever came to the list for it goes from it. */
async function takeOffList({ port }: ErasureParts, added: readonly ErasedPeer[]): Promise<void> {
  for (const peer of added) {
    // What is cancelled is the one that was begun last.
    await port.begin(peer);
    await port.cancel();
  }
}

/** The person as the list names them: who is on it already keeps the number. */
async function nextErased(
  { port, records, today }: ErasureParts,
  id: PeerId,
): Promise<Result<{ peer: ErasedPeer; known: boolean }>> {
  const state = await port.state();
  if (!state.ok) return state;
  const setting = records.table('settings').get('erasures');
  const all = [...state.value.erased, ...(setting?.id === 'erasures' ? setting.value.peers : [])];
  const before = all.find((each) => each.id === id);
  if (before) return ok({ peer: before, known: true });
  const number = Math.max(0, ...all.map((each) => each.number)) + 1;
  return ok({ peer: { id, on: today(), number }, known: false });
}

/** The number of the change that erased somebody last; 0 where nobody was. */
function lastErasure({ records }: Pick<ErasureParts, 'records'>): number {
  const setting = records.table('settings').get('erasures');
  return setting?.id === 'erasures' ? setting.value.lastSequence : 0;
}
