import Box from '@mui/material/Box';
import { Facts } from '@renderer/components/facts';
import { Section } from '@renderer/components/page';
import { useCouncilBook } from '@renderer/data/desk-context';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Peer } from '@shared/model/peer';
import { formatUkDate } from '@shared/rules/uk-date';
import { COUNCILLOR_STATUS_WORDS, PEER_STATUS_WORDS, PEER_TYPE_WORDS } from './peer-words';

const day = (on: CalendarDay | null) => (on === null ? '' : formatUkDate(on));
const since = (on: CalendarDay | null) => (on === null ? '' : `, since ${formatUkDate(on)}`);

/** What is known of a peer, in the parts of the form; what is empty is left out. */
export function PeerFacts({ peer }: { peer: Peer }) {
  const book = useCouncilBook();
  const council = book.get(peer.homeCouncilId);
  return (
    <>
      <FactsSection
        title="Contact"
        lines={[
          ['E-mail', peer.email],
          ['Phone', peer.phone],
          ['CRM ID', peer.crmId],
          ['Reference', peer.externalRef],
        ]}
      />
      <FactsSection
        title="Councillor"
        lines={[
          [
            'Home council',
            council && council.endsOn
              ? `${council.name}, ended ${formatUkDate(council.endsOn)}`
              : book.nameOf(peer.homeCouncilId, peer.homeCouncilText),
          ],
          ['Region', council?.region || peer.homeRegion],
          ['Ward', peer.ward],
          ['Party', peer.party],
          ['LGA group', peer.group],
          ['As a councillor', `${COUNCILLOR_STATUS_WORDS[peer.councillorStatus]}${since(peer.councillorStatusSince)}`],
          ['Next election', peer.nextElectionOn ? `${day(peer.nextElectionOn)}${standing(peer.standingAgain)}` : ''],
          ['Standing again', peer.nextElectionOn || peer.standingAgain === 'unknown' ? '' : peer.standingAgain],
        ]}
      />
      {peer.roles.length > 0 ? <RolesSection peer={peer} /> : null}
      <FactsSection
        title="As a peer"
        lines={[
          ['Status', PEER_STATUS_WORDS[peer.status]],
          ['Lead peer', peer.leadRole === 'none' ? '' : peer.leadRole],
          ['Offered for', peer.peerTypes.map((type) => PEER_TYPE_WORDS[type]).join(', ')],
          ['Skills', peer.skills.map(({ skill, level }) => (level ? `${skill} (${level})` : skill)).join(', ')],
          ['Terms accepted', day(peer.termsAcceptedOn)],
          ['Profile confirmed', day(peer.profileConfirmedOn)],
        ]}
      />
      <LongText title="Expertise" text={peer.expertise} />
      <LongText title="Notes" text={peer.notes} />
    </>
  );
}

function standing(again: Peer['standingAgain']): string {
  if (again === 'unknown') return '';
  return again === 'yes' ? ', standing again' : ', not standing again';
}

function FactsSection({ title, lines }: { title: string; lines: readonly (readonly [string, string])[] }) {
  if (lines.every(([, value]) => value === '')) return null;
  return (
    <Section title={title}>
      <Facts lines={lines} />
    </Section>
  );
}

function RolesSection({ peer }: { peer: Peer }) {
  const book = useCouncilBook();
  return (
    <Section title="Roles">
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, lineHeight: '24px' }}>
        {peer.roles.map((role, index) => (
          <li key={index}>
            {[role.role, role.councilId === peer.homeCouncilId ? '' : book.shortNameOf(role.councilId, '')]
              .filter(Boolean)
              .join(', ')}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {dates(role.from, role.to)}
            </Box>
          </li>
        ))}
      </Box>
    </Section>
  );
}

function dates(from: CalendarDay | null, to: CalendarDay | null): string {
  if (from && to) return `, ${formatUkDate(from)} to ${formatUkDate(to)}`;
  if (from) return `, since ${formatUkDate(from)}`;
  return to ? `, until ${formatUkDate(to)}` : '';
}

function LongText({ title, text }: { title: string; text: string }) {
  if (!text) return null;
  return (
    <Section title={title}>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box>
    </Section>
  );
}
