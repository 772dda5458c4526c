import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { PlainDialog } from '@renderer/components/plain-dialog';
import { PrintSheet } from '@renderer/components/print-sheet';
import { useOffice, useRefusal, useToday } from '@renderer/data/desk-context';
import type { ListCells } from '@shared/views/list-cells';
import { formatUkDate } from '@shared/rules/uk-date';
import { useState } from 'react';
import { PrintedRows, useRowsMade } from './printed-rows';
import { PrintButtons } from './print-buttons';
import { useLogPaper, type LoggedPaper } from './use-log-paper';

/** Rows past which the window is seen to wait while they are laid out on pages. */
const MANY = 2000;

type Props = {
  label: string;
  asked: string;
  cells: ListCells;
  /** What the export log keeps; `undefined` where it keeps nothing. */
  leaving: LoggedPaper | undefined;
  onClose: () => void;
};

function loggedText(leaving: LoggedPaper | undefined, reading: boolean): string {
  if (!leaving) return 'It is your own file: the export log does not keep it.';
  return reading
    ? 'You are reading: the export log of the office does not get it.'
    : 'The export log keeps that it left.';
}

/** Prints a list as it stands on the screen, or saves it as a PDF; logged. */
export function PrintListDialog({ label, asked, cells, leaving, onClose }: Props) {
  const today = useToday();
  const group = useOffice()?.group;
  const reading = useRefusal() !== undefined;
  const log = useLogPaper(leaving);
  const total = cells.rows.length;
  const made = useRowsMade(total);
  // Not later: the focus may be elsewhere by then.
  const [isReady] = useState(made === total);
  const count = `${cells.rows.length.toLocaleString('en-GB')} ${cells.rows.length === 1 ? 'row' : 'rows'}`;
  return (
    <PlainDialog title={`Print ${label}`} width={600} onClose={onClose}>
      <Typography sx={{ mb: 2 }}>
        {count} as they stand in the list, with its filters, order and columns: {cells.titles.join(', ')}.{' '}
        {loggedText(leaving, reading)}
      </Typography>
      {made < total ? (
        <Box>
          <Typography sx={{ mb: 1 }}>
            Making the pages: {made.toLocaleString('en-GB')} of {total.toLocaleString('en-GB')} rows.
          </Typography>
          <LinearProgress variant="determinate" aria-label="Making the pages" value={(made / total) * 100} />
        </Box>
      ) : (
        <>
          {total > MANY ? (
            <Typography sx={{ mb: 2 }}>
              This is long: the window waits while it is laid out on pages, about a minute for 10,000 rows. A filter
              makes it shorter; “Copy for Excel” takes all of it at once.
            </Typography>
          ) : null}
          <PrintButtons
            autoFocus={isReady}
            fileName={`${label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${today}`}
            onDone={log}
          />
        </>
      )}
      <PrintSheet size="8.5pt">
        <h1>{label}</h1>
        <p>
          {group ? `${group} group office. ` : ''}
          {count}, as of {formatUkDate(today)}.
        </p>
        {asked ? <p>Shown: {asked}.</p> : null}
        <table>
          <thead>
            <tr>
              {cells.titles.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <PrintedRows cells={cells} made={made} />
          </tbody>
        </table>
      </PrintSheet>
    </PlainDialog>
  );
}
