import { commit, databaseName, failOnWarnings, openTestDesk, put, tryOpen, valueOf } from './desk-fixture';
import type { Desk, OpenDeskOptions } from '@renderer/data/desk';
import { groupBy } from '@renderer/data/group-by';
import { holidayTables } from '@renderer/data/holiday-tables';
import type { JournalPort } from '@renderer/data/safety-copy/journal-port';
import { addSampleRecords } from '@renderer/data/sample/add-sample-records';
import { takeStartNote, yearsOfToday, type StartNote } from '@renderer/data/start/start-note';
import { listsOf } from '@renderer/screens/today/use-today-lists';
import type { CalendarDay } from '@shared/model/calendar-day';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { problem } from '@shared/model/result';
import { addDays } from '@shared/rules/calendar';
import { limitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { afterWorkOnToday } from '@shared/rules/after-work';
import { peerExcesses } from '@shared/rules/excesses';
import { DEFAULT_FOLLOW_UP } from '@shared/rules/work-dates';
import { workOnToday } from '@shared/rules/work-on-today';
import { yearToClose } from '@shared/rules/year-end';
import { yearOf } from '@shared/rules/year';
import type { PeerId } from '@shared/model/ids';
import { requestClock } from '@shared/rules/request-state';
import { day, makeApproval, makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

failOnWarnings();

/** What Today shows of a desk, in all its lists. */
function shownBy(desk: Desk, today: CalendarDay) {
  const agreement = desk.agreement();
  const tables = holidayTables(desk);
  const byRequest = groupBy(desk.table('assignments').all, ({ requestId }) => requestId);
  const target = { days: agreement.targetDays, dayKind: agreement.dayKind };
  const requests = desk.table('requests').all.map((request) => {
    const assignments = byRequest.get(request.id) ?? [];
    return {
      request,
      clock: requestClock(request, today, target, tables.byVersion, tables.current, { assignments }),
    };
  });
  const [before, now, after] = yearsOfToday(today, agreement).map(desk.peekShownYear);
  if (!before || !now || !after) throw new Error('A year is not read');
  const [assignments, approvals] = [desk.table('assignments'), desk.table('approvals')];
  const [peers, stored] = [desk.table('peers'), desk.table('requests')];
  const years = [before, now, after] as const;
  const lists = listsOf({ today, agreement, years, requests, assignments, approvals, peers, stored });
  const over = [...now.all()].filter(
    ([peerId, used]) =>
      peers.get(peerId) &&
      limitPosition(
        used,
        approvals.all.filter((each) => each.peerId === peerId && each.yearKey === now.year.key),
        limitOf(now.year, agreement),
      ).position.startsWith('over'),
  );
  return { lists, over: over.length, office: desk.office(), undo: desk.undoStack().undo?.id };
}

/** What Today says besides those lists. */
function saidBy(desk: Desk, today: CalendarDay) {
  const agreement = desk.agreement();
  const table = holidayTables(desk).current;
  const [projects, assignments] = [desk.table('projects').all, desk.table('assignments').all];
  const [peers, approvals] = [desk.table('peers'), desk.table('approvals').all];
  const followUp = desk.office()?.followUp ?? DEFAULT_FOLLOW_UP;
  const { purchaseOrders, followUps } = workOnToday({ projects, assignments, followUp, table, today });
  const { feedback, claims } = afterWorkOnToday({ projects, assignments, peers: peers.all, table, today });
  const years = yearsOfToday(today, agreement).flatMap((year) => desk.peekShownYear(year) ?? []);
  const excesses = approvals
    .filter(({ decision }) => decision === 'asked')
    .map(({ peerId, yearKey }) => {
      const days = years.find(({ year }) => year.key === yearKey);
      if (!days) throw new Error('An approval of another year');
      const own = approvals.filter((each) => each.peerId === peerId && each.yearKey === yearKey);
      const entries = days.byPeer.get(peerId) ?? [];
      return peerExcesses({ entries, approvals: own, year: days.year, agreement, today });
    });
  const closing = yearToClose(today, agreement);
  const toSettle = years
    .filter(({ year }) => year.key === closing?.key)
    .flatMap(({ byPeer }) => [...byPeer.values()].flat())
    .filter(({ state }) => state === 'booked' || state === 'pencilled')
    .reduce((sum, { quarterDays }) => sum + quarterDays, 0);
  const work = { purchaseOrders, followUps, feedback, claims };
  const names = [...feedback, ...claims].map(({ assignment }) => peers.get(assignment.peerId)?.lastName);
  return { work, excesses, toSettle, names };
}

/** A peer over the limit in the year before, an approval that is awaited with its days, and days to settle at the year end. */
async function addDaysPastTheLimit(desk: Desk): Promise<void> {
  const [over, asked, booked] = [makePeer(), makePeer(), makePeer()];
  const worked = (peerId: PeerId, from: CalendarDay, count: number) =>
    Array.from({ length: count }, (_one, at) =>
      put('dayEntries', makeDayEntry({ peerId, date: addDays(from, at), quarterDays: 4, state: 'worked' })),
    );
  const approval = makeApproval({ peerId: asked.id, yearKey: yearOf(TODAY, desk.agreement()).key, decision: 'asked' });
  const ahead = makeDayEntry({ peerId: booked.id, date: addDays(TODAY, 100), quarterDays: 4, state: 'booked' });
  await commit(
    desk,
    ...[over, asked, booked].map((peer) => put('peers', peer)),
    ...worked(over.id, addDays(TODAY, -350), 42),
    ...worked(asked.id, addDays(TODAY, -60), 20),
    put('approvals', approval),
    put('dayEntries', ahead),
  );
}

async function loadYears(desk: Desk, today = TODAY): Promise<void> {
  for (const year of yearsOfToday(today, desk.agreement())) await desk.days.loadYear(year);
}

/** An office with everything that Today may show, and the note of it. */
async function notedOffice(): Promise<{ name: string; note: string; desk: Desk }> {
  const name = databaseName();
  const desk = await openTestDesk(name);
  valueOf(await addSampleRecords(desk, TODAY, 'Tester'));
  const [peer] = desk.table('peers').all;
  if (!peer) throw new Error('The sample has peers');
  await commit(desk, put('peers', { ...peer, notes: 'Met in Cardiff.' }));
  await loadYears(desk);
  const note = takeStartNote(desk);
  if (note === undefined) throw new Error('There is a note of records that were read');
  return { name, note: JSON.stringify(note), desk };
}

/** Opens with a note; gives what was shown at the start, if anything was, and the whole desk. */
async function openNoted(name: string, note: string | null, more: Partial<OpenDeskOptions> = {}) {
  const shown: Desk[] = [];
  const start = { note: Promise.resolve(note), show: async (desk: Desk) => void shown.push(desk) };
  const opened = await tryOpen(name, more.journal ?? null, { ...more, start });
  return { start: shown[0], opened };
}

describe('the note for the start', () => {
  it('shows on its day and the next ones what the whole desk shows', async () => {
    const { name, note, desk: noted } = await notedOffice();
    noted.close();
    for (const day of [TODAY, addDays(TODAY, 1), addDays(TODAY, 5), addDays(TODAY, 7)]) {
      const { start, opened } = await openNoted(name, note, { today: day });
      const desk = valueOf(opened);
      await loadYears(desk, day);
      if (!start) throw new Error('Nothing was shown at the start');
      expect(start.isWhole).toBe(false);
      const shown = shownBy(start, day);
      expect(shown).toEqual(shownBy(desk, day));
      // The sample has something in each list, or this would prove little.
      expect(shown.lists.requestsToAnswer).not.toEqual([]);
      expect(shown.lists.repliesAwaited).not.toEqual([]);
      expect(shown.lists.passedDays).not.toEqual([]);
      expect(shown.lists.nearOrOverLimit).not.toEqual([]);
      desk.close();
    }
  });

  it('says of work, of approvals that are awaited and of the year end what the whole desk says', async () => {
    const name = databaseName();
    // A week before the last month of the year, and in it.
    for (const taken of [TODAY, day('2027-02-26'), day('2027-03-10')]) {
      const desk = valueOf(await tryOpen(name, null, { today: taken }));
      if (taken === TODAY) {
        valueOf(await addSampleRecords(desk, TODAY, 'Tester'));
        await addDaysPastTheLimit(desk);
      }
      await loadYears(desk, taken);
      const note = JSON.stringify(takeStartNote(desk));
      desk.close();
      for (const on of [taken, addDays(taken, 3), addDays(taken, 7)]) {
        const { start, opened } = await openNoted(name, note, { today: on });
        const whole = valueOf(opened);
        await loadYears(whole, on);
        if (!start) throw new Error('Nothing was shown at the start');
        const said = saidBy(start, on);
        expect(said).toEqual(saidBy(whole, on));
        const shown = shownBy(start, on);
        expect(shown).toEqual(shownBy(whole, on));
        expect(said.work.feedback.length * said.work.claims.length).toBeGreaterThan(0);
        expect(said.work.purchaseOrders.length + said.work.followUps.length).toBeGreaterThan(0);
        expect(shown.lists.overYearBefore).not.toEqual([]);
        expect(said.excesses).not.toEqual([]);
        expect(said.toSettle > 0).toBe(on >= day('2027-03-01'));
        whole.close();
      }
    }
  });

  it('holds a part of the records only', async () => {
    const { note, desk } = await notedOffice();
    // Safe: it was made just now.
    const { rows, entries } = JSON.parse(note) as StartNote;
    expect(rows.peers?.length).toBeLessThan(desk.table('peers').all.length);
    expect(entries.length).toBeLessThan((await desk.days.loadAll()).length);
    desk.close();
  });

  it('is not believed on a day that it does not hold for', async () => {
    const { name, note, desk } = await notedOffice();
    desk.close();
    for (const day of [addDays(TODAY, -1), addDays(TODAY, 8)]) {
      const { start, opened } = await openNoted(name, note, { today: day });
      expect(start).toBeUndefined();
      valueOf(opened).close();
    }
  });

  it('is not believed after a change, nor where it cannot be read', async () => {
    const { name, note, desk } = await notedOffice();
    await commit(desk, put('peers', makePeer()));
    desk.close();
    for (const text of [note, null, '', 'null', '{}', '{"stamp":{"format":2}}']) {
      const { start, opened } = await openNoted(name, text);
      expect(start).toBeUndefined();
      expect(valueOf(opened).isWhole).toBe(true);
      valueOf(opened).close();
    }
  });

  it('is not believed with another hash of the last change, other settings or another shape of the records', async () => {
    const { name, note, desk } = await notedOffice();
    desk.close();
    for (const other of [{ lastHash: '0' }, { settings: '0' }, { schemaVersion: 1 }, { lastSequence: 1 }]) {
      // Safe: it was made just now.
      const { stamp, ...rest } = JSON.parse(note) as StartNote;
      const { start, opened } = await openNoted(name, JSON.stringify({ ...rest, stamp: { ...stamp, ...other } }));
      expect(start).toBeUndefined();
      valueOf(opened).close();
    }
  });

  it('is not shown where the safety copy tells something else', async () => {
    const { name, note, desk } = await notedOffice();
    desk.close();
    const journal: JournalPort = {
      state: async () => ({
        ok: true,
        value: { lastSequence: 99, lastHash: 'ff', begunAfter: 0, segments: 1, bytes: 1, olderSegments: 0, damage: [] },
      }),
      check: async () => problem('call-failed'),
      append: async () => problem('call-failed'),
      read: async () => problem('journal-damaged'),
      heal: async () => problem('call-failed'),
    };
    const { start, opened } = await openNoted(name, note, { journal });
    expect(start).toBeUndefined();
    expect(opened).toMatchObject({ ok: false, problem: { code: 'copies-diverged' } });
  });

  it('has everything beyond Today wait for the whole: changes, exports, the days of a peer', async () => {
    const { name, note, desk: noted } = await notedOffice();
    noted.close();
    const asked: Promise<unknown>[] = [];
    const show = async (start: Desk) => {
      const [peer] = start.table('peers').all;
      if (!peer) throw new Error('A peer is shown');
      const request = {
        label: { code: 'test', ids: [], count: 1 },
        operations: [put('peers', { ...peer, notes: 'x' })],
      };
      asked.push(start.commit(request), start.days.loadAll(), start.days.loadPeer(peer.id), start.changes(1));
    };
    const desk = valueOf(await tryOpen(name, null, { start: { note: Promise.resolve(note), show } }));
    const [saved, all] = await Promise.all(asked);
    expect(saved).toMatchObject({ ok: true, value: { sequence: noted.lastSequence() + 1 } });
    expect(all).toEqual(await desk.days.loadAll());
    expect(desk.lastSequence()).toBe(noted.lastSequence() + 1);
    desk.close();
  });

  it('stands in for a year that is still read, until a change is made or the day is another', async () => {
    const { name, note, desk: noted } = await notedOffice();
    noted.close();
    const [, , next] = yearsOfToday(TODAY, DEFAULT_AGREEMENT);
    const { start, opened } = await openNoted(name, note);
    const desk = valueOf(opened);
    expect(desk.days.peekYear(next)).toBeUndefined();
    expect(desk.peekShownYear(next)).toBe(start?.days.peekYear(next));
    await commit(desk, put('peers', makePeer()));
    expect(desk.peekShownYear(next)).toBeUndefined();
    await desk.days.loadYear(next);
    expect(desk.peekShownYear(next)).toBe(desk.days.peekYear(next));
    desk.close();
  });

  it('is not taken before every day of it is read', async () => {
    const desk = await openTestDesk();
    await commit(desk, put('peers', makePeer()));
    expect(takeStartNote(desk)).toBeUndefined();
    desk.close();
  });
});
