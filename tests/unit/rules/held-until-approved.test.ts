import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { heldUntilApproved } from '@shared/rules/held-until-approved';
import { makeDayEntry } from '@tests/support/builders';
import { expect, test } from 'vitest';

const booked = (more: Record<string, unknown> = {}) => makeDayEntry({ id: 'day-1', state: 'booked', ...more });
const stateOf = (entry: ReturnType<typeof booked>, there: readonly ReturnType<typeof booked>[] = []) =>
  heldUntilApproved([entry], there, ({ peerId }) => peerId === 'peer-1', DEFAULT_AGREEMENT)[0]?.state;

test('what would be booked and needs the approval is pencilled in, without an end', () => {
  expect(stateOf(booked())).toBe('pencilled');
  const [held] = heldUntilApproved([booked({ pencilledUntil: '2026-12-01' })], [], () => true, DEFAULT_AGREEMENT);
  expect(held?.pencilledUntil).toBeNull();
});

test('days of others, days worked, and days that do not count stay as they are', () => {
  expect(stateOf(booked({ peerId: 'peer-2' }))).toBe('booked');
  expect(stateOf(booked({ state: 'worked' }))).toBe('worked');
  expect(stateOf(booked({ state: 'cancelled' }))).toBe('cancelled');
  expect(stateOf(booked({ activity: 'shadowing' }))).toBe('booked');
});

test('what was booked stays booked, unless it moves or grows', () => {
  expect(stateOf(booked(), [booked()])).toBe('booked');
  expect(stateOf(booked({ quarterDays: 2 }), [booked()])).toBe('booked');
  expect(stateOf(booked({ quarterDays: 8 }), [booked()])).toBe('pencilled');
  expect(stateOf(booked({ date: '2026-06-17' }), [booked()])).toBe('pencilled');
  expect(stateOf(booked(), [booked({ state: 'pencilled' })])).toBe('pencilled');
});
