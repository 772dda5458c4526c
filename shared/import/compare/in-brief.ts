import type { DayEntry } from '@shared/model/day-entry';
import type { Peer } from '@shared/model/peer';
import { daysInWords } from '@shared/model/quarter-days';
import type { Request } from '@shared/model/request';
import { formatMonth, formatUkDate } from '@shared/rules/uk-date';
import { fullName } from '../person-facts';

/** An entry in a few words: "16/04/2026, 1 day, on site, worked". */
export function entryInBrief({ date, precision, quarterDays, activity, state }: DayEntry): string {
  const when = precision === 'month' ? formatMonth(date) : formatUkDate(date);
  return [precision === 'year' ? `year from ${when}` : when, daysInWords(quarterDays), activity, state].join(', ');
}

/** A peer in a few words: name, CRM ID, status. */
export function peerInBrief(peer: Peer): string {
  return [fullName(peer), peer.crmId, peer.status].filter(Boolean).join(', ');
}

/** A request in a few words: "R-0147, Progress review, received 16/04/2026". */
export function requestInBrief({ ref, kindOfWork, rounds }: Request): string {
  const received = rounds[0] ? `received ${formatUkDate(rounds[0].receivedOn)}` : '';
  return [ref, kindOfWork, received].filter(Boolean).join(', ');
}
