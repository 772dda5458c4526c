import { useToday } from '@renderer/data/desk-context';
import { ForWhom } from '@renderer/panels/letters/for-whom';
import { peerName } from '@renderer/words/peer-name';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { PeerId } from '@shared/model/ids';
import type { ProfileDue } from '@shared/rules/profiles-due';
import { formatUkDate } from '@shared/rules/uk-date';

type Props = {
  offered: readonly ProfileDue[];
  chosen: readonly PeerId[];
  onChange: (ids: readonly PeerId[]) => void;
};

/** Whom the e-mail is for: each peer to be asked, and when the profile was confirmed last. */
export function ProfilesAsked({ offered, chosen, onChange }: Props) {
  const today = useToday();
  return (
    <ForWhom
      receivers={offered.map((due) => ({
        id: due.peer.id,
        name: peerName(due.peer),
        email: due.peer.email,
        why: `${whyText(due)}${askedText(due, today)}`,
      }))}
      chosen={chosen}
      onChange={onChange}
    />
  );
}

function askedText({ askedOn }: ProfileDue, today: CalendarDay): string {
  return askedOn && askedOn !== today ? `, asked on ${formatUkDate(askedOn)}` : '';
}

function whyText({ peer, reason }: ProfileDue): string {
  const on = peer.profileConfirmedOn;
  if (on === null) return 'never confirmed';
  const confirmed = `confirmed on ${formatUkDate(on)}`;
  if (reason === 'election') return `${confirmed}, before an election`;
  return reason === 'new role' ? `${confirmed}, before a new role` : confirmed;
}
