import Link from '@mui/material/Link';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { Section } from '@renderer/components/page';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { LimitStatus } from '@renderer/panels/limit-status';
import { PeerLink } from '@renderer/panels/peer-link';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { limitOf } from '@shared/rules/limit-of-year';
import type { PeerNearLimit } from '@shared/rules/who-to-show';
import { previousYear, yearOf, yearText } from '@shared/rules/year';
import { Link as RouterLink } from 'react-router';

/** Peers who were over the limit in the year before, and nobody has approved it yet. */
export function OverYearBefore({ rows }: { rows: readonly PeerNearLimit[] }) {
  const today = useToday();
  const agreement = useAgreement();
  const year = previousYear(yearOf(today, agreement), agreement);
  const title = `Over ${fromQuarterDays(limitOf(year, agreement).limitQuarterDays)} in ${yearText(year.key)}`;
  const columns: TableColumn<PeerNearLimit>[] = [
    { id: 'peer', title: 'Peer', render: ({ peerId }) => <PeerLink peerId={peerId} /> },
    {
      id: 'left',
      title: 'Left',
      width: 64,
      align: 'right',
      render: ({ position }) => <DaysFigure quarterDays={position.leftQuarterDays} plainZero />,
    },
    {
      id: 'position',
      title: 'Position',
      width: 150,
      render: ({ position }) => <LimitStatus limit={position} />,
    },
  ];
  return (
    <Section
      title={title}
      count={rows.length}
      right={
        <Link component={RouterLink} to={`/days/over?year=${encodeURIComponent(year.key)}`}>
          Ask or enter approvals
        </Link>
      }
    >
      <DataTable label={title} rows={rows} columns={columns} rowKey={({ peerId }) => peerId} minWidth={340} />
    </Section>
  );
}
