import { useAgreement, usePeerDays, useTable } from '@renderer/data/desk-context';
import { peerFullName } from '@renderer/words/peer-name';
import type { LetterLines, LetterValues } from '@shared/letters/fill-letter';
import type { Assignment } from '@shared/model/assignment';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import { daysAsFigure } from '@shared/model/quarter-days';
import type { Agreement } from '@shared/model/settings';
import { formatLongDate } from '@shared/rules/uk-date';

/** What an e-mail says of the peer whom it is for; of several it says nothing of any. */
export function usePeerValues(chosen: readonly Assignment[]): LetterValues {
  const [one] = chosen;
  const peer = useTable('peers').get(one?.peerId ?? '');
  const agreement = useAgreement();
  // Safe: an id that no peer has stands for nobody, who has no days.
  const days = usePeerDays(one?.peerId ?? ('' as PeerId));
  if (!one || !peer) return {};
  if (chosen.length > 1)
    return { greeting: 'Dear colleague', 'first name': null, name: null, 'asked on': null, 'the days': null };
  const [first] = one.contacts;
  return {
    greeting: `Dear ${calledName(peer)}`,
    'first name': calledName(peer),
    name: peerFullName(peer),
    'asked on': first ? formatLongDate(first.on) : '',
    'the days': bookedDays(days ?? [], one, agreement),
  };
}

function calledName(peer: Peer): string {
  return peer.knownAs || peer.firstName || peerFullName(peer);
}

function bookedDays(days: readonly DayEntry[], { id }: Assignment, agreement: Agreement): LetterLines {
  const booked = days.filter(({ assignmentId, state }) => assignmentId === id && state === 'booked');
  return {
    kind: 'table',
    head: ['Date', 'Days', 'What'],
    rows: booked.map(({ date, quarterDays, activity }) => [
      formatLongDate(date),
      daysAsFigure(quarterDays),
      agreement.activities.find(({ code }) => code === activity)?.name ?? activity,
    ]),
  };
}
