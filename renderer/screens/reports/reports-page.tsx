import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { Facts } from '@renderer/components/facts';
import { EmptyState, Page, Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useTable } from '@renderer/data/desk-context';
import { instantText } from '@renderer/words/instant-text';
import type { ExportLog } from '@shared/model/export-log';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router';
import { ErasedSection } from './erased-section';
import { OffersDue } from './offers-due';
import { RetentionSection } from './retention-section';
import { ReturnsSection } from './returns-section';
import { ReviewsSection } from './reviews-section';

const COLUMNS: TableColumn<ExportLog>[] = [
  { id: 'at', title: 'When', width: 140, render: (line) => instantText(line.at) },
  { id: 'by', title: 'By', width: 140, render: (line) => line.by },
  { id: 'recipient', title: 'For whom', width: 110, render: (line) => line.recipient },
  {
    id: 'what',
    title: 'What',
    width: 150,
    render: (line) => <span title={line.report}>{line.report}</span>,
  },
  { id: 'year', title: 'Year', width: 90, render: (line) => line.yearKey },
  { id: 'file', title: 'File', render: (line) => <span title={line.fileName}>{line.fileName}</span> },
  {
    id: 'sheets',
    title: 'Sheets and rows',
    render: (line) => {
      const text = line.sheets.map(({ name, rows }) => `${name} ${rows}`).join(', ');
      return <span title={text}>{text}</span>;
    },
  },
  {
    id: 'sensitive',
    title: 'Sensitive columns',
    render: (line) => {
      const text = line.sensitiveColumns.join(', ') || 'none';
      return <span title={text}>{text}</span>;
    },
  },
];

/** Reports: the return to the LGA with its definition, and the log of everything that left. */
export function ReportsPage() {
  const task = useTask();
  const log = useTable('exportLog');
  const newest = useMemo(() => log.all.toSorted((a, b) => (a.at < b.at ? 1 : -1)), [log]);
  return (
    <Page
      title="Reports"
      actions={
        <Button variant="contained" startIcon={<FileDownloadOutlined />} onClick={() => task.open('export')}>
          Export
        </Button>
      }
    >
      <Section title="Member peer days">
        <Facts
          lines={[
            [
              'What it is',
              'The workbook for the LGA: days of every peer in a year against the limit, each day behind them, days over the limit with their approvals, and how requests were answered.',
            ],
            [
              'Days used',
              'Worked and booked days that count to the limit, on the dates they fall on. Left = limit + extra days approved \u2212 worked \u2212 booked.',
            ],
            [
              'Changes',
              'Each day and approval of the year that the last return to the same recipient told otherwise: what it said, what holds now, and when it was changed.',
            ],
            ['In time', 'The first answer was sent within the target counted from the day of receipt, which is day 0.'],
            [
              'All, for us',
              'Every peer, day and request of all years; imported again untouched, it changes nothing. Contact details and notes stay here: it is no backup.',
            ],
          ]}
        />
      </Section>
      <ReturnsSection />
      <Section title="How we answered">
        How many requests were answered in time, month by month and year by year, how long it took, why some were late,
        and what could not be met.{' '}
        <Link component={RouterLink} to="/reports/answers">
          Show how we answered
        </Link>
      </Section>
      <ReviewsSection />
      <RetentionSection />
      <OffersDue />
      <ErasedSection />
      <Section title="Export log" count={newest.length}>
        {newest.length === 0 ? (
          <EmptyState
            title="Nothing has left yet"
            text="Every export is listed here: when, by whom, for whom, and which sensitive columns it held."
          />
        ) : (
          <DataTable label="Export log" rows={newest} columns={COLUMNS} rowKey={(line) => line.id} minWidth={1000} />
        )}
      </Section>
    </Page>
  );
}
