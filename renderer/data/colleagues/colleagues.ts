import type { CopyHeader } from '@shared/copies/copy-format';
import { newestOfEachWriter } from '@shared/copies/colleague-copy-name';
import type { ColleagueCopy, OfficeFolder } from '@shared/ipc/colleagues-calls';
import type { Instant } from '@shared/model/calendar-day';
import { ok, problem, type Problem, type Result } from '@shared/model/result';
import type { ColleaguesPort } from './colleagues-port';
import { compareWithCopy, type CopyRelation, type Parted } from '../backups/compare-with-copy';
import { copyRecords, type CopyTarget } from '../backups/copy-records';
import type { DeskDatabase } from '../database';
import type { Commit } from '../records';
import { createListeners } from '../listeners';
import { listOtherChanges, planTakeIn, takeInLabel, type OtherChange } from './take-in';
import type { WriterQueue } from '../writer-queue';

/** A copy that was left for colleagues. */
export type LeftCopy = { name: string; header: CopyHeader };

/** Somebody else's copy that these records do not hold. */
export type OtherWriter = {
  copy: ColleagueCopy;
  relation: Exclude<CopyRelation, { kind: 'past' }>;
  /** The last change here that it was compared with: a later one makes two that parted of a going on. */
  comparedAt: number;
};

/** What is known of the office folder; another object after each change of it. */
export type ColleaguesState = {
  office: OfficeFolder | undefined;
  busy: boolean;
  /** What the last copy of this run came to. */
  last: Result<LeftCopy> | undefined;
  /** Whoever wrote besides us. */
  other: OtherWriter | undefined;
};

/** The copies that colleagues read, and those that they left. */
export type Colleagues = {
  state: () => ColleaguesState;
  subscribe: (listener: () => void) => () => void;
  /** Looks into the folder by its file names only. */
  refresh: () => Promise<Problem | undefined>;
  /** Looks whether somebody else wrote besides us, and opens their copy for it. */
  lookForOthers: () => Promise<void>;
  /** Leaves a copy in the office folder. */
  leave: (handedOver: boolean) => Promise<Result<LeftCopy>>;
  /** Whether the office folder lacks the last change, once what is under way has ended. */
  isBehind: () => Promise<boolean>;
  /** What the other one did after the two parted; nothing where nobody else wrote. */
  otherChanges: () => Promise<readonly OtherChange[]>;
  /** How many records accepting these changes, by number, would take in, and how many would stay as they are all the same. */
  previewTakeIn: (accepted: ReadonlySet<number>) => Promise<{ taken: number; left: number }>;
  /**
   * Takes in the accepted ones of their changes, by number, as one change; none accepted, they are all left. Answers how
   * many records were taken in and left. Problems: those of `commit`.
   */
  takeIn: (accepted: ReadonlySet<number>, correction?: string) => Promise<Result<{ taken: number; left: number }>>;
  /** Saves a copy to a file that is asked for; nothing where that was cancelled. */
  saveFile: (handedOver: boolean) => Promise<Result<LeftCopy> | undefined>;
  chooseFolder: () => Promise<Problem | undefined>;
  forgetFolder: () => Promise<Problem | undefined>;
  keepIdentity: (passphrase: string) => Promise<Problem | undefined>;
};

export type ColleaguesParts = {
  database: DeskDatabase;
  port: ColleaguesPort;
  turns: WriterQueue;
  commit: Commit;
  lastSequence: () => number;
  installation: string;
  now: () => Instant;
  userName: () => string;
};

/** Whether a copy is to be left: none once a colleague has taken over, who leaves them from then on. */
export function lacksLastChange({ office, other }: ColleaguesState, lastSequence: number): boolean {
  if (!office?.folder || lastSequence === 0 || isTakenOver(other)) return false;
  return office.lastLeft?.sequence !== lastSequence;
}

/** Whether somebody else goes on from what was written here. */
function isTakenOver(other: OtherWriter | undefined): boolean {
  return other?.relation.kind === 'goes-on' || other?.relation.kind === 'takes-in';
}

const NO_COLLEAGUES: ColleaguesState = { office: undefined, busy: false, last: undefined, other: undefined };

/** Nothing is read or written before a function asks for it. */
export function createColleagues(parts: ColleaguesParts): Colleagues {
  const { port } = parts;
  let state = NO_COLLEAGUES;
  const { subscribe, tell } = createListeners();
  const set = (change: Partial<ColleaguesState>): void => {
    state = { ...state, ...change };
    tell();
  };
  const take = (office: Result<OfficeFolder>): Problem | undefined => {
    if (!office.ok) return office.problem;
    set({ office: office.value });
    return undefined;
  };
  const refresh = async () => take(await port.state());
  const write = async (to: 'folder' | 'file', handedOver: boolean) => {
    set({ busy: true });
    const left = await copyTo(parts, to, handedOver);
    await refresh();
    set({ busy: false });
    return left;
  };
  return {
    state: () => state,
    subscribe,
    refresh,
    lookForOthers: async () => {
      if (await refresh()) return;
      const other = await findOther(parts, state);
      if (other !== state.other) set({ other });
    },
    leave: async (handedOver) => {
      const last = await write('folder', handedOver);
      set({ last });
      return last;
    },
    isBehind: () =>
      parts.turns.run(async () => {
        if (await refresh()) return false;
        return lacksLastChange(state, parts.lastSequence());
      }),
    otherChanges: async () => {
      const parted = partedFrom(state);
      return parted ? listOtherChanges(parts.database, parted) : [];
    },
    previewTakeIn: async (accepted) => {
      const parted = partedFrom(state);
      if (!parted) return { taken: 0, left: 0 };
      const { operations, left } = await planTakeIn(parts.database, parted, accepted);
      return { taken: operations.length, left };
    },
    takeIn: async (accepted, correction) => {
      const parted = partedFrom(state);
      if (!parted) return problem('changed-meanwhile');
      const { operations, left } = await parts.turns.run(() => planTakeIn(parts.database, parted, accepted));
      const taken = operations.length;
      const written = await parts.commit({
        label: takeInLabel(parted, taken),
        operations,
        evenIfEmpty: true,
        correction,
      });
      if (!written.ok) return written;
      set({ other: undefined });
      return ok({ taken, left });
    },
    saveFile: async (handedOver) => {
      const saved = await write('file', handedOver);
      return !saved.ok && saved.problem.code === CANCELLED ? undefined : saved;
    },
    chooseFolder: async () => take(await port.chooseFolder()),
    forgetFolder: async () => {
      set({ last: undefined, other: undefined });
      return take(await port.forgetFolder());
    },
    keepIdentity: async (passphrase) => {
      const kept = await port.keepIdentity(passphrase);
      return kept.ok ? refresh() : kept.problem;
    },
  };
}

function partedFrom({ other }: ColleaguesState): Parted | undefined {
  return other?.relation.kind === 'parted' ? other.relation : undefined;
}

const CANCELLED = 'cancelled';

async function copyTo(parts: ColleaguesParts, to: 'folder' | 'file', handedOver: boolean): Promise<Result<LeftCopy>> {
  const { database, port, turns, installation, now, userName } = parts;
  // The dialog is answered before the copy begins: meanwhile work goes on.
  const begun = await port.begin(to);
  if (!begun.ok) return begun;
  if (begun.value.outcome === 'cancelled') return problem(CANCELLED);
  const { writing } = begun.value;
  const target: CopyTarget<LeftCopy> = {
    begin: async () => ok({ writing }),
    append: port.append,
    end: port.end,
  };
  return turns
    .run(() => copyRecords(database, { port: target, installation, at: now(), left: { by: userName(), handedOver } }))
    .catch(() => problem('copy-not-written', { reason: 'unknown' }));
}

/** The first copy of somebody else that these records do not hold; one that is not whole yet is looked at again later. */
async function findOther(
  { database, port, lastSequence }: ColleaguesParts,
  state: ColleaguesState,
): Promise<OtherWriter | undefined> {
  const others = newestOfEachWriter(state.office?.copies.filter(({ ours }) => !ours) ?? []);
  for (const copy of others) {
    const mine = copy.sequence > 0 ? await database.changes.get(copy.sequence) : undefined;
    if (copy.sequence === 0 || (mine && mine.hash.startsWith(copy.hashStart))) continue;
    // What a copy holds stays as it is; once it was taken in here, it was forgotten.
    if (state.other?.copy.name === copy.name && isAsCompared(state.other, lastSequence())) return state.other;
    const comparedAt = lastSequence();
    const relation = await compareWithCopy(database, port, { kind: 'folder', name: copy.name });
    if (!relation.ok || relation.value.kind === 'past') continue;
    return { copy, relation: relation.value, comparedAt };
  }
  return undefined;
}

/** Whether nothing was written here since that could make another relation of it. */
export function isAsCompared({ relation, comparedAt }: OtherWriter, lastSequence: number): boolean {
  const stays = relation.kind === 'parted' || relation.kind === 'unrelated';
  return stays || comparedAt === lastSequence;
}
