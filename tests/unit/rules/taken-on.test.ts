import type { DayEntry } from '@shared/model/day-entry';
import type { Peer } from '@shared/model/peer';
import { isTakenOn, lackingOwnReason, takenOnAfterLeaving } from '@shared/rules/taken-on';
import { makeDayEntry, makePeer } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

const day = (more: Record<string, unknown> = {}) =>
  makeDayEntry({ id: 'day-1', date: '2027-02-02', state: 'booked', councilSupportedId: 'leeds', ...more });

describe('days are taken on', () => {
  test.each([
    ['new', day(), undefined, true],
    ['new and worked', day({ state: 'worked' }), undefined, true],
    ['new and cancelled', day({ state: 'cancelled' }), undefined, false],
    ['pencilled in, then booked', day(), day({ state: 'pencilled' }), true],
    ['moved while booked', day({ date: '2027-02-09' }), day(), true],
    ['made more while booked', day({ quarterDays: 8 }), day(), true],
    ['made fewer while booked', day({ quarterDays: 2 }), day(), false],
    ['booked again after they were cancelled', day(), day({ state: 'cancelled' }), true],
    ['worked, with a date put right', day({ state: 'worked', date: '2026-11-02' }), day({ state: 'worked' }), false],
    ['booked, then worked', day({ state: 'worked' }), day(), false],
    ['cancelled', day({ state: 'cancelled' }), day(), false],
    ['as they were', day(), day(), false],
  ])('%s', (_name, entry, before, taken) => {
    expect(isTakenOn(entry, before)).toBe(taken);
  });
});

type Given = { peer?: Record<string, unknown>; before?: DayEntry; assigned?: string };

function facts(wanted: readonly DayEntry[], { peer, before, assigned }: Given) {
  const own: Peer = makePeer({ id: 'peer-1', homeCouncilId: 'leeds', ...peer });
  return {
    wanted,
    beforeOf: () => before,
    peerOf: () => own,
    assignmentOf: () => (assigned === undefined ? undefined : { note: assigned }),
  };
}
const lacks = (entry: DayEntry, given: Given = {}) => lackingOwnReason(facts([entry], given)).length > 0;

test('a reason is asked for at the own council, and nowhere else', () => {
  expect(lacks(day())).toBe(true);
  expect(lacks(day({ councilSupportedId: 'stroud' }))).toBe(false);
  expect(lacks(day({ state: 'cancelled' }))).toBe(false);
  expect(lacks(day({ note: 'Own council: asked for by name' }))).toBe(false);
  expect(lacks(day(), { assigned: 'Own council: asked for by name' })).toBe(false);
  expect(lacks(day(), { assigned: 'Likes mornings' })).toBe(true);
});

test('it is asked again where days that have none are booked or moved, and not where they are put right', () => {
  expect(lacks(day(), { before: day({ state: 'pencilled' }) })).toBe(true);
  expect(lacks(day({ date: '2027-02-09' }), { before: day() })).toBe(true);
  expect(lacks(day({ quarterDays: 2 }), { before: day() })).toBe(false);
  expect(lacks(day({ state: 'worked' }), { before: day() })).toBe(false);
  expect(lacks(day({ state: 'worked' }), { before: day({ state: 'worked', councilSupportedId: 'stroud' }) })).toBe(
    true,
  );
});

test.each([
  ['retired', true],
  ['removed', true],
  ['paused', false],
  ['active', false],
])('nothing new for a peer who is %s: %s', (status, isRefused) => {
  const found = (wanted: DayEntry, before?: DayEntry) =>
    takenOnAfterLeaving(facts([wanted], { peer: { status }, ...(before ? { before } : {}) })).length > 0;
  expect(found(day())).toBe(isRefused);
  expect(found(day({ date: '2027-02-09' }), day())).toBe(isRefused);
  expect(found(day({ state: 'worked' }), day())).toBe(false);
  expect(found(day({ state: 'cancelled' }), day())).toBe(false);
});
