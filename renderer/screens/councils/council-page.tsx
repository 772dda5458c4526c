import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { Facts } from '@renderer/components/facts';
import { NotHerePage } from '@renderer/components/not-here-page';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useCouncilBook, useTable, useToday } from '@renderer/data/desk-context';
import { CouncilLink } from '@renderer/panels/council-link';
import { COUNCIL_TYPE_WORDS } from '@renderer/words/council-words';
import type { Council } from '@shared/model/council';
import { hasCouncilEnded } from '@shared/rules/council-ended';
import { councilRecords } from '@shared/rules/council-records';
import { formatUkDate } from '@shared/rules/uk-date';
import { useParams } from 'react-router';
import { CouncilPeers } from './council-peers';
import { CouncilProjects } from './council-projects';
import { CouncilRequests } from './council-requests';

const BACK = { to: '/settings', asked: { section: 'Councils' }, title: 'Councils' };

/** One council: what the office was asked for there, the work, and the peers who sit there. */
export function CouncilPage() {
  const { councilId = '' } = useParams();
  const council = useCouncilBook().all.find(({ id }) => id === councilId);
  if (!council) return <NotHerePage record="council" back={BACK} all="All councils" />;
  return <CouncilView key={council.id} council={council} />;
}

function CouncilView({ council }: { council: Council }) {
  const task = useTask();
  const today = useToday();
  const requests = useTable('requests').all;
  const projects = useTable('projects').all;
  const peers = useTable('peers').all;
  const found = councilRecords(council.id, { requests, projects, peers });
  const isEmpty = found.requests.length + found.projects.length + found.peers.length === 0;
  const addRequest = (
    <Button
      variant="contained"
      startIcon={<Add />}
      onClick={() => task.open('add-request', { council: council.id })}
      disabled={hasCouncilEnded(council, today)}
    >
      Add request
    </Button>
  );
  return (
    <Page
      title={council.name}
      back={BACK}
      detail={
        <>
          <span>{COUNCIL_TYPE_WORDS[council.type]}</span>
          {council.region ? <span>{council.region}</span> : null}
        </>
      }
      actions={isEmpty ? null : addRequest}
    >
      <CouncilDates council={council} />
      {isEmpty ? (
        <EmptyState
          title="Nothing with this council yet"
          text="Requests and projects that support it will stand here, and the peers whose home council it is."
          actions={addRequest}
        />
      ) : null}
      {found.requests.length > 0 ? <CouncilRequests rows={found.requests} council={council.name} /> : null}
      {found.projects.length > 0 ? <CouncilProjects rows={found.projects} council={council.name} /> : null}
      {found.peers.length > 0 ? <CouncilPeers rows={found.peers} council={council.name} /> : null}
    </Page>
  );
}

/** When it ended and what came after, and its next election; nothing where neither is known. */
function CouncilDates({ council }: { council: Council }) {
  const book = useCouncilBook();
  const today = useToday();
  const next = council.replacedBy.flatMap((id) => book.get(id) ?? []);
  return (
    <Facts
      lines={[
        [hasCouncilEnded(council, today) ? 'Ended' : 'Ends', council.endsOn ? formatUkDate(council.endsOn) : ''],
        ['Replaced by', next.length > 0 && next.map(({ id, name }) => <CouncilLink key={id} id={id} text={name} />)],
        ['Next election', council.nextElectionOn ? formatUkDate(council.nextElectionOn) : ''],
      ]}
    />
  );
}
