import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { EmptyState, HiddenText, Page } from '@renderer/components/page';
import { useAgreement, useOffice, useOptions, useToday } from '@renderer/data/desk-context';
import { AllocationLeft } from '@renderer/panels/allocation-left';
import { DaysTabs } from '@renderer/panels/days-tabs';
import { useAllocations } from '@renderer/panels/use-allocations';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { WritersOnly } from '@renderer/panels/writers-only';
import type { Allocation } from '@shared/model/allocation';
import type { AllocationPosition } from '@shared/rules/allocations';
import { nextYear, previousYear, yearOf } from '@shared/rules/year';
import { useState } from 'react';
import { AllocationDialog } from './allocation-dialog';

/** Days given to the group and to lead peers in a year, and how much of them is drawn down. */
export function AllocationsPage() {
  const today = useToday();
  const agreement = useAgreement();
  const { allocations: isOn } = useOptions();
  const now = yearOf(today, agreement);
  const years = [nextYear(now, agreement), now, previousYear(now, agreement)];
  const [yearKey, setYearKey] = useState(now.key);
  const year = years.find(({ key }) => key === yearKey) ?? now;
  const rows = useAllocations(year);
  const [editing, setEditing] = useState<Allocation | 'new'>();
  return (
    <Page
      title="Allocations"
      detail={
        <TextField
          select
          value={year.key}
          onChange={({ target }) => setYearKey(target.value)}
          sx={{ width: 150 }}
          slotProps={{ select: { SelectDisplayProps: { 'aria-label': 'Year' } } }}
        >
          {years.map(({ key }) => (
            <MenuItem key={key} value={key}>
              {key}
            </MenuItem>
          ))}
        </TextField>
      }
      actions={
        isOn ? (
          <WritersOnly>
            <Button variant="contained" startIcon={<Add />} onClick={() => setEditing('new')}>
              Add allocation
            </Button>
          </WritersOnly>
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

function Positions(props: { rows: readonly AllocationPosition[]; onEdit: (allocation: Allocation) => void }) {
  const { rows, onEdit } = props;
  const nameOf = usePeerNames();
  const { group = 'The group' } = useOffice() ?? {};
  const ownerOf = ({ peerId }: AllocationPosition) =>
    peerId === null ? `${group} group` : (nameOf(peerId) ?? 'Erased peer');
  const figure = (id: string, title: string, read: (row: AllocationPosition) => number) => ({
    id,
    title,
    width: 84,
    align: 'right' as const,
    render: (row: AllocationPosition) => <DaysFigure quarterDays={read(row)} plainZero />,
  });
  const columns: TableColumn<AllocationPosition>[] = [
    { id: 'owner', title: 'Given to', render: ownerOf },
    figure('given', 'Given', ({ givenQuarterDays }) => givenQuarterDays),
    figure('worked', 'Worked', ({ workedQuarterDays }) => workedQuarterDays),
    figure('booked', 'Booked', ({ bookedQuarterDays }) => bookedQuarterDays),
    { id: 'left', title: 'Left', width: 200, render: (row) => <AllocationLeft {...row} /> },
    {
      id: 'source',
      title: 'Source',
      render: ({ allocations }) =>
        allocations
          .map(({ source }) => source)
          .filter(Boolean)
          .join('; '),
    },
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
      <DataTable
        label="Allocations"
        rows={rows}
        columns={columns}
        rowKey={({ peerId }) => peerId ?? 'group'}
        minWidth={760}
      />
      <Box sx={{ mt: 1, color: 'text.secondary' }}>
        Drawn down by days worked and booked that count to the limit: those of everybody for the group, their own for a
        lead peer. It is no limit.
      </Box>
    </>
  );
}
