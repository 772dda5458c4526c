import type { CouncilId, PeerId } from '@shared/model/ids';
import type { Reason } from '../types';

/** The four ends of a comparison with somebody else's list. */
export const COMPARED = ['same', 'different', 'only theirs', 'only ours'] as const;
export type Compared = (typeof COMPARED)[number];

/** One record as they have it and as we do. `row` is `null` for one that only we have. */
export type ComparedRow = {
  /** Of their row, or of our record. */
  readonly id: string;
  readonly is: Compared;
  readonly what: 'Peer' | 'Days' | 'Request';
  readonly sheet: string;
  readonly row: number | null;
  readonly peerName: string;
  /** Their row in brief; empty where only we have it. */
  readonly theirs: string;
  /** Our record in brief; empty where only they have it. */
  readonly ours: string;
  /** "Days: ours 1, theirs 2". */
  readonly differs: string;
};

/** A row of theirs that cannot be compared before somebody settles what it says. */
export type NotCompared = {
  readonly sheet: string;
  readonly row: number;
  readonly says: string;
  readonly why: readonly Reason[];
};

/** One peer's days of one year, as they have them and as we do: those that count to the limit, cancelled ones left out. */
export type ComparedPeer = {
  readonly peerId: PeerId;
  readonly peerName: string;
  readonly crmId: string;
  readonly homeCouncilId: CouncilId | null;
  readonly homeCouncilText: string;
  readonly yearKey: string;
  readonly theirsQuarterDays: number;
  readonly oursQuarterDays: number;
  readonly is: Compared;
};

/** Somebody else's list beside our records. Nothing of it is ever written. */
export type Comparison = {
  readonly fileName: string;
  readonly counts: Readonly<Record<Compared, number>>;
  readonly rows: readonly ComparedRow[];
  readonly notCompared: readonly NotCompared[];
  /** Rows of theirs that are no data: titles, totals, notes, sheets left out. */
  readonly ignored: number;
  readonly peers: readonly ComparedPeer[];
};
