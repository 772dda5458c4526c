import Link from '@mui/material/Link';
import { Facts } from '@renderer/components/facts';
import { Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useTable, useToday } from '@renderer/data/desk-context';
import { CouncilLink } from '@renderer/panels/council-link';
import { ProjectLink } from '@renderer/panels/project-link';
import { daysInWords } from '@shared/model/quarter-days';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Request } from '@shared/model/request';
import { currentRound } from '@shared/rules/request-state';
import { formatUkDate } from '@shared/rules/uk-date';
import { workDates } from './request-words';

/** What the LGA asked for. */
export function WantedFacts({ request }: { request: Request }) {
  const task = useTask();
  const today = useToday();
  const { peersWanted } = currentRound(request);
  const peers = peersWanted === 1 ? '1 peer' : `${peersWanted} peers`;
  const each =
    request.daysAskedQuarterDays === null
      ? ''
      : `${daysInWords(request.daysAskedQuarterDays)}${peersWanted > 1 ? ' each' : ''}, `;
  const project = useTable('projects').get(request.projectId ?? '');
  const [first] = request.rounds;
  return (
    <Section
      title="What is wanted"
      right={
        <Link component="button" type="button" onClick={() => task.open('edit-request', { request: request.id })}>
          Edit
        </Link>
      }
    >
      <Facts
        lines={[
          [
            'Council supported',
            request.councilSupportedId || request.councilSupportedText ? (
              <CouncilLink key="council" id={request.councilSupportedId} text={request.councilSupportedText} />
            ) : (
              ''
            ),
          ],
          ['Dates', workDates(request, today)],
          [each ? 'Days' : 'Peers', `${each}${peers}`],
          ['Skills', request.skillsWanted.join(', ')],
          ['Roles', request.rolesWanted],
          ['From', [request.receivedFrom, request.receivedFromRole].filter(Boolean).join(', ')],
          ['Received', first ? receivedText(first.receivedOn, request.channel) : ''],
          ['Acknowledged', request.acknowledgedOn ? formatUkDate(request.acknowledgedOn) : ''],
          ['Their reference', request.theirRef],
          ['Project', project ? <ProjectLink key="project" project={project} /> : ''],
          ['Paid for', request.paidFor ? 'Yes, outside the grant' : ''],
          ['Brief', longText(request.brief)],
          ['Notes', longText(request.notes)],
        ]}
      />
    </Section>
  );
}

function longText(text: string) {
  return text === '' ? '' : <span style={{ whiteSpace: 'pre-wrap' }}>{text}</span>;
}

/** An imported request does not say how it came. */
function receivedText(receivedOn: CalendarDay, channel: Request['channel']): string {
  return channel === 'other' ? formatUkDate(receivedOn) : `${formatUkDate(receivedOn)}, ${channel}`;
}
