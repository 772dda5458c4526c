import Link from '@mui/material/Link';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useTable } from '@renderer/data/desk-context';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { capitalised } from '@shared/exports/words';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Project } from '@shared/model/project';
import { formatUkDate } from '@shared/rules/uk-date';
import { yearText } from '@shared/rules/year';

/** Days beyond the limit that were asked or granted for this project. */
export function ProjectApprovals({ project }: { project: Project }) {
  const task = useTask();
  const nameOf = usePeerNames();
  const approvals = useTable('approvals').all.filter(({ projectId }) => projectId === project.id);
  if (approvals.length === 0) return null;
  const columns: TableColumn<LimitApproval>[] = [
    {
      id: 'peer',
      title: 'Peer',
      render: ({ id, peerId }) => (
        <Link component="button" type="button" onClick={() => task.open('approval', { approval: id })}>
          {nameOf(peerId) ?? 'Peer no longer here'}
        </Link>
      ),
    },
    { id: 'year', title: 'Year', width: 100, render: ({ yearKey }) => yearText(yearKey) },
    {
      id: 'asked',
      title: 'Asked',
      width: 70,
      align: 'right',
      render: ({ askedQuarterDays }) => <DaysFigure quarterDays={askedQuarterDays} />,
    },
    {
      id: 'granted',
      title: 'Granted',
      width: 76,
      align: 'right',
      render: ({ decision, grantedQuarterDays }) => (
        <DaysFigure quarterDays={decision === 'granted' ? grantedQuarterDays : 0} />
      ),
    },
    { id: 'decision', title: 'Decision', width: 96, render: ({ decision }) => capitalised(decision) },
    { id: 'by', title: 'By', width: 150, render: ({ approver }) => approver },
    { id: 'on', title: 'On', width: 92, render: ({ decidedOn }) => (decidedOn ? formatUkDate(decidedOn) : '') },
  ];
  return (
    <Section title="Days beyond the limit" count={approvals.length}>
      <DataTable
        label="Days beyond the limit"
        rows={approvals}
        columns={columns}
        rowKey={({ id }) => id}
        minWidth={640}
      />
    </Section>
  );
}
