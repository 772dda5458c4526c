import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { DaysFigure } from '@renderer/components/days-figure';
import { useAgreement } from '@renderer/data/desk-context';
import { agreedText, grantText } from '@renderer/words/limit-words';
import type { DaysSum } from '@shared/rules/days-used';
import { yearText } from '@shared/rules/year';
import { useState } from 'react';
import type { PeerYear } from './use-peer-year';
import { WorkedOutRows } from './worked-out-rows';

type Term = { text: string; quarterDays: number; sum?: DaysSum; bold?: boolean; always?: boolean };

/** The sum behind "days left", term by term; each opens on the rows behind it, and on paper all are open. */
export function WorkedOutSum({ peerYear, onPaper }: { peerYear: PeerYear; onPaper?: boolean }) {
  const agreement = useAgreement();
  const [open, setOpen] = useState<ReadonlySet<DaysSum>>(new Set());
  const toggle = (sum: DaysSum) =>
    setOpen((now) => (now.has(sum) ? new Set([...now].filter((each) => each !== sum)) : new Set([...now, sum])));
  return (
    <Box
      component="table"
      aria-label="The sum"
      sx={{
        width: '100%',
        borderCollapse: 'collapse',
        '& > tbody > tr > td': { p: 0, height: 28, borderBottom: 0, verticalAlign: 'baseline' },
        '& > tbody > tr > td:last-of-type:not([colspan])': {
          textAlign: 'right',
          width: 80,
        },
      }}
    >
      <tbody>
        {termsOf(peerYear, agreedText(agreement)).map((term) => (
          <TermLines
            key={term.text}
            term={term}
            peerYear={peerYear}
            isOpen={onPaper === true || (term.sum !== undefined && open.has(term.sum))}
            {...(!onPaper && { onToggle: toggle })}
          />
        ))}
      </tbody>
    </Box>
  );
}

function termsOf({ used, limit, approvals }: PeerYear, agreed: string): Term[] {
  const terms: Term[] = [
    { text: `Limit${agreed}`, quarterDays: limit.limitQuarterDays },
    ...approvals
      .filter(({ decision }) => decision === 'granted')
      .map((grant) => ({ text: `plus ${grantText(grant)}`, quarterDays: grant.grantedQuarterDays })),
    { text: 'less worked', quarterDays: used.workedQuarterDays, sum: 'workedQuarterDays' },
    { text: 'less booked', quarterDays: used.bookedQuarterDays, sum: 'bookedQuarterDays' },
    { text: limit.leftQuarterDays < 0 ? 'Over' : 'Left', quarterDays: limit.leftQuarterDays, bold: true },
    { text: 'less pencilled in, its time not up', quarterDays: used.pencilledQuarterDays, sum: 'pencilledQuarterDays' },
    { text: 'Left if all pencilled in goes ahead', quarterDays: limit.leftIfAllQuarterDays, bold: true },
  ];
  const beside: Term[] = [
    {
      text: 'Not taken off: pencilled in until a day that has passed',
      quarterDays: used.expiredQuarterDays,
      sum: 'expiredQuarterDays',
    },
    {
      text: 'Not taken off: work that does not count to the limit',
      quarterDays: used.notCountedQuarterDays,
      sum: 'notCountedQuarterDays',
    },
  ];
  return [...terms, ...beside.filter(({ quarterDays }) => quarterDays > 0)];
}

type LinesProps = { term: Term; peerYear: PeerYear; isOpen: boolean; onToggle?: (sum: DaysSum) => void };

function TermLines({ term, peerYear, isOpen, onToggle }: LinesProps) {
  const { text, sum, quarterDays, bold = false } = term;
  const rows = (sum && peerYear.rows.get(sum)) ?? [];
  const many = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`;
  return (
    <>
      <Box
        component="tr"
        sx={bold ? { '& > td': { fontWeight: 600, borderTop: 1, borderColor: 'custom.lineStrong' } } : {}}
      >
        <td>
          {sum && rows.length > 0 && onToggle ? (
            <Link
              component="button"
              type="button"
              aria-expanded={isOpen}
              onClick={() => onToggle(sum)}
              sx={{
                display: 'inline-flex',
                alignItems: 'center',
                fontSize: 'inherit',
                textAlign: 'left',
                minHeight: 24,
              }}
            >
              <ChevronRight
                aria-hidden
                sx={{ fontSize: 18, ml: '-4px', transform: isOpen ? 'rotate(90deg)' : 'none' }}
              />
              {text} ({many})
            </Link>
          ) : (
            text
          )}
        </td>
        <td>
          <DaysFigure quarterDays={quarterDays} plainZero bold={bold} />
        </td>
      </Box>
      {isOpen && rows.length > 0 ? (
        <Box component="tr" sx={{ breakInside: 'auto !important' }}>
          <td colSpan={2}>
            <WorkedOutRows label={`Rows: ${text}`} rows={rows} yearName={yearText(peerYear.year.key)} />
          </td>
        </Box>
      ) : null}
    </>
  );
}
