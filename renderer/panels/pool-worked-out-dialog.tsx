import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { DaysFigure } from '@renderer/components/days-figure';
import { PrintSheet } from '@renderer/components/print-sheet';
import { useAgreement, useOffice, useToday } from '@renderer/data/desk-context';
import { daysAsFigure, daysInWords } from '@shared/model/quarter-days';
import type { DaysUsed } from '@shared/rules/days-used';
import type { LimitPosition } from '@shared/rules/limit';
import { limitOf } from '@shared/rules/limit-of-year';
import { formatLongDate } from '@shared/rules/uk-date';
import { yearText, type Year } from '@shared/rules/year';
import { useState } from 'react';
import { PrintButtons } from './print-buttons';
import { SpreadWorkedOut } from './spread-worked-out';
import { useLogPaper } from './use-log-paper';
import { WorkedOutFrame } from './worked-out-dialog';
import { WorkedOutRests } from './worked-out-rests';

/** A peer as a list shows them. */
type PoolRow = { peer: { id: string }; name: string; used: DaysUsed; limit: LimitPosition; hasDays: boolean };

const TERMS = [
  { id: 'worked', text: 'Worked', of: ({ used }: PoolRow) => used.workedQuarterDays },
  { id: 'booked', text: 'Booked', of: ({ used }: PoolRow) => used.bookedQuarterDays },
  { id: 'pencilled', text: 'Pencilled in, its time not up', of: ({ used }: PoolRow) => used.pencilledQuarterDays },
  {
    id: 'expired',
    text: 'Pencilled in until a day that has passed',
    of: ({ used }: PoolRow) => used.expiredQuarterDays,
  },
  { id: 'not', text: 'Work that does not count to the limit', of: ({ used }: PoolRow) => used.notCountedQuarterDays },
  { id: 'extra', text: 'Extra days approved', of: ({ limit }: PoolRow) => limit.extraQuarterDays },
] as const;
type Term = (typeof TERMS)[number];

/** Peers named under a total; with more of them the rest stand in one line, and the list has them all. */
const NAMED = 200;

/** How the totals of a list of peers come about: what each peer has part in them, and the rule by which "left" is worked out. */
export function PoolWorkedOutDialog(props: {
  year: Year;
  /** The peers that the totals are of, as the list shows them. */
  rows: readonly PoolRow[];
  onClose: () => void;
}) {
  const { year, rows, onClose } = props;
  const agreement = useAgreement();
  const today = useToday();
  const office = useOffice();
  const { limitQuarterDays } = limitOf(year, agreement);
  const log = useLogPaper({
    report: 'How is this worked out?',
    yearKey: year.key,
    sheets: [{ name: 'Totals by peer', rows: rows.length }],
    sensitiveColumns: ['Names'],
  });
  const rule = (
    <>
      <Typography sx={{ mt: 2, mb: 1 }}>
        Left of a peer = the limit of {daysInWords(limitQuarterDays)} + extra days approved − worked − booked. If all
        goes ahead = left − pencilled in, as long as its time is not up. The menu of a row shows the sum of its peer,
        with the days behind it.
      </Typography>
      <SpreadWorkedOut rows={rows} />
      <WorkedOutRests year={year} />
    </>
  );
  const title = `${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'peer' : 'peers'} of the list, ${yearText(year.key)}`;
  return (
    <WorkedOutFrame onClose={onClose}>
      <Typography variant="h2" component="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Totals rows={rows} />
      {rule}
      <PrintButtons fileName={`worked-out-${year.key.replace('/', '-')}-${today}`} onDone={log} />
      <PrintSheet>
        <h1>How is this worked out?</h1>
        <p>
          {title}. {office ? `${office.group} group office. ` : ''}As it stands on {formatLongDate(today)}.
        </p>
        <Totals rows={rows} onPaper />
        {rule}
      </PrintSheet>
    </WorkedOutFrame>
  );
}

function Totals({ rows, onPaper }: { rows: readonly PoolRow[]; onPaper?: boolean }) {
  const [open, setOpen] = useState<Term['id']>();
  return (
    <Box
      component="table"
      aria-label="The totals"
      sx={{
        width: '100%',
        borderCollapse: 'collapse',
        '& > tbody > tr > td': { p: 0, height: 28, borderBottom: 0 },
        '& > tbody > tr > td:last-of-type:not([colspan])': { textAlign: 'right', width: 96 },
      }}
    >
      <tbody>
        {TERMS.map((term) => (
          <Total
            key={term.id}
            term={term}
            rows={rows}
            isOpen={onPaper === true || open === term.id}
            {...(!onPaper && { onToggle: () => setOpen(open === term.id ? undefined : term.id) })}
          />
        ))}
      </tbody>
    </Box>
  );
}

type TotalProps = { term: Term; rows: readonly PoolRow[]; isOpen: boolean; onToggle?: () => void };

function Total({ term, rows, isOpen, onToggle }: TotalProps) {
  const having = rows.filter((row) => term.of(row) !== 0).toSorted((a, b) => term.of(b) - term.of(a));
  const sum = having.reduce((total, row) => total + term.of(row), 0);
  const text = `${term.text} (${having.length.toLocaleString('en-GB')} ${having.length === 1 ? 'peer' : 'peers'})`;
  return (
    <>
      <tr>
        <td>
          {having.length > 0 && onToggle ? (
            <Link
              component="button"
              type="button"
              aria-expanded={isOpen}
              onClick={onToggle}
              sx={{ display: 'inline-flex', alignItems: 'center', fontSize: 'inherit', minHeight: 24 }}
            >
              <ChevronRight
                aria-hidden
                sx={{ fontSize: 18, ml: '-4px', transform: isOpen ? 'rotate(90deg)' : 'none' }}
              />
              {text}
            </Link>
          ) : (
            text
          )}
        </td>
        <td>
          <DaysFigure quarterDays={sum} plainZero bold />
        </td>
      </tr>
      {isOpen && having.length > 0 ? (
        <Box component="tr" sx={{ breakInside: 'auto !important' }}>
          <td colSpan={2}>
            <Peers label={`Peers: ${term.text}`} rows={having} of={term.of} />
          </td>
        </Box>
      ) : null}
    </>
  );
}

function Peers({ label, rows, of }: { label: string; rows: readonly PoolRow[]; of: (row: PoolRow) => number }) {
  const rest = rows.slice(NAMED);
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{ columns: '260px 2', m: 0, mb: 1, pl: 2.5, fontSize: '0.923em', color: 'text.secondary' }}
    >
      {rows.slice(0, NAMED).map((row) => (
        <li key={row.peer.id}>
          {row.name} {daysAsFigure(of(row))}
        </li>
      ))}
      {rest.length > 0 ? (
        <li>
          {rest.length.toLocaleString('en-GB')} more {rest.length === 1 ? 'peer' : 'peers'}, in the list:{' '}
          {daysAsFigure(rest.reduce((total, row) => total + of(row), 0))}
        </li>
      ) : null}
    </Box>
  );
}
