import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { FittingTable } from '@renderer/components/fitting-table';
import { EmptyState, HiddenText, Page } from '@renderer/components/page';
import { useAgreement, useOffice, useOptions, useToday } from '@renderer/data/desk-context';
import { AllocationLeft } from '@renderer/panels/allocation-left';
import { DaysTabs } from '@renderer/panels/days-tabs';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { useAllocations } from '@renderer/panels/use-allocations';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { WritersOnly } from '@renderer/panels/writers-only';
import { YearMenu } from '@renderer/panels/year-menu';
import type { Allocation } from '@shared/model/allocation';
import type { AllocationPosition } from '@shared/rules/allocations';
import { yearOf, yearText, type Year } from '@shared/rules/year';
import type { ListColumn } from '@shared/views/list-column';
import { useState } from 'react';
import { AllocationDialog } from './allocation-dialog';

/** Days given to the group and to lead peers in a year, and how much of them is drawn down. */
export function AllocationsPage() {
  const today = useToday();
  const agreement = useAgreement();
  const { allocations: isOn } = useOptions();
  const [year, setYear] = useState(() => yearOf(today, agreement));
  const rows = useAllocations(year);
  const [editing, setEditing] = useState<Allocation | 'new'>();
  return (
    <Page
      title="Allocations"
      detail={<YearMenu year={year} onChange={setYear} />}
      actions={
        isOn ? (
          <>
            {rows && rows.length > 0 ? <WaysOut rows={rows} year={year} /> : null}
            <WritersOnly>
              <Button variant="contained" startIcon={<Add />} onClick={() => setEditing('new')}>
                Add allocation
              </Button>
            </WritersOnly>
          </>
        ) : null
      }
    >
      <DaysTabs />
      {isOn ? null : <EmptyState title="Allocations are off" text="Turn them on in Settings, under More options." />}
      {rows?.length === 0 ? (
        <EmptyState
          title="Nothing was given in this year"
          text="Add the days given to the group or to a lead peer. They are drawn down by the days worked and booked; using more is warned of and never refused."
        />
      ) : null}
      {rows && rows.length > 0 ? <Positions rows={rows} onEdit={setEditing} /> : null}
      {editing ? (
        <AllocationDialog
          old={editing === 'new' ? undefined : editing}
          year={year}
          onClose={() => setEditing(undefined)}
        />
      ) : null}
    </Page>
  );
}

type PositionsProps = { rows: readonly AllocationPosition[]; onEdit: (allocation: Allocation) => void };

function Positions({ rows, onEdit }: PositionsProps) {
  const ownerOf = useOwnerOf();
  const figure = (id: string, title: string, read: (row: AllocationPosition) => number) => ({
    id,
    title,
    width: 84,
    align: 'right' as const,
    render: (row: AllocationPosition) => <DaysFigure quarterDays={read(row)} plainZero />,
  });
  const columns: TableColumn<AllocationPosition>[] = [
    { id: 'owner', title: 'Given to', least: 160, render: ownerOf },
    figure('given', 'Given', ({ givenQuarterDays }) => givenQuarterDays),
    figure('worked', 'Worked', ({ workedQuarterDays }) => workedQuarterDays),
    figure('booked', 'Booked', ({ bookedQuarterDays }) => bookedQuarterDays),
    { id: 'left', title: 'Left', width: 176, render: (row) => <AllocationLeft {...row} /> },
    { id: 'source', title: 'Source', least: 200, render: sourceOf },
    {
      id: 'edit',
      title: <HiddenText>Edit</HiddenText>,
      width: 90,
      align: 'right',
      render: (row) => (
        <WritersOnly>
          {row.allocations.map((allocation) => (
            <Button
              key={allocation.id}
              size="small"
              aria-label={`Edit what was given to ${ownerOf(row)}`}
              onClick={() => onEdit(allocation)}
            >
              Edit
            </Button>
          ))}
        </WritersOnly>
      ),
    },
  ];
  return (
    <>
      <FittingTable
        label="Allocations"
        rows={rows}
        columns={columns}
        rowKey={({ peerId }) => peerId ?? 'group'}
        dropFirst={['source', 'booked']}
      />
      <Box sx={{ mt: 1, color: 'text.secondary' }}>
        Drawn down by days worked and booked that count to the limit: those of everybody for the group, their own for a
        lead peer. It is no limit.
      </Box>
    </>
  );
}

function sourceOf({ allocations }: AllocationPosition): string {
  return allocations
    .map(({ source }) => source)
    .filter(Boolean)
    .join('; ');
}

/** Names whom the days were given to. */
function useOwnerOf(): (row: AllocationPosition) => string {
  const nameOf = usePeerNames();
  const { group = 'The group' } = useOffice() ?? {};
  return ({ peerId }) => (peerId === null ? `${group} group` : (nameOf(peerId) ?? 'Erased peer'));
}

function WaysOut({ rows, year }: { rows: readonly AllocationPosition[]; year: Year }) {
  const ownerOf = useOwnerOf();
  const columns: readonly ListColumn<AllocationPosition>[] = [
    { id: 'owner', title: 'Given to', kind: 'text', value: ownerOf },
    { id: 'given', title: 'Given', kind: 'days', value: (row) => row.givenQuarterDays },
    { id: 'worked', title: 'Worked', kind: 'days', value: (row) => row.workedQuarterDays },
    { id: 'booked', title: 'Booked', kind: 'days', value: (row) => row.bookedQuarterDays },
    { id: 'left', title: 'Left', kind: 'days', value: (row) => row.leftQuarterDays },
    { id: 'source', title: 'Source', kind: 'text', value: sourceOf },
  ];
  return <ListWaysOut label={`Allocations ${yearText(year.key)}`} rows={rows} columns={columns} yearKey={year.key} />;
}
