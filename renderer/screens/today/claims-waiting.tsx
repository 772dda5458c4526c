import Button from '@mui/material/Button';
import type { TableColumn } from '@renderer/components/data-table';
import { useMoveClaimOn } from '@renderer/panels/after-work/use-move-claim-on';
import { PeerLink } from '@renderer/panels/peer-link';
import { ProjectLink } from '@renderer/panels/project-link';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { MARK_CLAIM } from '@renderer/words/claim-words';
import { capitalised } from '@shared/exports/words';
import { nextClaimStep, type ClaimWaiting } from '@shared/rules/after-work';
import { formatUkDate } from '@shared/rules/uk-date';
import { TodayList, type OnProblem } from './today-list';

/** Claims that have not moved on for a month; the next step is one press. */
export function ClaimsWaiting({ rows }: { rows: readonly ClaimWaiting[] }) {
  const columns: TableColumn<ClaimWaiting>[] = [
    { id: 'peer', title: 'Peer', width: 150, render: ({ assignment }) => <PeerLink peerId={assignment.peerId} /> },
    { id: 'project', title: 'Project', least: 110, render: ({ project }) => <ProjectLink project={project} /> },
    {
      id: 'since',
      title: 'Claim',
      width: 156,
      render: ({ step, on }) => `${capitalised(step)} ${formatUkDate(on)}`,
    },
  ];
  return (
    <TodayList
      title="Claims waiting"
      rows={rows}
      columns={columns}
      rowKey={({ assignment }) => assignment.id}
      dropFirst={[]}
      actionsWidth={120}
      renderActions={(row, onProblem) => <NextStep row={row} onProblem={onProblem} />}
    />
  );
}

function NextStep({ row, onProblem }: { row: ClaimWaiting; onProblem: OnProblem }) {
  const moveOn = useMoveClaimOn();
  const name = usePeerNames()(row.assignment.peerId) ?? 'peer';
  const next = nextClaimStep(row.assignment.claim);
  return next ? (
    <Button
      size="small"
      aria-label={`${MARK_CLAIM[next]}: ${name}, ${row.project.name}`}
      onClick={() => void moveOn(row.assignment).then(onProblem)}
    >
      {MARK_CLAIM[next]}
    </Button>
  ) : null;
}
