import type { RowDecision } from '@shared/import/types';
import { makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, sheetOf, workbookOf, type Given, type Grid } from './import-fixture';

export const DAYS_HEADER = [
  'CRM ID',
  'Peer',
  'Peer council',
  'Date',
  'Days',
  'Activity',
  'Host council',
  'Project code',
  'Counts to 40',
  'Status',
];
export const anna = makePeer({ firstName: 'Anna', lastName: 'Peerwell', crmId: 'P-1', homeCouncilId: 'E08000035' });
export const pool = { ...NOTHING_KNOWN, peers: [anna] };

/** A row of a tidy log, as its cells stand; what differs is said by heading. */
export function daysRow(overrides: Readonly<Record<string, Given>> = {}): Given[] {
  const row: Record<string, Given> = {
    'CRM ID': 'P-1',
    Peer: 'Anna Peerwell',
    'Peer council': 'Leeds City Council',
    Date: '10/06/2026',
    Days: 1,
    Activity: 'On site',
    'Host council': 'Hull City Council',
    'Project code': 'PC26-1',
    'Counts to 40': 'Yes',
    Status: 'Worked',
    ...overrides,
  };
  return DAYS_HEADER.map((header) => row[header] ?? null);
}

export function daysBook(...rows: Grid) {
  return workbookOf(sheetOf('Days', [DAYS_HEADER, ...rows]));
}

/** One row settled, nobody unknown made. */
export function decide(id: string, decision: RowDecision) {
  return { rows: new Map([[id, decision]]), unknownPeers: 'ask' as const };
}
