import { useAtDesk, useCouncilBook, useOffice, useToday } from '@renderer/data/desk-context';
import type { CouncilBook } from '@renderer/data/council-book';
import { peerFullName } from '@renderer/words/peer-name';
import type { LetterLines, LetterValues } from '@shared/letters/fill-letter';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Peer } from '@shared/model/peer';
import { formatLongDate } from '@shared/rules/uk-date';
import { rolesNow } from './peer-words';

/** What an e-mail about profiles says; of several it says nothing of any. */
export function useProfileValues(chosen: readonly Peer[]): LetterValues {
  const book = useCouncilBook();
  const today = useToday();
  const atDesk = useAtDesk();
  const group = useOffice()?.group ?? '';
  const [peer] = chosen;
  const common = { today: formatLongDate(today), 'your name': atDesk, group };
  if (!peer || chosen.length > 1)
    return { ...common, greeting: 'Dear colleague', 'first name': null, name: null, 'the profile': NOTHING };
  const called = peer.knownAs || peer.firstName || peerFullName(peer);
  return {
    ...common,
    greeting: `Dear ${called}`,
    'first name': called,
    name: peerFullName(peer),
    'the profile': { kind: 'facts', rows: profileRows(peer, book, today) },
  };
}

const NOTHING: LetterLines = { kind: 'facts', rows: [] };

/** What the peer told us; nothing that the office thinks of the peer, and not the party. */
function profileRows(peer: Peer, book: CouncilBook, today: CalendarDay): { label: string; text: string }[] {
  const rows = [
    { label: 'Home council', text: book.nameOf(peer.homeCouncilId, peer.homeCouncilText) },
    { label: 'Ward', text: peer.ward },
    {
      label: 'Roles',
      text: rolesNow(peer, today)
        .map(({ role }) => role)
        .join('; '),
    },
    { label: 'Skills', text: peer.skills.map(({ skill }) => skill).join('; ') },
    { label: 'E-mail', text: peer.email },
    { label: 'Phone', text: peer.phone },
    { label: 'Days of the week', text: peer.daysOfWeek },
    { label: 'Notice needed', text: peer.notice },
    { label: 'Next election', text: peer.nextElectionOn ? formatLongDate(peer.nextElectionOn) : '' },
  ];
  return rows.filter(({ text }) => text !== '');
}
