import Link from '@mui/material/Link';
import { Facts } from '@renderer/components/facts';
import { Section } from '@renderer/components/page';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { daysInWords } from '@shared/model/quarter-days';
import { formatUkDate } from '@shared/rules/uk-date';
import type { YearEnd } from '@shared/rules/year-end';
import { Link as RouterLink } from 'react-router';

/** What the year comes to as it stands, counting to the limit. */
export function YearSums({ found }: { found: YearEnd }) {
  const { workedQuarterDays, bookedQuarterDays, pencilledQuarterDays, notCountedQuarterDays, peerCount } = found;
  return (
    <Section title="What the year comes to">
      <Facts
        lines={[
          ['Worked', daysInWords(workedQuarterDays)],
          ['Booked', daysInWords(bookedQuarterDays)],
          ['Pencilled in', pencilledQuarterDays > 0 && daysInWords(pencilledQuarterDays)],
          ['Not counting to the limit', notCountedQuarterDays > 0 && daysInWords(notCountedQuarterDays)],
          ['Peers with days', String(peerCount)],
        ]}
      />
    </Section>
  );
}

/** What no press here settles: who is over without approval, and which approvals are awaited. */
export function LeftToDo({ found }: { found: YearEnd }) {
  const nameOf = usePeerNames();
  const { over, awaited } = found;
  const peer = (peerId: string) => (
    <Link component={RouterLink} to={`/peers/${peerId}`}>
      {nameOf(peerId) ?? 'Peer no longer here'}
    </Link>
  );
  return (
    <>
      {over.length > 0 ? (
        <Section title="Over without approval" count={over.length}>
          <ul>
            {over.map(({ peerId, position }) => (
              <li key={peerId}>
                {peer(peerId)}: {daysInWords(position.uncoveredQuarterDays)} over
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {awaited.length > 0 ? (
        <Section title="Approvals awaited" count={awaited.length}>
          <ul>
            {awaited.map(({ id, peerId, askedQuarterDays, askedOn }) => (
              <li key={id}>
                {peer(peerId)}: {daysInWords(askedQuarterDays)} asked for
                {askedOn ? ` on ${formatUkDate(askedOn)}` : ''}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
