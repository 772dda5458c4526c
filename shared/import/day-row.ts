import type { Peer } from '@shared/model/peer';
import type { PlacedRow } from './day-sheet';
import type { RowReader } from './row-reader';
import type { RowDecision } from './types';

/** A data row of a sheet of days, with what the user settled for it. */
export type DayRow = {
  readonly sheet: string;
  readonly reader: RowReader;
  /** The row as the sheet has it, without what the user replaced. */
  readonly asWritten: RowReader;
  readonly placed: PlacedRow;
  readonly decision: RowDecision | undefined;
  /** For one of several cells of a row of the sheet: which one, and whom the row is about, where that is settled. */
  readonly cell?: string;
  readonly peer?: Peer;
};
