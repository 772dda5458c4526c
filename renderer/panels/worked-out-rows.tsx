import Box from '@mui/material/Box';
import { DaysFigure } from '@renderer/components/days-figure';
import { useAgreement } from '@renderer/data/desk-context';
import { entryDateText, whyCountsText } from '@renderer/words/entry-words';
import type { DayEntry } from '@shared/model/day-entry';
import { formatUkDate } from '@shared/rules/uk-date';
import { useWorkText } from './work-text';

type Props = { label: string; rows: readonly DayEntry[]; yearName: string };

/** The entries behind one term of a sum: when, what for, how many days, and why they count or do not. */
export function WorkedOutRows({ label, rows, yearName }: Props) {
  const workText = useWorkText();
  const { activities } = useAgreement();
  return (
    <Box
      component="table"
      aria-label={label}
      sx={{
        width: '100%',
        borderCollapse: 'collapse',
        fontSize: '0.923em',
        mb: 1,
        '& th, & td': {
          textAlign: 'left',
          verticalAlign: 'top',
          p: '3px 12px 3px 0',
          borderBottom: 1,
          borderColor: 'divider',
        },
        '& th': { fontWeight: 600, color: 'text.secondary' },
        '& th:nth-of-type(2), & td:nth-of-type(2)': { textAlign: 'right', whiteSpace: 'nowrap' },
        '& td': { overflowWrap: 'anywhere' },
      }}
    >
      <thead>
        <tr>
          <Box component="th" scope="col" sx={{ width: '22%' }}>
            Date
          </Box>
          <Box component="th" scope="col" sx={{ width: 56 }}>
            Days
          </Box>
          <th scope="col">What for</th>
          <Box component="th" scope="col" sx={{ width: '32%' }}>
            Counts?
          </Box>
        </tr>
      </thead>
      <tbody>
        {rows.map((entry) => (
          <tr key={entry.id}>
            <td>{entryDateText(entry, yearName)}</td>
            <td>
              <DaysFigure quarterDays={entry.quarterDays} />
            </td>
            <td>
              {workText(entry)}
              {entry.pencilledUntil && entry.state === 'pencilled'
                ? `, pencilled in until ${formatUkDate(entry.pencilledUntil)}`
                : null}
            </td>
            <td>{whyCountsText(entry, activities)}</td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
