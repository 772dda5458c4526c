import type { CalendarDay } from '@shared/model/calendar-day';
import type { Peer } from '@shared/model/peer';
import type { Privacy } from '@shared/model/privacy';
import type { Request } from '@shared/model/request';
import { addMonths } from './calendar';

const RETENTION_REASONS = ['enquiry', 'left', 'not used'] as const;
export type RetentionReason = (typeof RETENTION_REASONS)[number];

/** A peer whose record comes up for review: why, the last day that anything happened, and the day it came up. */
export type RetentionDue = { peer: Peer; reason: RetentionReason; lastOn: CalendarDay; dueOn: CalendarDay };

/**
 * Whether the record of a peer is up for review on `today`: so many months after the last thing that happened (`lastOn`), the
 * day itself included; never before the day until which somebody decided to keep it, inclusive. Nobody is erased by this: a
 * person decides. Erased peers are none. `undefined` where it is not up.
 * Source: DOMAIN section 7 (enquiry 12 months, retired peer 24 months; review list, never silent deletion).
 */
export function retentionDue(
  peer: Peer,
  lastOn: CalendarDay,
  privacy: Pick<Privacy, 'enquiryMonths' | 'leaverMonths' | 'unusedMonths'>,
  today: CalendarDay,
): RetentionDue | undefined {
  if (peer.erasedOn) return undefined;
  const reason = reasonOf(peer);
  const months = { enquiry: privacy.enquiryMonths, left: privacy.leaverMonths, 'not used': privacy.unusedMonths };
  const dueOn = addMonths(lastOn, months[reason]);
  if (dueOn > today || (peer.kept && peer.kept.until >= today)) return undefined;
  return { peer, reason, lastOn, dueOn };
}

function reasonOf({ status }: Peer): RetentionReason {
  if (status === 'enquiry' || status === 'applicant' || status === 'interview') return 'enquiry';
  return status === 'retired' || status === 'removed' ? 'left' : 'not used';
}

/**
 * The day on which a review of the pool comes up: as long after it was made as a peer who is not used is kept. Somebody then
 * deletes it or leaves it; nothing goes by itself. Source: DOMAIN section 7 (review list, never silent deletion).
 */
export function reviewDueOn(madeOn: CalendarDay, privacy: Pick<Privacy, 'unusedMonths'>): CalendarDay {
  return addMonths(madeOn, privacy.unusedMonths);
}

/** Months after the closing of a request. Decided: 2026-11-22, product owner (24 months, a setting). */
export const OFFER_MONTHS = 24;

/**
 * The day from which, inclusive, what was kept of the choice of peers for a request is to be deleted: what was asked of
 * peers, and who was looked at. `undefined` where nothing is kept, and where the request has not ended or nobody knows when.
 */
export function offerDueOn(
  { offer, outcome, outcomeOn }: Pick<Request, 'offer' | 'outcome' | 'outcomeOn'>,
  { offerMonths }: Pick<Privacy, 'offerMonths'>,
): CalendarDay | undefined {
  if (!offer || outcome === 'none' || outcomeOn === null) return undefined;
  return addMonths(outcomeOn, offerMonths ?? OFFER_MONTHS);
}
