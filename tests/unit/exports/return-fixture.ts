import type { DayEntry } from '@shared/model/day-entry';
import type { CouncilId, PeerId } from '@shared/model/ids';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import type { CouncilLookup, ReturnInput } from '@shared/exports/return-input';
import { RETURN_SHEETS } from '@shared/exports/sheet';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { yearOf } from '@shared/rules/year';
import { TODAY } from '@tests/support/builders';

const COUNCILS: Record<string, NonNullable<ReturnType<CouncilLookup['get']>>> = {
  E08000035: { name: 'Leeds City Council', type: 'metropolitan_district', region: 'Yorkshire and The Humber' },
  E07000082: { name: 'Stroud District Council', type: 'district', region: 'South West' },
  W06000015: { name: 'Cardiff Council', type: 'welsh_unitary', region: 'Wales' },
};

/** Three councils stand in for the council book. */
const someCouncils: CouncilLookup = {
  get: (id) => COUNCILS[id],
  nameOf: (id: CouncilId | null, text: string) => (id === null ? text : (COUNCILS[id]?.name ?? text)),
};

/** A return of an office with nothing in it; a test adds what it is about. */
export function makeReturnInput(overrides: Partial<ReturnInput> = {}): ReturnInput {
  return {
    group: 'Labour',
    recipient: 'LGA finance',
    today: TODAY,
    year: yearOf(TODAY, DEFAULT_AGREEMENT),
    agreement: DEFAULT_AGREEMENT,
    peers: [],
    councils: someCouncils,
    entriesByPeer: new Map(),
    approvals: [],
    requests: [],
    assignments: [],
    projects: [],
    trainingEvents: [],
    attendances: [],
    holidayTableByVersion: new Map([[SHIPPED_HOLIDAYS.version, SHIPPED_HOLIDAYS]]),
    currentHolidayTable: SHIPPED_HOLIDAYS,
    sheets: RETURN_SHEETS,
    includeUnused: false,
    everyRequest: false,
    sinceLast: null,
    filter: '',
    ...overrides,
  };
}

/** Entries by the peer that they are of. */
export function byPeer(entries: readonly DayEntry[]): ReadonlyMap<PeerId, readonly DayEntry[]> {
  const map = new Map<PeerId, DayEntry[]>();
  for (const entry of entries) map.set(entry.peerId, [...(map.get(entry.peerId) ?? []), entry]);
  return map;
}
