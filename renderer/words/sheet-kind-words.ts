import type { SheetKind } from '@shared/import/types';

/** What a sheet holds, in words. */
export const SHEET_KIND_WORDS: Record<SheetKind, string> = {
  peers: 'Peers',
  days: 'Days',
  'days matrix': 'Days, months or kinds across',
  requests: 'Requests',
  'training matrix': 'Training, events across',
  'attendance list': 'Attendance',
  derived: 'Worked out by Peer Desk',
  unknown: 'Not recognised',
};
