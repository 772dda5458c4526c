import type { CalendarDay } from '@shared/model/calendar-day';
import type { Peer, PeerStatus } from '@shared/model/peer';
import { addDays, addMonths } from './calendar';
import { inTextOrder } from './in-text-order';

/** Months after which a profile is asked about again. Decided: 2026-11-23, product owner: 6, as the paper names none. */
export const PROFILE_MONTHS = 6;

/** Days in which a peer who was asked may answer. Decided: 2026-11-23, product owner: four weeks. */
const DAYS_TO_ANSWER = 28;

/** Who is asked: those who can be offered. Enquiries are not peers yet, and who is paused, retired or removed is left alone. */
const ASKED: readonly PeerStatus[] = ['approved', 'active'];

/** Why a profile is out of date: it was never confirmed, or since then an election or a new role came, or too many months went by. */
export type ProfileReason = 'never' | 'election' | 'new role' | 'old';

/** A peer to be asked for an update; `askedOn` where the peer was asked since the last confirmation, and did not answer. */
export type ProfileDue = { peer: Peer; reason: ProfileReason; askedOn: CalendarDay | null };

/**
 * The peers whose profile is out of date on `today` and who may be asked now, the longest unconfirmed first. A profile holds
 * for six months, the last day inclusive. Nobody is asked again within four weeks.
 * Source: Peer Support Review Update, paras 18, 25 and 31; DOMAIN R24 (six months, after elections and role changes).
 */
export function profilesDue(peers: readonly Peer[], today: CalendarDay): ProfileDue[] {
  return peers
    .flatMap((peer) => {
      const due = profileDue(peer, today);
      return due ? [due] : [];
    })
    .toSorted((a, b) => inTextOrder(a.peer.profileConfirmedOn ?? '', b.peer.profileConfirmedOn ?? ''));
}

function profileDue(peer: Peer, today: CalendarDay): ProfileDue | undefined {
  if (peer.erasedOn || !ASKED.includes(peer.status)) return undefined;
  const { profileConfirmedOn: confirmed, profilePromptedOn: prompted } = peer;
  if (prompted !== null && addDays(prompted, DAYS_TO_ANSWER) > today) return undefined;
  const reason = reasonOf(peer, today);
  const askedOn = prompted !== null && (confirmed === null || prompted > confirmed) ? prompted : null;
  return reason ? { peer, reason, askedOn } : undefined;
}

function reasonOf(peer: Peer, today: CalendarDay): ProfileReason | undefined {
  const confirmed = peer.profileConfirmedOn;
  if (confirmed === null) return 'never';
  if (peer.nextElectionOn !== null && peer.nextElectionOn >= confirmed && peer.nextElectionOn < today)
    return 'election';
  if (peer.roles.some(({ from }) => from !== null && from > confirmed && from <= today)) return 'new role';
  return addMonths(confirmed, PROFILE_MONTHS) < today ? 'old' : undefined;
}
