import type { SheetKind } from './types';

/** The kinds of sheets whose rows are planned; the rows of other sheets are listed as ignored. */
export const PLANNED_KINDS: ReadonlySet<SheetKind> = new Set([
  'peers',
  'days',
  'days matrix',
  'requests',
  'training matrix',
  'attendance list',
]);
