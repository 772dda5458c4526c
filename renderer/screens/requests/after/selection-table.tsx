import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { ProblemLine } from '@renderer/components/problem-line';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { HiddenText, Section } from '@renderer/components/page';
import { Status } from '@renderer/components/status';
import { useTask } from '@renderer/components/use-task';
import { useToday } from '@renderer/data/desk-context';
import { PeerLink } from '@renderer/panels/peer-link';
import { useMoveTask } from '@renderer/panels/use-move-task';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { WritersOnly } from '@renderer/panels/writers-only';
import type { Assignment } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Request } from '@shared/model/request';
import { selectionOf, withState } from '@shared/rules/selection';
import { formatDayInWords } from '@shared/rules/uk-date';
import { useState } from 'react';
import type { ViewProps } from '../request-view';
import { useSaveRequest } from '../use-save-request';

/** What the LGA, having asked the council, said of each peer who was put forward. Selected is not yet confirmed: that books the days. */
export function SelectionTable({ request, rows, open }: ViewProps & { rows: readonly Assignment[] }) {
  const today = useToday();
  const [error, setError] = useState<string>();
  const columns: TableColumn<Assignment>[] = [
    { id: 'peer', title: 'Peer', width: 170, render: ({ peerId }) => <PeerLink peerId={peerId} /> },
    {
      id: 'sent',
      title: 'Put forward',
      width: 110,
      render: (one) => {
        const on = namedOn(request, one);
        return on ? formatDayInWords(on, today) : '';
      },
    },
    { id: 'said', title: 'The LGA said', render: (one) => <SelectionStatus assignment={one} /> },
    {
      id: 'actions',
      title: <HiddenText>Actions</HiddenText>,
      width: 250,
      align: 'right',
      render: (one) => (
        <WritersOnly>
          <SelectionActions assignment={one} onProblem={setError} open={open} />
        </WritersOnly>
      ),
    },
  ];
  return (
    <Section title="What the LGA said" level={3} count={rows.length}>
      <ProblemLine text={error} sx={{ mb: 1 }} />
      <DataTable label="What the LGA said" rows={rows} columns={columns} rowKey={({ id }) => id} minWidth={600} />
    </Section>
  );
}

/** The day of the last answer that named the peer. */
function namedOn({ rounds }: Request, { id }: Assignment): CalendarDay | undefined {
  return rounds
    .flatMap(({ responses }) => responses)
    .filter(({ assignmentIds }) => assignmentIds.includes(id))
    .map(({ sentOn }) => sentOn)
    .toSorted()
    .at(-1);
}

function SelectionStatus({ assignment }: { assignment: Assignment }) {
  const today = useToday();
  const selection = selectionOf(assignment);
  if (!selection || selection.answer === 'awaited')
    return (
      <Status icon={HourglassEmpty} tone="mute">
        Nothing yet
      </Status>
    );
  const on = selection.on ? `, ${formatDayInWords(selection.on, today)}` : '';
  return selection.answer === 'selected' ? (
    <Status icon={CheckCircleOutlined} tone="success">
      Selected{on}
    </Status>
  ) : (
    <Status icon={RemoveCircleOutlined} tone="mute">
      Not selected{on}
    </Status>
  );
}

type ActionProps = Pick<ViewProps, 'open'> & {
  assignment: Assignment;
  onProblem: (sentence: string | undefined) => void;
};

function SelectionActions({ assignment, onProblem, open }: ActionProps) {
  const task = useTask();
  const today = useToday();
  const taskOf = useMoveTask();
  const save = useSaveRequest();
  const name = usePeerNames()(assignment.peerId) ?? 'peer no longer here';
  const write = async (after: Assignment) =>
    onProblem(await save('selection', [assignment.peerId], { assignments: [after] }));
  const notSelected = async () => {
    const withDays = await taskOf(assignment, 'not selected');
    if (withDays) task.open(withDays, { assignment: assignment.id, state: 'not selected' });
    else await write(withState(assignment, 'not selected', today));
  };
  const isForward = assignment.state === 'put forward';
  const isSelected = selectionOf(assignment)?.answer === 'selected';
  return (
    <Box sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center' }}>
      {isForward && !isSelected ? (
        <Button
          size="small"
          aria-label={`Selected by the LGA: ${name}`}
          onClick={() => void write({ ...assignment, selectionOn: today })}
        >
          Selected
        </Button>
      ) : null}
      {isForward && isSelected ? (
        <Button
          size="small"
          aria-label={`Confirm and book: ${name}`}
          onClick={() => task.open('confirm', { assignment: assignment.id, state: 'confirmed' })}
        >
          Confirm
        </Button>
      ) : null}
      {isForward ? (
        <Button size="small" aria-label={`Not selected by the LGA: ${name}`} onClick={() => void notSelected()}>
          Not selected
        </Button>
      ) : null}
      {selectionOf(assignment)?.answer === 'awaited' ? null : (
        <Link
          component="button"
          type="button"
          aria-label={`Change day of what the LGA said: ${name}`}
          onClick={() => open({ name: 'selection', id: assignment.id })}
        >
          Change day
        </Link>
      )}
    </Box>
  );
}
