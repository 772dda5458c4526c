import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { Section } from '@renderer/components/page';
import { LimitStatus } from '@renderer/panels/limit-status';
import { countOf } from '@renderer/words/table-words';
import type { PeerTotal } from '@shared/import/peer-total';
import type { ImportPreview } from '@shared/import/types';
import { yearText } from '@shared/rules/year';

/** Past this many lines the table scrolls in its own place. */
const MOST_FLOWING = 7;

const taken = (sums: PeerTotal['before']) => sums.workedQuarterDays + sums.bookedQuarterDays;

const COLUMNS: TableColumn<PeerTotal>[] = [
  { id: 'peer', title: 'Peer', render: (total) => total.peerName },
  { id: 'year', title: 'Year', width: 100, render: (total) => yearText(total.yearKey) },
  {
    id: 'before',
    title: 'Worked and booked before',
    width: 190,
    align: 'right',
    render: (total) => <DaysFigure quarterDays={taken(total.before)} />,
  },
  {
    id: 'after',
    title: 'After',
    width: 90,
    align: 'right',
    render: (total) => <DaysFigure quarterDays={taken(total.after)} bold />,
  },
  { id: 'position', title: 'Position', width: 170, render: (total) => <LimitStatus limit={total.after} /> },
];

/** What changes for each peer and year; those who pass the limit first. */
export function AfterImport({ preview }: { preview: ImportPreview }) {
  const touched = preview.totals
    .filter((total) => total.touched)
    .toSorted((a, b) => Number(b.passes) - Number(a.passes) || taken(b.after) - taken(a.after));
  const passing = touched.filter(({ passes }) => passes).length;
  return (
    <Section title="After this import" {...(touched.length > 0 && { count: touched.length })}>
      <Box sx={{ color: 'text.secondary', mb: 1 }}>
        Peers: {preview.peersBefore} before, {preview.peersAfter} after.{' '}
        {passing === 0
          ? 'Nobody passes the limit by it.'
          : `${passing} ${passing === 1 ? 'peer passes' : 'peers pass'} the limit by it.`}
        {requestsText(preview)}
        {trainingText(preview)}
      </Box>
      <MayCountTwice totals={preview.totals.filter(({ mayCountTwice }) => mayCountTwice)} />
      {touched.length > 0 ? (
        <Box sx={touched.length > MOST_FLOWING ? { maxHeight: 320, display: 'flex', flexDirection: 'column' } : {}}>
          <DataTable
            fill={touched.length > MOST_FLOWING}
            label="Days before and after this import"
            rows={touched}
            columns={COLUMNS}
            rowKey={(total) => `${total.peerId} ${total.yearKey}`}
          />
        </Box>
      ) : null}
    </Section>
  );
}

const NAMED = 5;

/** Said before it happens: nothing here can tell whether the days of the year are part of what was used before. */
function MayCountTwice({ totals }: { totals: readonly PeerTotal[] }) {
  if (totals.length === 0) return null;
  const names = totals.slice(0, NAMED).map(({ peerName, yearKey }) => `${peerName} (${yearText(yearKey)})`);
  const more = totals.length > NAMED ? ` and ${totals.length - NAMED} more` : '';
  return (
    <Alert severity="warning" sx={{ mb: 1 }}>
      {`Days used before Peer Desk and days of the same year will stand side by side, and both count: ${names.join(', ')}${more}. `}
      If the one is part of the other, correct the days used before on the page Days.
    </Alert>
  );
}

/** " Requests: 69 new, 2 changed, with 91 names in them."; empty where the import brings none. */
function requestsText({ rows }: ImportPreview): string {
  const records = rows.flatMap(({ makes }) => makes);
  const requests = records.filter(({ table }) => table === 'requests');
  if (requests.length === 0) return '';
  const isNew = requests.filter(({ before }) => before === null).length;
  const people = records.filter(({ table, before }) => table === 'assignments' && before === null).length;
  return ` Requests: ${isNew} new, ${requests.length - isNew} changed, with ${people} ${people === 1 ? 'name' : 'names'} in them.`;
}

/** " Training: 165 attendances new, 2 changed; 8 events new."; empty where the import brings none. */
function trainingText({ rows }: ImportPreview): string {
  const records = rows.flatMap(({ makes }) => makes);
  const attendances = records.filter(({ table }) => table === 'attendances');
  if (attendances.length === 0) return '';
  const isNew = attendances.filter(({ before }) => before === null).length;
  const events = records.filter(({ table }) => table === 'trainingEvents').length;
  return ` Training: ${countOf('attendances', isNew)} new, ${attendances.length - isNew} changed; ${countOf('trainingEvents', events)} new.`;
}
