import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { HiddenText, Section } from '@renderer/components/page';
import { Status } from '@renderer/components/status';
import { useToday } from '@renderer/data/desk-context';
import { useHolidayTables } from '@renderer/data/request-clocks';
import { countDays } from '@renderer/words/clock-text';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { RequestResponse, RequestRound } from '@shared/model/request';
import { judgeKept, lateReasonOf } from '@shared/rules/plan-answer';
import { stopOfClock } from '@shared/rules/stop-of-clock';
import { formatDayInWords } from '@shared/rules/uk-date';
import type { ViewProps } from '../request-view';

type Row = { round: RequestRound; number: number; response: RequestResponse; stopsClock: boolean };

/** Every answer that was sent, round by round: in time or late stays on the record. */
export function RoundsSection({ request, assignments, open }: ViewProps) {
  const today = useToday();
  const nameOf = usePeerNames();
  const tables = useHolidayTables();
  const rows = request.rounds.flatMap((round, index) => rowsOf(round, index + 1));
  if (rows.length === 0 && request.rounds.length === 1) return null;
  const names = (response: RequestResponse) =>
    response.assignmentIds
      .map((id) => nameOf(assignments.find((one) => one.id === id)?.peerId ?? '') ?? 'a peer no longer here')
      .join(', ');
  const tableOf = (version: string) => tables.byVersion.get(version) ?? tables.current;
  const whyLate = ({ round, response }: Row) => lateReasonOf(round, response, tableOf);
  const columns: TableColumn<Row>[] = [
    { id: 'sent', title: 'Sent', width: 110, render: ({ response }) => formatDayInWords(response.sentOn, today) },
    ...(request.rounds.length > 1
      ? [{ id: 'round', title: 'Round', width: 60, render: ({ number }: Row) => number }]
      : []),
    {
      id: 'answer',
      title: 'Answer',
      render: ({ response }) => (
        <Whole>
          {response.kind === 'nobody'
            ? `Nobody to offer${response.reason ? `: ${response.reason}` : ''}`
            : names(response)}
        </Whole>
      ),
    },
    {
      id: 'judged',
      title: 'In time',
      width: 190,
      render: ({ round, response, stopsClock }) => {
        if (!stopsClock) return isBeforeStop(round, response) ? 'Some of the names' : 'Further answer';
        const judged = judgeKept(round, response, tableOf);
        return judged.state === 'late' ? (
          <Status icon={ErrorOutline} tone="error">
            <span title={response.lateReason}>{countDays(judged.daysLate ?? 0)} late</span>
          </Status>
        ) : (
          <Status icon={CheckCircleOutlined} tone="success">
            In time, {countDays(judged.daysTaken)}
          </Status>
        );
      },
    },
    ...(rows.some((row) => whyLate(row) !== '')
      ? [{ id: 'late', title: 'Why late', render: (row: Row) => <Whole>{whyLate(row)}</Whole> }]
      : []),
    {
      id: 'actions',
      title: <HiddenText>Actions</HiddenText>,
      width: 70,
      align: 'right',
      render: ({ round, response }) => (
        <Link
          component="button"
          type="button"
          aria-label={`Correct the answer of ${formatDayInWords(response.sentOn, today)}`}
          onClick={() => open({ name: 'correct', roundId: round.id, responseId: response.id })}
        >
          Correct
        </Link>
      ),
    },
  ];
  return (
    <>
      {rows.length > 0 ? (
        <Section title="Answers sent" count={rows.length}>
          <DataTable
            label="Answers sent"
            rows={rows}
            columns={columns}
            rowKey={({ response }) => response.id}
            minWidth={640}
          />
        </Section>
      ) : null}
      {request.rounds.length > 1 ? <RoundsTable request={request} open={open} /> : null}
    </>
  );
}

/** Text that is told in full, however long. */
function Whole({ children }: { children: string }) {
  return (
    <Box component="span" sx={{ display: 'block', whiteSpace: 'normal', lineHeight: '16px', overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  );
}

function RoundsTable({ request, open }: Pick<ViewProps, 'request' | 'open'>) {
  const today = useToday();
  const rows = request.rounds.map((round, index) => ({ round, number: index + 1 }));
  const columns: TableColumn<(typeof rows)[number]>[] = [
    { id: 'round', title: 'Round', width: 60, render: ({ number }) => number },
    { id: 'received', title: 'Received', width: 130, render: ({ round }) => formatDayInWords(round.receivedOn, today) },
    { id: 'wanted', title: 'Peers wanted', width: 110, align: 'right', render: ({ round }) => round.peersWanted },
    { id: 'answers', title: 'Answers', width: 90, align: 'right', render: ({ round }) => round.responses.length },
    {
      id: 'actions',
      title: <HiddenText>Actions</HiddenText>,
      align: 'right',
      render: ({ round, number }) => (
        <Link
          component="button"
          type="button"
          aria-label={`Correct round ${number}`}
          onClick={() => open({ name: 'round', roundId: round.id })}
        >
          Correct
        </Link>
      ),
    },
  ];
  return (
    <Section title="Rounds" count={rows.length}>
      <DataTable label="Rounds" rows={rows} columns={columns} rowKey={({ round }) => round.id} />
    </Section>
  );
}

/** Sent while the clock ran on, as all places are to be answered. */
function isBeforeStop(round: RequestRound, { sentOn }: RequestResponse): boolean {
  const stop = stopOfClock(round);
  return stop === null || sentOn <= stop.sentOn;
}

function rowsOf(round: RequestRound, number: number): Row[] {
  const inOrder = round.responses.toSorted((a, b) => (a.sentOn < b.sentOn ? -1 : a.sentOn > b.sentOn ? 1 : 0));
  const stop = stopOfClock(round);
  return inOrder.map((response) => ({ round, number, response, stopsClock: response === stop }));
}
