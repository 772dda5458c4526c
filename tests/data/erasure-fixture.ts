import { commit, databaseName, openBeside, put, remove, TEST_KEY, valueOf } from './desk-fixture';
import { copiesHandlers } from '@electron/handlers/copies';
import { erasureHandlers } from '@electron/handlers/erasure';
import { journalHandlers } from '@electron/handlers/journal';
import type { CallContext } from '@electron/register';
import { erasedListFile } from '@electron/store/erased-list';
import { openKeyring } from '@electron/store/keyring/keyring';
import type { CopiesPort } from '@renderer/data/backups/copies-port';
import type { Desk } from '@renderer/data/desk';
import type { ErasurePort } from '@renderer/data/erasure/erasure-port';
import type { JournalPort } from '@renderer/data/safety-copy/journal-port';
import { buildReview } from '@renderer/data/reviews/make-review';
import { openDesk } from '@renderer/data/start/open-desk';
import { ok } from '@shared/model/result';
import { InstantSchema } from '@shared/model/calendar-day';
import type { PeerId } from '@shared/model/ids';
import { fakeElectron } from '@tests/main/fake-electron';
import { fakeKeychain } from '@tests/main/store/keyring/fake-keychain';
import {
  makeAllocation,
  makeApproval,
  makeAssignment,
  makeAttendance,
  makeYearCorrection,
  makeDayEntry,
  makePeer,
  makeProject,
  makeRequest,
  makeSavedView,
  makeTrainingEvent,
  TODAY,
} from '@tests/support/builders';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// `as`: none of the handlers used here looks at the window.
const CONTEXT = {} as CallContext;
const folders: string[] = [];
const closings: (() => Promise<void>)[] = [];

/** Ends what a test opened. */
export async function closeComputers(): Promise<void> {
  for (const close of closings.splice(0)) await close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** A computer with a data folder of its own: journal, copies and the list of erased peers as real files. */
export async function openComputer() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'peer-desk-erasure-'));
  folders.push(dataFolder);
  fakeElectron.userData = dataFolder;
  const keysFolder = join(dataFolder, 'keys');
  const keyring = openKeyring({ folder: keysFolder, keychain: fakeKeychain() });
  valueOf(await keyring.create());
  let minutes = Date.parse('2026-11-22T09:00:00Z');
  const now = () => InstantSchema.parse(new Date((minutes += 60_000)).toISOString());
  const erasedList = erasedListFile({ dataFolder, officeKey: keyring.officeKey });
  const journalCalls = journalHandlers({ keyring, folder: join(dataFolder, 'journal'), now });
  const folder = join(dataFolder, 'copies');
  const copyCalls = copiesHandlers({ folder, keysFolder, keyring, erasedList, now });
  const calls = erasureHandlers({
    dataFolder,
    erasedList,
    journal: journalCalls,
    copies: copyCalls,
    colleagues: { deleteOurs: async () => ok({ deleted: 0 }) },
  });
  closings.push(async () => {
    await journalCalls.close();
    await copyCalls.close();
  });
  const journal: JournalPort = {
    state: journalCalls.state,
    append: (frames) => journalCalls.handleAppend({ frames }, CONTEXT),
    read: (after, cursor) => journalCalls.handleRead(cursor ? { after, cursor } : { after }, CONTEXT),
    check: () => journalCalls.handleCheck({}, CONTEXT),
    heal: () => journalCalls.handleHeal({}, CONTEXT),
  };
  const copies: CopiesPort = {
    begin: () => copyCalls.handleBegin({}, CONTEXT),
    append: (writing, bytes) => copyCalls.handleAppend({ writing, bytes }, CONTEXT),
    end: (writing) => copyCalls.handleEnd({ writing }, CONTEXT),
    list: () => copyCalls.handleList({}, CONTEXT),
    chooseFolder: () => copyCalls.handleChooseFolder({}, CONTEXT),
    open: (source, passphrase) =>
      copyCalls.handleOpen(passphrase === undefined ? { source } : { source, passphrase }, CONTEXT),
    read: (reading) => copyCalls.handleRead({ reading }, CONTEXT),
  };
  const erasure: ErasurePort = {
    state: () => calls.handleState({}, CONTEXT),
    begin: (peer) => calls.handleBegin({ peer }, CONTEXT),
    cancel: () => calls.handleCancel({}, CONTEXT),
    finish: (end) => calls.handleFinish(end, CONTEXT),
    removeCopies: (names) => calls.handleRemoveCopies({ names: [...names] }, CONTEXT),
  };
  return { dataFolder, folder, journal, copies, erasure, chooseFile: () => copyCalls.handleChooseFile({}, CONTEXT) };
}

export type Computer = Awaited<ReturnType<typeof openComputer>>;

/** Opens the records of a computer; `erasure` may be one that fails. */
export async function openOn(
  { journal, copies, erasure }: Pick<Computer, 'journal' | 'copies' | 'erasure'>,
  name = databaseName(),
): Promise<{ desk: Desk; name: string }> {
  let seconds = Date.parse('2026-11-22T09:00:00Z');
  const now = () => InstantSchema.parse(new Date((seconds += 1000)).toISOString());
  const names = { databaseName: name, installation: 'test', userName: 'Tester' };
  const opened = await openDesk({ ...names, databaseKey: TEST_KEY, journal, copies, erasure, today: TODAY, now });
  return { desk: valueOf(opened), name };
}

export const BETH = 'peer-1' as PeerId;
/** Everything by which Beth could be known. */
export const OF_BETH = ['Beth', 'Carrowmore', 'beth@example.org', '01632 960123', 'Example Party', 'bad back'];

/** An office in which Beth has days, requests, an approval and a past, and is named in other records. */
export async function fillOffice(desk: Desk): Promise<void> {
  const exemption = {
    kind: 'special circumstances',
    covers: ['conference'],
    from: '2026-01-01',
    until: '2026-12-31',
    grantedBy: 'Head of office',
  };
  const beth = makePeer({
    id: BETH,
    firstName: 'Beth',
    lastName: 'Carrowmore',
    party: 'Example Party',
    trainingExemptions: [{ ...exemption, reason: 'Beth Carrowmore cares for a parent' }],
  });
  const omar = makePeer({
    id: 'omar',
    firstName: 'Omar',
    lastName: 'Quillfeather',
    notes: 'Works well with Beth Carrowmore.',
    trainingExemptions: [{ ...exemption, reason: 'Works beside Beth Carrowmore' }],
  });
  await commit(desk, put('peers', beth), put('peers', omar));
  await commit(
    desk,
    put('projects', makeProject({ id: 'p-1', notes: 'Lunch is with Carrowmore on the first day.' })),
    put(
      'requests',
      makeRequest({
        id: 'r-1',
        brief: 'Carrowmore,  Beth was wanted by name.',
        outcome: 'filled',
        outcomeOn: '2026-11-20',
        rounds: [
          {
            id: 'round-1',
            receivedOn: '2026-11-02',
            peersWanted: 1,
            responses: [
              {
                id: 'answer-1',
                sentOn: '2026-11-10',
                kind: 'names',
                assignmentIds: ['a-1'],
                basis: { targetDays: 10, dayKind: 'calendar', holidayVersion: 'shipped' },
              },
            ],
          },
        ],
      }),
    ),
    put(
      'assignments',
      makeAssignment({
        id: 'a-1',
        peerId: BETH,
        requestId: 'r-1',
        projectId: 'p-1',
        state: 'done',
        note: 'Beth has a bad back',
        contacts: [{ on: '2026-11-03', how: 'phone', by: 'Tester', said: 'Glad to' }],
        feedback: [
          { from: 'the LGA', on: '2026-11-10', by: 'Carrowmore', summary: 'Her bad back showed', concern: true },
        ],
        claim: { reference: 'Carrowmore-7', submittedOn: '2026-11-11' },
      }),
    ),
  );
  await commit(
    desk,
    ...[160, 9, 3].map((quarterDays, place) =>
      put(
        'dayEntries',
        makeDayEntry({
          id: `d-${place}`,
          peerId: BETH,
          quarterDays,
          date: `2026-0${5 + place}-10`,
          projectId: 'p-1',
          assignmentId: 'a-1',
          note: 'Carrowmore drove',
          imported: { batchId: 'batch-1', sheet: 'Carrowmore', row: 4, rowKey: 'peer-1|x' },
        }),
      ),
    ),
    put('dayEntries', makeDayEntry({ id: 'd-gone', peerId: BETH, quarterDays: 4, whatFor: 'Beth’s day' })),
    put(
      'dayEntries',
      makeDayEntry({ id: 'd-omar', peerId: 'omar', quarterDays: 6, note: 'In place of BETH CARROWMORE' }),
    ),
    put('allocations', makeAllocation({ peerId: BETH, source: 'Asked for by Beth Carrowmore', note: 'bad back' })),
    put('savedViews', makeSavedView({ name: 'Work with Beth Carrowmore', value: { search: 'carrowmore, beth' } })),
    put('yearCorrections', makeYearCorrection({ id: 'c-1', peerId: BETH, reason: 'Carrowmore’s bad back' })),
    put('yearCorrections', makeYearCorrection({ id: 'c-2', reason: 'Days of Beth Carrowmore and Omar' })),
    put('approvals', makeApproval({ id: 'ap-1', peerId: BETH, grantedQuarterDays: 20, reason: 'bad back, more time' })),
    put('trainingEvents', makeTrainingEvent({ id: 'e-1', name: 'Induction of Beth Carrowmore', kind: 'induction' })),
    put(
      'attendances',
      makeAttendance({
        id: 'at-1',
        eventId: 'e-1',
        peerId: BETH,
        note: 'Carrowmore left early, bad back',
        imported: { batchId: 'batch-1', sheet: 'Carrowmore', row: 4, rowKey: 'peer-1|y' },
      }),
    ),
  );
  const made = await buildReview(
    desk,
    {
      councils: { shortNameOf: () => '' },
      nameOf: (id) => (id === BETH ? 'Beth Carrowmore' : 'Omar Quillfeather'),
      definitions: () => [],
    },
    TODAY,
  );
  await commit(
    desk,
    put('peers', { ...beth, email: 'beth@example.org', phone: '01632 960123' }),
    ...made.operations,
    put('poolReviewRemarks', {
      id: 'remark-1',
      reviewId: made.review.id,
      peerId: BETH,
      text: 'Carrowmore has a bad back',
      by: 'Tester',
      on: TODAY,
    }),
  );
  await commit(desk, remove('dayEntries', 'd-gone'));
}

/** Everything in the database as one text. */
export async function everythingIn(name: string): Promise<string> {
  const beside = await openBeside(name);
  const rows = await Promise.all(beside.tables.map((table) => table.toArray()));
  beside.close();
  return JSON.stringify(rows);
}
