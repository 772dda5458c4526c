import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { keysOf } from '@renderer/components/keys-text';
import { Facts } from '@renderer/components/facts';
import { Page, Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { Link as RouterLink } from 'react-router';
import { ErasedSection } from './erased-section';
import { ExportLogSection } from './export-log-section';
import { OffersDue } from './offers-due';
import { RetentionSection } from './retention-section';
import { ReturnsSection } from './returns-section';
import { ReviewsSection } from './reviews-section';

/** Reports: the return to the LGA with its definition, and the log of everything that left. */
export function ReportsPage() {
  const task = useTask();
  return (
    <Page
      title="Reports"
      actions={
        <Button
          variant="contained"
          startIcon={<FileDownloadOutlined />}
          onClick={() => task.open('export')}
          {...keysOf('export')}
        >
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
      <Section title="History">
        Everything that was done here, by day and by person: each change with what stood there before and after, and the
        way back.{' '}
        <Link component={RouterLink} to="/reports/history">
          Show the history
        </Link>
        {' \u00b7 '}
        <Link component={RouterLink} to="/reports/deleted">
          Deleted items
        </Link>
      </Section>
      <ReviewsSection />
      <RetentionSection />
      <OffersDue />
      <ErasedSection />
      <ExportLogSection />
    </Page>
  );
}
