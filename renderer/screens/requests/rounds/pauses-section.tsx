import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { HiddenText, Section } from '@renderer/components/page';
import { useOptions, useToday } from '@renderer/data/desk-context';
import { WritersOnly } from '@renderer/panels/writers-only';
import type { ClockPause } from '@shared/model/request';
import { formatDayInWords } from '@shared/rules/uk-date';
import type { ViewProps } from '../request-view';

type Row = { pause: ClockPause; roundId: string; number: number };

/** When the clock stood still, and why; not there unless the office turned pauses on or this request has some. */
export function PausesSection({ request, clock, open }: ViewProps) {
  const today = useToday();
  const { clockPauses } = useOptions();
  const rows = request.rounds.flatMap((round, place) =>
    (round.pauses ?? [])
      .map((pause): Row => ({ pause, roundId: round.id, number: place + 1 }))
      .toSorted((a, b) => (a.pause.from < b.pause.from ? -1 : 1)),
  );
  if (!clockPauses && rows.length === 0) return null;
  const columns: TableColumn<Row>[] = [
    { id: 'from', title: 'First day', width: 120, render: ({ pause }) => formatDayInWords(pause.from, today) },
    {
      id: 'to',
      title: 'Last day',
      width: 120,
      render: ({ pause }) => (pause.to ? formatDayInWords(pause.to, today) : 'not known'),
    },
    ...(request.rounds.length > 1
      ? [{ id: 'round', title: 'Round', width: 60, render: ({ number }: Row) => number }]
      : []),
    { id: 'reason', title: 'Why', render: ({ pause }) => <span title={pause.reason}>{pause.reason}</span> },
    {
      id: 'actions',
      title: <HiddenText>Actions</HiddenText>,
      width: 130,
      align: 'right',
      render: ({ pause, roundId }) => (
        <WritersOnly>
          <Link
            component="button"
            type="button"
            aria-label={`${actionText(pause)}: the pause from ${formatDayInWords(pause.from, today)}`}
            onClick={() => open({ name: 'pause', roundId, pauseId: pause.id })}
          >
            {actionText(pause)}
          </Link>
        </WritersOnly>
      ),
    },
  ];
  return (
    <Section
      title="Pauses of the clock"
      {...(rows.length > 0 ? { count: rows.length } : {})}
      right={
        clock.isRunning && !clock.pause ? (
          <WritersOnly>
            <Button size="small" onClick={() => open({ name: 'pause', roundId: clock.round.id })}>
              Pause the clock
            </Button>
          </WritersOnly>
        ) : null
      }
    >
      {rows.length > 0 ? (
        <DataTable
          label="Pauses of the clock"
          rows={rows}
          columns={columns}
          rowKey={({ pause }) => pause.id}
          minWidth={480}
        />
      ) : (
        'None. Days in a pause are not counted.'
      )}
    </Section>
  );
}

function actionText({ to }: ClockPause): string {
  return to === null ? 'Say its last day' : 'Correct';
}
