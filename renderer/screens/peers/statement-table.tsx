import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { DaysFigure } from '@renderer/components/days-figure';
import { useTable, useToday } from '@renderer/data/desk-context';
import type { DayEntry } from '@shared/model/day-entry';
import type { CancelledLine, DaysLine, StatementLine } from '@shared/rules/statement';
import { formatDayInWords, formatUkDate } from '@shared/rules/uk-date';
import { yearText } from '@shared/rules/year';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { DayStatus } from './day-status';
import { EditEntries } from './edit-entries';
import { datesText, grantLineText, leftSumText, leftWord, lineKey } from './statement-words';
import type { PeerYear } from '@renderer/panels/use-peer-year';
import { useApprovedWorkText, useWorkText } from '@renderer/panels/work-text';

const WIDTHS = [150, undefined, 116, 60, 84];
const isPencilled = (line: StatementLine) => line.kind === 'days' && line.state === 'pencilled';

/** The year line by line with what is left after each; what is only pencilled in stands under the sum, in brackets. */
export function StatementTable({ peerYear }: { peerYear: PeerYear }) {
  const { year, lines, cancelled } = peerYear;
  const [withCancelled, setWithCancelled] = useState(false);
  return (
    <>
      <TableContainer>
        <Table
          aria-label={`Statement of ${yearText(year.key)}`}
          sx={{
            tableLayout: 'fixed',
            minWidth: 520,
            '& td': { height: 32 },
            '& th:first-of-type, & td:first-of-type': { pl: 1 },
            '& th:last-of-type, & td:last-of-type': { pr: 1 },
          }}
        >
          <TableHead>
            <TableRow>
              {['Date', 'What for', 'State', 'Days', 'Left after'].map((title, index) => (
                <TableCell
                  key={title}
                  align={index === 3 || index === 4 ? 'right' : 'left'}
                  sx={{ width: WIDTHS[index] }}
                >
                  {title}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {lines
              .filter((line) => !isPencilled(line))
              .map((line) => (
                <Line key={lineKey(line)} line={line} yearName={yearText(year.key)} />
              ))}
            <SumRow peerYear={peerYear} />
            {lines.filter(isPencilled).map((line) => (
              <Line key={lineKey(line)} line={line} yearName={yearText(year.key)} />
            ))}
            {withCancelled
              ? cancelled.map((line) => (
                  <Cancelled key={line.entries[0].id} line={line} yearName={yearText(year.key)} />
                ))
              : null}
          </TableBody>
        </Table>
      </TableContainer>
      <NotTakenOff lines={lines} />
      {cancelled.length > 0 ? (
        <Link
          component="button"
          type="button"
          aria-expanded={withCancelled}
          onClick={() => setWithCancelled(!withCancelled)}
          sx={{ mt: 1, fontSize: 12 }}
        >
          {withCancelled ? 'Hide' : 'Show'} cancelled ({cancelled.length})
        </Link>
      ) : null}
    </>
  );
}

function Line({ line, yearName }: { line: StatementLine; yearName: string }) {
  const today = useToday();
  const workText = useWorkText();
  const approvedWork = useApprovedWorkText();
  if (line.kind !== 'days') {
    return (
      <TableRow>
        <TableCell>{formatUkDate(line.on)}</TableCell>
        <Text text={grantLineText(line, ({ approval }) => approvedWork(approval))} />
        <TableCell />
        <TableCell align="right">
          {line.kind === 'approval' ? '+' : null}
          {line.kind === 'approval' ? <DaysFigure quarterDays={line.quarterDays} /> : null}
        </TableCell>
        <TableCell align="right">
          <DaysFigure quarterDays={line.leftAfterQuarterDays} plainZero />
        </TableCell>
      </TableRow>
    );
  }
  const what = workText(line.entries[0]);
  const dates = datesText(line, yearName, today);
  const pencilled = line.state === 'pencilled' && line.counts;
  return (
    <TableRow hover sx={line.takenOff ? {} : { '& td': { color: 'text.secondary' } }}>
      <Text text={dates} />
      <TableCell>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, minWidth: 0 }}>
          <EditEntries entries={line.entries} dates={dates} what={what} />
          <ProjectLink entry={line.entries[0]} />
        </Box>
      </TableCell>
      <TableCell>
        <DayStatus line={line} />
      </TableCell>
      <TableCell align="right">
        <DaysFigure quarterDays={line.quarterDays} brackets={!line.counts} />
      </TableCell>
      <TableCell align="right">
        <DaysFigure
          quarterDays={pencilled ? line.leftIfGoesAheadQuarterDays : line.leftAfterQuarterDays}
          plainZero
          brackets={pencilled}
        />
      </TableCell>
    </TableRow>
  );
}

/** The way to the project that days are for. */
function ProjectLink({ entry: { projectId } }: { entry: DayEntry }) {
  const project = useTable('projects').get(projectId ?? '');
  if (!project) return null;
  return (
    <IconButton
      size="small"
      component={RouterLink}
      to={`/days/projects/${project.id}`}
      aria-label={`Project ${project.name}`}
      title={`Project ${project.name}`}
    >
      <ChevronRight fontSize="small" />
    </IconButton>
  );
}

/** Days that were cancelled, to be brought back by editing them. */
function Cancelled({ line, yearName }: { line: CancelledLine; yearName: string }) {
  const today = useToday();
  const workText = useWorkText();
  const dates = datesText(line, yearName, today);
  return (
    <TableRow hover sx={{ '& td': { color: 'text.secondary' } }}>
      <Text text={dates} />
      <TableCell>
        <EditEntries entries={line.entries} dates={dates} what={workText(line.entries[0])} />
      </TableCell>
      <TableCell>
        <DayStatus line={line} />
      </TableCell>
      <TableCell align="right">
        <DaysFigure quarterDays={line.quarterDays} brackets />
      </TableCell>
      <TableCell />
    </TableRow>
  );
}

/** Told in full, on as many lines as it takes. */
function Text({ text }: { text: string }) {
  return <TableCell sx={{ whiteSpace: 'normal', lineHeight: '18px', overflowWrap: 'anywhere' }}>{text}</TableCell>;
}

function SumRow({ peerYear: { used, limit } }: { peerYear: PeerYear }) {
  return (
    <TableRow sx={{ bgcolor: 'custom.sunken', '& td': { borderBottomColor: 'custom.lineStrong' } }}>
      <TableCell colSpan={3}>
        <strong>{leftWord(limit)}</strong>{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {leftSumText(used, limit)}
        </Box>
      </TableCell>
      <TableCell align="right">
        <DaysFigure quarterDays={used.workedQuarterDays + used.bookedQuarterDays} bold plainZero />
      </TableCell>
      <TableCell align="right">
        <DaysFigure quarterDays={limit.leftQuarterDays} bold plainZero />
      </TableCell>
    </TableRow>
  );
}

function NotTakenOff({ lines }: { lines: readonly StatementLine[] }) {
  const today = useToday();
  const open = lines.filter((line): line is DaysLine => line.kind === 'days' && !line.takenOff);
  if (open.length === 0) return null;
  const pencilled = open.filter((line) => line.counts && !line.expired);
  const untils = new Set(pencilled.map((line) => line.entries[0].pencilledUntil));
  const [until] = untils;
  const why = [
    pencilled.length > 0
      ? `pencilled in${untils.size === 1 && until ? ` until ${formatDayInWords(until, today)}` : ''}`
      : '',
    open.some((line) => line.expired && line.counts) ? 'pencilled in until a day that has passed' : '',
    open.some((line) => !line.counts) ? 'a kind of work that does not count to the limit' : '',
  ].filter(Boolean);
  return (
    <Box sx={{ mt: 1, fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>
      A figure in brackets is not taken off: {why.join(', or ')}.
    </Box>
  );
}
