import type { DayState } from '@shared/model/day-entry';
import type { PeerStatus } from '@shared/model/peer';
import { compareText } from './text';

const DAY_STATES: ReadonlyMap<string, DayState> = new Map([
  ['worked', 'worked'],
  ['done', 'worked'],
  ['completed', 'worked'],
  ['complete', 'worked'],
  ['delivered', 'worked'],
  ['attended', 'worked'],
  ['booked', 'booked'],
  ['committed', 'booked'],
  ['confirmed', 'booked'],
  ['agreed', 'booked'],
  ['pencilled', 'pencilled'],
  ['pencilled in', 'pencilled'],
  ['planned', 'pencilled'],
  ['provisional', 'pencilled'],
  ['proposed', 'pencilled'],
  ['held', 'pencilled'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['withdrawn', 'cancelled'],
]);

/** Each state of a day as it is shown. */
export const DAY_STATE_WORDS: Readonly<Record<DayState, string>> = {
  pencilled: 'Pencilled in',
  booked: 'Booked',
  worked: 'Worked',
  cancelled: 'Cancelled',
};

/** The state that a word stands for (DOMAIN's planned and committed are pencilled in and booked); `undefined` when unknown. */
export function readDayState(text: string): DayState | undefined {
  return text === '' ? undefined : DAY_STATES.get(compareText(text));
}

const PEER_STATUSES: ReadonlyMap<string, PeerStatus> = new Map([
  ['enquiry', 'enquiry'],
  ['enquirer', 'enquiry'],
  ['applicant', 'applicant'],
  ['applied', 'applicant'],
  ['interview', 'interview'],
  ['interviewed', 'interview'],
  ['approved', 'approved'],
  ['accredited', 'approved'],
  ['active', 'active'],
  ['current', 'active'],
  ['available', 'active'],
  ['paused', 'paused'],
  ['on hold', 'paused'],
  ['inactive', 'paused'],
  ['retired', 'retired'],
  ['stood down', 'retired'],
  ['left', 'retired'],
  ['removed', 'removed'],
]);

/** The status that a word stands for; `undefined` when unknown. */
export function readPeerStatus(text: string): PeerStatus | undefined {
  return PEER_STATUSES.get(compareText(text));
}

const YES: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1', 'counts']);
const NO: ReadonlySet<string> = new Set(['no', 'n', 'false', '0', 'does not count']);

/** Yes or no as people write it; `undefined` for anything else. */
export function readYesNo(text: string): boolean | undefined {
  if (text === '') return undefined;
  const typed = compareText(text);
  if (YES.has(typed)) return true;
  return NO.has(typed) ? false : undefined;
}
