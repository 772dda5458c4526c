import type { PeerId } from '@shared/model/ids';
import type { LIMIT_POSITIONS } from '@shared/rules/limit';

/** One peer's days of one year that count to the limit. */
export type YearSums = {
  readonly workedQuarterDays: number;
  readonly bookedQuarterDays: number;
  readonly pencilledQuarterDays: number;
  readonly notCountedQuarterDays: number;
  readonly position: (typeof LIMIT_POSITIONS)[number];
  /** The amber line of that year. */
  readonly amberQuarterDays: number;
};

/** One peer's year before and after this import. `passes` = within the limit before, over it (or more so) after. */
export type PeerTotal = {
  readonly peerId: PeerId;
  readonly peerName: string;
  readonly yearKey: string;
  readonly before: YearSums;
  readonly after: YearSums;
  /** Whether this import changes the figures. */
  readonly touched: boolean;
  readonly passes: boolean;
  /** Whether days used before Peer Desk and days of that year itself then stand beside each other: some may count twice. */
  readonly mayCountTwice: boolean;
};
