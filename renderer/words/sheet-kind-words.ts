import type { SheetKind } from '@shared/import/types';

/** What a sheet holds, in words. */
export const SHEET_KIND_WORDS: Record<SheetKind, string> = {
  peers: 'Peers',
  days: 'Days',
  requests: 'Requests',
  derived: 'Worked out by Peer Desk',
  unknown: 'Not recognised',
};
