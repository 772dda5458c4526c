import Box from '@mui/material/Box';
import { Facts } from '@renderer/components/facts';
import { Section } from '@renderer/components/page';
import { useCouncilBook } from '@renderer/data/desk-context';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Peer } from '@shared/model/peer';
import { formatUkDate } from '@shared/rules/uk-date';
import type { ReactNode } from 'react';
import { ProfileLinks } from './profile-links';
import { AVAILABILITY_WORDS, COUNCILLOR_STATUS_WORDS, PEER_STATUS_WORDS, PEER_TYPE_WORDS } from './peer-words';

type Line = readonly [name: string, value: ReactNode];

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
          ['Region', council?.region ?? ''],
          ['Home region', peer.homeRegion],
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
        right={<ProfileLinks peer={peer} />}
        lines={[
          ['Status', PEER_STATUS_WORDS[peer.status]],
          ['Lead peer', leadText(peer)],
          ['Offered for', peer.peerTypes.map((type) => PEER_TYPE_WORDS[type]).join(', ')],
          ['Skills', peer.skills.length > 0 && <SkillLines key="skills" skills={peer.skills} />],
          ['Accreditation', peer.accreditation.map(accreditationText).join('; ')],
          ['Terms accepted', day(peer.termsAcceptedOn)],
          ['Charter accepted', day(peer.charterAcceptedOn)],
          ['Induction', day(peer.inductionOn)],
          ['Profile confirmed', day(peer.profileConfirmedOn)],
          ['Asked to confirm', [day(peer.profilePromptedOn), peer.promptChannel].filter(Boolean).join(', ')],
        ]}
      />
      <FactsSection
        title="Availability"
        lines={[
          ['Days of the week', peer.daysOfWeek],
          ['Notice needed', peer.notice],
          ...peer.availability.map(({ kind, from, to }): Line => [AVAILABILITY_WORDS[kind], datesAlone(from, to)]),
        ]}
      />
      <FactsSection
        title="Conflicts of interest"
        lines={peer.conflicts.map(({ councilId, councilText, kind, declaredOn }): Line => [
          book.shortNameOf(councilId, councilText) || 'Any council',
          [kind, declaredOn && `declared on ${formatUkDate(declaredOn)}`].filter(Boolean).join(', '),
        ])}
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

function FactsSection({ title, right, lines }: { title: string; right?: ReactNode; lines: readonly Line[] }) {
  if (lines.every(([, value]) => !value)) return null;
  return (
    <Section title={title} right={right}>
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
            {[
              role.role,
              role.councilId !== null && role.councilId === peer.homeCouncilId
                ? ''
                : book.shortNameOf(role.councilId, role.councilText),
            ]
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

/** Dates as a value of their own: "From 01/12/2026". */
function datesAlone(from: CalendarDay | null, to: CalendarDay | null): string {
  if (from && to) return `${formatUkDate(from)} to ${formatUkDate(to)}`;
  if (from) return `From ${formatUkDate(from)}`;
  return to ? `Until ${formatUkDate(to)}` : 'Any day';
}

function leadText({ leadRole, leadRegions, leadFrom, leadTo }: Peer): string {
  if (leadRole === 'none') return '';
  return `${[leadRole, leadRegions].filter(Boolean).join(', ')}${dates(leadFrom, leadTo)}`;
}

function accreditationText({ scheme, on, expiresOn }: Peer['accreditation'][number]): string {
  return `${scheme}${dates(on, expiresOn)}`;
}

/** Skills, one a line where something is known of how strong they are. */
function SkillLines({ skills }: Pick<Peer, 'skills'>) {
  if (skills.every(({ evidence }) => evidence === '')) return skills.map(skillText).join(', ');
  return skills.map((skill) => (
    <div key={skill.skill}>
      {skillText(skill)}
      {skill.evidence ? (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          , {skill.evidence}
        </Box>
      ) : null}
    </div>
  ));
}

const skillText = ({ skill, level }: Peer['skills'][number]) => (level ? `${skill} (${level})` : skill);

function LongText({ title, text }: { title: string; text: string }) {
  if (!text) return null;
  return (
    <Section title={title}>
      <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Box>
    </Section>
  );
}
